const digits = "〇一二三四五六七八九";

/** Other signs for the same: those of contracts, and those for twenty and thirty. */
const twins: Readonly<Record<string, string>> = {
  零: "〇",
  "○": "〇",
  壹: "一",
  貳: "二",
  參: "三",
  肆: "四",
  伍: "五",
  陸: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  廿: "二十",
  卅: "三十",
};

const sign = new RegExp(`[${Object.keys(twins).join("")}]`, "g");
const numbersOfDates = new RegExp(`(?<!\\d)[${digits}十百${Object.keys(twins).join("")}]{1,8}(?= ?[年月日])`, "g");

/**
 * A date with its years, months and days in Chinese numerals written in digits: `一一五年五月六日` and `一百十五年五月六日` as
 * `115年5月6日`. Numerals that can be read in two ways, such as 一百五, stay.
 */
export function withDigits(text: string): string {
  return text.replace(numbersOfDates, (written) => String(numberOf(written) ?? written));
}

const hundredsAndTens = /^(?:([一二三四五六七八九])百)?(〇?)([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/;

function numberOf(written: string): number | null {
  const plain = written.replace(sign, (one) => twins[one] ?? one);
  const digit = (one: string) => digits.indexOf(one);
  if (/^[^十百]{1,4}$/.test(plain)) return Number([...plain].map(digit).join(""));
  const [, hundreds = "", zero = "", before = "", ten = "", after = ""] = hundredsAndTens.exec(plain) ?? [];
  // 一百五 is said for 150 and written for 105, which 一百零五 is.
  const isPlain = ten === "" ? after === "" && (before === "") === (zero === "") : zero === "";
  if (!isPlain || hundreds + ten === "") return null;
  const [tens, units] = ten === "" ? [0, before] : [before === "" ? 1 : digit(before), after];
  return (hundreds === "" ? 0 : digit(hundreds) * 100) + tens * 10 + (units === "" ? 0 : digit(units));
}
