import { formatTime } from "../format-time.ts";
import type { RuleWording } from "../rule-text.ts";
import { durationInWords } from "./durations.ts";

/** How messages of rules are written in Chinese. */
export const ruleWording: RuleWording = {
  text: (text) => text,
  choice: (_, label) => (typeof label === "string" ? label : label["zh-TW"]),
  time: formatTime,
  list: (items) => items.join("、"),
  duration: durationInWords,
  yes: "是",
  no: "否",
  seam: (before, after) => {
    const [left, right] = [before.trimEnd(), after.trimStart()];
    const isBlank = left !== before || right !== after;
    // A blank belongs between Chinese and Latin letters, and the message does not know which the value is.
    return isBlank && isWide(left.at(-1)) && isWide(right.at(0)) ? left + right : before + after;
  },
};

/** Not a literal: the engine reads the classes of one with the module, whether or not a rule is broken. */
const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`;
let wideCharacter: RegExp | undefined;

function isWide(character: string | undefined): boolean {
  wideCharacter ??= new RegExp(wide, "u");
  return character !== undefined && wideCharacter.test(character);
}
