/** Characters that input methods, word processors and spreadsheets write in place of a blank or a hyphen. */
const blanks = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const hyphens = /[\u2010-\u2015\u2212]/g;
const wide = /[\uff01-\uff5e]/g;
const others = /[\u00a0\u2000-\u2015\u202f\u2212\u3000\uff01-\uff5e]/;

/** The text with characters of full width, and other blanks and hyphens, in their narrow form, each in its place. */
export function narrow(text: string): string {
  if (!others.test(text)) return text;
  return text
    .replace(blanks, " ")
    .replace(hyphens, "-")
    .replace(wide, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}
