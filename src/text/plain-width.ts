const quotes: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "「": '"',
  "」": '"',
};

/** The signs that Chinese input methods write where YAML needs those of ASCII, with what is to be written. */
export const wideSigns: Readonly<Record<string, string>> = {
  "：": ":",
  "，": ",",
  "\u3000": " ",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "－": "-",
  "＃": "#",
  "\u00a0": " ",
};

/** Letters, digits and signs in their narrow form, without quotation marks and blanks around them. */
export function plainWidth(text: string): string {
  const narrow = text.normalize("NFKC").replace(/[“”„‘’「」]/g, (sign) => quotes[sign] ?? sign);
  const isKept = (character: string) => !/[\s\ufeff"']/.test(character);
  const characters = [...narrow];
  return characters.slice(Math.max(0, characters.findIndex(isKept)), characters.findLastIndex(isKept) + 1).join("");
}
