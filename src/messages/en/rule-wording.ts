import { formatTime } from "../format-time.ts";
import type { RuleWording } from "../rule-text.ts";
import { durationInWords } from "./durations.ts";
import { valueInWords } from "./value-words.ts";

/** How messages of rules are written in English. */
export const ruleWording: RuleWording = {
  text: (text) => text.replace(/（([\w.-]+)）$/, " ($1)"),
  choice: (value, label) => (typeof label === "string" ? valueInWords(value) : label.en),
  time: formatTime,
  list: (items) => items.join(", "),
  duration: durationInWords,
  yes: "yes",
  no: "no",
  // One day is not `1 days`; the message does not know the number.
  seam: (before, after) =>
    before + (/(?:^|[^\d.])1$/.test(before) ? after.replace(/^ (day|hour|minute)s\b/, " $1") : after),
};
