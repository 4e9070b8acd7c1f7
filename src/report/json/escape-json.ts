import { hiddenCharacters } from "../../text/hidden-characters.ts";

/** Format and control characters that JSON allows in a string but that a terminal or reader would interpret. */
const unsafe = new RegExp(`[${hiddenCharacters}]`, "gu");

/**
 * What is none of these for certain: ASCII, Latin letters and signs, and what Chinese is written with. Nearly every text
 * is of them alone, which takes a tenth of the time to find out.
 */
const unusual = /[^\n -~\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u3000-\u9fff\uff01-\uffee]/;

/**
 * JSON text with every such character written as `\u…`: the same value, safe to print. Line breaks stay, since within
 * strings JSON.stringify has already escaped them.
 */
export function escapeJson(json: string): string {
  if (!unusual.test(json)) return json;
  return json.replace(unsafe, (character) => {
    let escaped = "";
    for (let index = 0; index < character.length; index++) {
      escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
    }
    return escaped;
  });
}
