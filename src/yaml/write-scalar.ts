/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const reserved = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A text as YAML: ids, words, days and times as they are, all else in double quotes. */
export function writeScalar(text: string): string {
  const isPlain = /^[A-Za-z][\w.-]*$/.test(text) || /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/.test(text);
  return isPlain && !reserved.test(text) ? text : JSON.stringify(text);
}
