/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|~|=|<<)$/i;
/** What some program may read as a number, a time or a version. */
const numeric = /^[-+.]?\d[\d_.,:eExXoO+a-fA-F-]*$/;
const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** Signs that begin something else than a text, or end it within a line. */
const special = /^[-?:,[\]{}#&*!|>'"%@`\s=~<]|: |:$| #|\s$/;
/** Most texts: ids, words, names. */
const simple = /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff-]*$/;
const inBrackets = /[,[\]{}:]/;
/** Controls, invisible characters and line breaks, which nobody sees outside of quotes. Made when a text is written. */
const unsafe = () => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\ufffe\uffff]/u;
const escaped = () => /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/**
 * A text as a scalar on one line, without quotes where every program reads it as this text. Days and times are as in the
 * rest of the evidence, without quotes.
 *
 * @param isWithin - a list or map in brackets, where more signs mean something; a scalar for there fits anywhere
 */
export function writeScalar(text: string, isWithin = true): string {
  if (simple.test(text)) return reserved.test(text) ? quoted(text) : text;
  if (time.test(text)) return text;
  const isPlain =
    text !== "" &&
    !reserved.test(text) &&
    !numeric.test(text) &&
    !special.test(text) &&
    !unsafe().test(text) &&
    !(isWithin && inBrackets.test(text));
  return isPlain ? text : quoted(text);
}

/** A text in double quotes, its invisible characters escaped. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(escaped(), (character) => {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    const [high = 0, low] = units;
    if (low !== undefined) return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
    return `\\u${high.toString(16).padStart(4, "0")}`;
  });
}
