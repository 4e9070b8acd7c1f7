import { wideSigns } from "../text/plain-width.ts";

export interface WideSign {
  readonly sign: string;
  /** The sign of ASCII that belongs there. */
  readonly instead: string;
  readonly offset: number;
}

/** How many lines before an error may hold its cause. */
const linesBack = 8;
/** The proof reads the text again for each candidate, which is not worth it in a file that no person writes. */
const longestText = 200_000;

/** Where a line has a sign of a Chinese input method instead of a sign of YAML. */
const patterns: readonly RegExp[] = [
  /^[ \t\u3000-]*["'“”‘’]?[\w.\p{Script=Han}][\w.\-\p{Script=Han}]*["'“”‘’]? ?(?<sign>：)/du,
  /^[ \t-]*(?<sign>[\u3000\u00a0])/d,
  /^[ \t-]*(?<sign>[－＃])/d,
  /^[^:#]*:(?<sign>[\u3000\u00a0])/d,
  /:[ \t]+(?<sign>[｛［“‘])/d,
  /^[ \t-]*(?<sign>[“‘])/d,
  /^[^[{]*[[{][^，：｛｝［］“”‘’]*(?<sign>[，：｛｝［］“”‘’])/d,
  /^[^[{#]*(?<sign>[｝］])/d,
];

/**
 * The full-width sign that is to blame for a syntax error: with the sign of ASCII in its place, the error is gone or
 * comes later. Null when there is none near.
 *
 * @param errorIn - offset of the first error of a text, null without any
 */
export function wideSignToBlame(
  source: string,
  error: number,
  errorIn: (text: string) => number | null,
): WideSign | null {
  if (source.length > longestText) return null;
  const candidates = candidatesBefore(source, error);
  for (const tried of [candidates, ...candidates.map((candidate) => [candidate])]) {
    const [first] = tried;
    if (first === undefined) return null;
    const { text, added } = replaced(source, tried);
    const next = errorIn(text);
    if (next === null || next > error + added) return first;
  }
  return null;
}

function candidatesBefore(source: string, error: number): WideSign[] {
  let start = error;
  for (let line = 0; line <= linesBack && start >= 0; line++) start = source.lastIndexOf("\n", start - 1);
  const from = start + 1;
  const end = source.indexOf("\n", error);
  const found: WideSign[] = [];
  let offset = from;
  for (const line of source.slice(from, end < 0 ? source.length : end).split("\n")) {
    const inLine = new Set(patterns.flatMap((pattern) => pattern.exec(line)?.indices?.groups?.sign?.[0] ?? []));
    for (const at of [...inLine].sort((a, b) => a - b)) {
      const sign = line.charAt(at);
      found.push({ sign, instead: wideSigns[sign] ?? "", offset: offset + at });
    }
    offset += line.length + 1;
  }
  return found;
}

function replaced(source: string, signs: readonly WideSign[]): { text: string; added: number } {
  let text = "";
  let at = 0;
  for (const { sign, instead, offset } of signs) {
    // The wide signs bring their blank with them.
    text += source.slice(at, offset) + instead + (sign === "：" || sign === "，" || sign === "－" ? " " : "");
    at = offset + sign.length;
  }
  text += source.slice(at);
  return { text, added: text.length - source.length };
}
