/** Whether a text matches a pattern of a schema. The one that most texts of evidence have to match needs no expression. */
export function patternTest(pattern: string): (text: string) => boolean {
  const known = byHand.get(pattern);
  if (known) return known;
  const expression = new RegExp(pattern, "u");
  return (text) => expression.test(text);
}

/** What the expression of a pattern says. */
export const byHand: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", isName],
]);

/** Kinds of the signs of ASCII: 1 for a letter or digit, 2 for what else a name may have behind its first sign. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(sign) ? 1 : /[._-]/.test(sign) ? 2 : 0;
});

const longestName = 64;

function isName(text: string): boolean {
  if (text.length > longestName || kinds[text.charCodeAt(0)] !== 1) return false;
  for (let at = 1; at < text.length; at++) if (!kinds[text.charCodeAt(at)]) return false;
  return true;
}
