/** Whether somebody who typed a path may have meant a code of the standard: T4, T4.8, O4.8.2. */
export function looksLikeCode(path: string): boolean {
  return /^(?:T\d{1,2}(?:\.\d{1,2})?|O\d{1,2}\.\d{1,2}\.\d{1,2})$/i.test(path);
}
