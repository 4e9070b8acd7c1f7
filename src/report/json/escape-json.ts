/**
 * Format and control characters that JSON allows in a string but that a terminal or reader would interpret. Not a
 * literal, as in plain-text.ts.
 */
const unsafe = String.raw`^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]`;

/**
 * What is none of these for certain: ASCII, Latin letters and signs, and what Chinese is written with. Nearly every text
 * is of them alone, and few ranges are looked for much faster than many.
 */
const usual = String.raw`\n -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u3000-\u9fff\uff01-\uffee`;
/** By units, not by characters, which may have two: the engine looks for those in several ways at each place. */
const unusualUnit = new RegExp(`[^${usual}]`);

/**
 * JSON text with every such character written as `\u…`: the same value, safe to print. Line breaks stay, since within
 * strings JSON.stringify has already escaped them.
 */
export function escapeJson(json: string): string {
  if (!unusualUnit.test(json)) return json;
  const unsafeCharacter = new RegExp(unsafe, "u");
  return json.replace(new RegExp(`[^${usual}]`, "gu"), (character) => {
    if (!unsafeCharacter.test(character)) return character;
    let escaped = "";
    for (let index = 0; index < character.length; index++) {
      escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
    }
    return escaped;
  });
}
