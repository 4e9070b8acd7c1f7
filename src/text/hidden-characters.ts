/**
 * The characters of the Unicode categories Cc, Cf, Zl and Zp except the line feed, for a class of a regular expression
 * with the flag `u`: what controls a terminal, is invisible or changes the direction. Not `\p{…}`: an engine computes
 * such a class anew for each expression, which takes longer than starting a small module.
 */
export const hiddenCharacters = [
  String.raw`\0-\t\v-\x1f\x7f-\x9f\xad`,
  String.raw`\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e`,
  String.raw`\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb`,
  String.raw`\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}`,
].join("");
