import type { PrivateCode } from "./private-kind.ts";

interface NumberKind {
  /** How it is written, in narrow characters: groups that people separate by blanks or hyphens included. */
  readonly pattern: RegExp;
  /** What a number is, given without blanks and hyphens; null when its check digit or its beginning says that it is none. */
  readonly codeOf: (compact: string) => PrivateCode | null;
}

/** Numbers of persons that a check digit or a fixed beginning tells from other numbers. */
export const numberKinds: readonly NumberKind[] = [
  {
    // 國民身分證統一編號, and 外來人口統一證號 since 2021: a letter and nine digits, the first of which says which.
    pattern:
      /(?<![A-Za-z0-9]-?)[A-Za-z](?:[ -]?[1289]\d{8}|[ -]?[1289]\d{2}([ -])\d{3}\1\d{3}|[1289]\d([ -])(?:\d{3}\2\d{4}|\d{4}\2\d{3})|[1289]([ -])\d{4}\3\d{4})(?!-?[A-Za-z0-9])/,
    codeOf: (compact) => {
      if (!hasValidCheckDigit(compact)) return null;
      return /[12]/.test(compact.charAt(1)) ? "personal-national-id" : "personal-resident-id";
    },
  },
  {
    // 外來人口統一證號 before 2021: two letters and eight digits. The second letter stands for its last digit.
    pattern: /(?<![A-Za-z0-9]-?)[A-Za-z][A-Da-d]\d{8}(?!-?[A-Za-z0-9])/,
    codeOf: (compact) => {
      const second = "ABCD".indexOf(compact.charAt(1).toUpperCase());
      return hasValidCheckDigit(compact.charAt(0) + second + compact.slice(2)) ? "personal-resident-id" : null;
    },
  },
  {
    pattern:
      /(?<![A-Za-z0-9_.]-?)(?:(?:(?:\+|00)?886[ -]?0?|0)9\d{2}[ -]?\d{3}[ -]?\d{3}|09([ -])\d{4}\1\d{4})(?![A-Za-z0-9_]|[-.]\d)/,
    codeOf: () => "personal-mobile",
  },
  {
    pattern:
      /(?<![A-Za-z0-9_.]-?)(?:\d{14,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{2,4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5})(?![A-Za-z0-9_]|[-.]\d)/,
    codeOf: (compact) => (isOfIssuer(compact) && passesLuhn(compact) ? "personal-card" : null),
  },
];

/** What the letters count, from A: those of the places that had their letter first come first. */
const letterValues = "10 11 12 13 14 15 16 17 34 18 19 20 21 22 35 23 24 25 26 27 28 29 32 30 31 33".split(" ");

/** Of a letter and nine digits. https://www.ris.gov.tw describes the check digit; it is the same for both numbers. */
function hasValidCheckDigit(number: string): boolean {
  const letter = letterValues[number.toUpperCase().charCodeAt(0) - 65] ?? "";
  const digits = [...letter, ...number.slice(1)].map(Number);
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0) % 10 === 0;
}

/** Beginnings and lengths of ISO/IEC 7812 as the issuers publish them. */
const issuers: readonly { readonly begins: RegExp; readonly lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [16, 19] }, // Visa
  { begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { begins: /^3[47]/, lengths: [15] }, // American Express
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16] }, // JCB
  { begins: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] }, // Discover
  { begins: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { begins: /^3(?:0[0-5]|[689])/, lengths: [14] }, // Diners Club
];

function isOfIssuer(number: string): boolean {
  return issuers.some(({ begins, lengths }) => lengths.includes(number.length) && begins.test(number));
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, sign, at) => {
    const value = Number(sign) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
