/** How many digits a number has between the first and the last that is not zero. */
export function significantDigits(value: number): number {
  const [mantissa = ""] = value.toExponential().split("e");
  return mantissa.replace(/[-.]/g, "").length;
}
