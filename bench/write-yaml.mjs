// YAML as people write it: block style, short maps and lists on one line, quotes only where they are needed, a comment
// here and there, and in one style long texts folded.

/**
 * @param style `compact` puts short maps on one line, `wordy` folds long texts, `remark` is the comment
 * before a record, or null
 * @returns lines
 */
export function toYaml(document, style) {
  return mapLines(document, "", style);
}

export const comment = (text) => `# ${text}`;

function mapLines(map, indent, style) {
  return Object.entries(map).flatMap(([key, value]) => entryLines(key, value, indent, style));
}

function entryLines(key, value, indent, style) {
  const start = `${indent}${key}:`;
  if (typeof value === "string" && style.wordy && value.length > 40) return foldedLines(start, value, indent);
  if (typeof value !== "object" || value === null) return [`${start} ${scalar(value)}`];
  const short = flow(value);
  if (short !== null && (style.compact || Array.isArray(value))) return [`${start} ${short}`];
  if (Array.isArray(value))
    return [start, ...value.flatMap((item) => itemLines(item, `${indent}  `, style, key === "records"))];
  return [start, ...mapLines(value, `${indent}  `, style)];
}

function itemLines(item, indent, style, isRecord) {
  if (typeof item !== "object" || item === null) return [`${indent}- ${scalar(item)}`];
  const short = isRecord ? null : flow(item);
  if (short !== null && style.compact) return [`${indent}- ${short}`];
  const [first, ...rest] = mapLines(item, `${indent}  `, style);
  const lines = [`${indent}- ${first.trimStart()}`, ...rest];
  const remark = isRecord ? style.remark() : null;
  return remark === null ? lines : [`${indent}${comment(remark)}`, ...lines];
}

/** On one line, or null when that would be long or deep. */
function flow(value) {
  const items = Object.entries(value).map(([key, item]) => {
    if (typeof item === "object" && item !== null) return null;
    return Array.isArray(value) ? flowScalar(item) : `${key}: ${flowScalar(item)}`;
  });
  if (items.includes(null)) return null;
  const text = items.join(", ");
  if (text.length > 90) return null;
  return Array.isArray(value) ? `[${text}]` : `{ ${text} }`;
}

/** Broken at spaces, or after punctuation where there are none. */
function foldedLines(start, text, indent) {
  const parts = text.match(/[^ ，。；]+[ ，。；]*|[ ，。；]+/g);
  const lines = [""];
  for (const part of parts) {
    if (lines.at(-1) !== "" && lines.at(-1).length + part.length > 70) lines.push("");
    lines[lines.length - 1] += part;
  }
  return [`${start} >-`, ...lines.map((line) => `${indent}  ${line.trim()}`)];
}

function scalar(value) {
  if (typeof value !== "string") return String(value);
  const plain = isPlain(value) && !/: |:$| #/.test(value);
  return plain ? value : quoted(value);
}

function flowScalar(value) {
  if (typeof value !== "string") return String(value);
  return isPlain(value) && !/[,[\]{}#]|: |:$/.test(value) ? value : quoted(value);
}

function isPlain(text) {
  if (!/^[A-Za-z0-9\u3400-\u9fff][^\p{Cc}]*$/u.test(text) || text.endsWith(" ")) return false;
  if (/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text)) return false; // what some parsers do not read as text
  return !/^[\d.:_+eE-]+$|^0[xo]/.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function quoted(text) {
  return /['\p{Cc}\\]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}
