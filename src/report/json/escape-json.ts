import { hiddenCharacters } from "../../text/hidden-characters.ts";

/** Format and control characters that JSON allows in a string but that a terminal or reader would interpret. */
const unsafe = new RegExp(`[${hiddenCharacters}]`, "gu");

/**
 * JSON text with every such character written as `\u…`: the same value, safe to print. Line breaks stay, since within
 * strings JSON.stringify has already escaped them.
 */
export function escapeJson(json: string): string {
  return json.replace(unsafe, (character) => {
    let escaped = "";
    for (let index = 0; index < character.length; index++) {
      escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
    }
    return escaped;
  });
}
