// Which language a text is in, and where a text in both changes from one to the other. What is not sure stays in both editions.

const hanOrSign = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Words that are the same in both languages, so that they are no translation of what is before them. */
const names =
  /^(?:(?:Git|GitHub|GitLab|GitHub Action|Code Quality|Excel|Node\.js|VS Code|Neovim|JetBrains|JSON Schema|YAML|Markdown|SARIF|JUnit|LINE WORKS|pre-commit|pull request|merge request|merge queue|fork|issue|commit|webhook|Linux|Windows|macOS)[\s,.、()]*)+$/;

/** A character before which a word is no translation: 用 Excel, 按 Enter. */
const particles = /^[用按以在由見與及或之於為]$/;
/** Codes at the beginning of a label, which belong to both halves: `O4.8.2 備份 Backups`; code is U+2063. */
const codes = /^(?:(?:\u2063+|[A-Z]{1,2}-?\d[\d.]*[?†]*)\s+)*/;

/**
 * @param {string} text - as a reader sees it, without code
 * @returns {"zh-TW" | "en" | "both" | null} null: nothing that belongs to a language, such as a name or a figure
 */
export function languageOf(text) {
  const characters = countHan(text);
  const plain = text.replaceAll(/[\w-]*\d[\w.-]*/g, "");
  const words = countWords(plain);
  if (characters === 0) return words > 0 && /[a-z]{2}/.test(plain) ? "en" : null;
  if (placeOfEnglish(text) !== null) return "both";
  // An English sentence that quotes a word, or names somebody.
  return words >= 5 && characters <= words && /^\W*[A-Za-z]/.test(text) ? "en" : "zh-TW";
}

/**
 * Where the English begins in a text that is Chinese first and then the same in English: `狀態 States`.
 *
 * @returns {{ codes: number, end: number, start: number } | null} end of the codes that come first, end of the Chinese and
 *   start of the English, in code units
 */
export function placeOfEnglish(text) {
  const last = text.search(/\p{Script=Han}[^\p{Script=Han}]*$/u);
  if (last === -1) return null;
  let end = last + (text.codePointAt(last) > 0xffff ? 2 : 1);
  while (end < text.length && hanOrSign.test(text[end])) end += 1;
  const chinese = text.slice(0, end);
  const english = text.slice(end).trimStart();
  const start = text.length - english.length;
  const isSentence = /[。：！？]$/.test(chinese);
  if (countHan(chinese) < Math.max(1, countWords(chinese)) || (start === end && !isSentence)) return null;
  if (particles.test(chinese) || !/^[A-Za-z(“"']/.test(english) || !/[a-z]/.test(english) || names.test(english))
    return null;
  // What follows on a sentence may be the rest of it, such as a name; a translation of one is a sentence too.
  if (/[\u3000-\u303f\uff00-\uffef]/.test(english)) return null;
  if (/[。，；]/.test(chinese) && (english.split(/\s+/).length < 3 || !/(?:^|\s)[a-z]/.test(english))) return null;
  return { codes: codes.exec(text)[0].length, end, start };
}

const countHan = (text) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const countWords = (text) => text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
