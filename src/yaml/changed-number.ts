/** The number as it was read, when that is not the number that was written; else null. */
export function changedNumber(written: string): string | null {
  if (written.length < 16 && !/[eE]/.test(written)) return null; // up to 15 digits are always exact
  if (!/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(written)) return null;
  const read = String(Number(written));
  return canonicalDecimal(written) === canonicalDecimal(read) ? null : read;
}

/** Sign, significant digits and exponent of a decimal, so that `1.10`, `+1.1` and `11e-1` are the same. */
function canonicalDecimal(text: string): string {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  const significant = digits.slice(0, end);
  if (significant === "") return "0";
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign === "-" ? "-" : ""}${significant}e${scale}`;
}
