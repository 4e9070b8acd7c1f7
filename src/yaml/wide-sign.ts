import { wideSigns } from "../text/plain-width.ts";

export interface WideSign {
  readonly sign: string;
  /** The sign of ASCII that belongs there. */
  readonly instead: string;
  readonly offset: number;
  /** What takes its place: the sign of ASCII, with the blank that the wide one brings along. */
  readonly text: string;
}

/** How many lines before an error may hold its cause. */
const linesBack = 8;
/** The proof reads the text again for each candidate, which is not worth it in a file that no person writes. */
const longestText = 200_000;
const mostCandidates = 24;

/** Where a line has a sign of a Chinese input method instead of a sign of YAML. Made on an error: a script takes long. */
const patterns = (): readonly RegExp[] => [
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
 * The full-width signs that are to blame for a syntax error, in their order: with the signs of ASCII in their places, the
 * error is gone or comes later, and without any one of them it is not. Empty when there are none near.
 *
 * @param errorIn - offset of the first error of a text, null without any
 */
export function wideSignsToBlame(
  source: string,
  error: number,
  errorIn: (text: string) => number | null,
): readonly WideSign[] {
  if (source.length > longestText) return [];
  const candidates = candidatesBefore(source, error).slice(-mostCandidates);
  const isCause = (signs: readonly WideSign[]): boolean => {
    if (signs.length === 0) return false;
    const { text, added } = replaced(source, signs);
    const next = errorIn(text);
    return next === null || next > error + added;
  };
  let blamed = isCause(candidates)
    ? candidates
    : [candidates.find((candidate) => isCause([candidate]))].flatMap((one) => one ?? []);
  for (const one of blamed.length > 1 ? blamed : []) {
    const others = blamed.filter((other) => other !== one);
    if (isCause(others)) blamed = others;
  }
  return blamed;
}

function candidatesBefore(source: string, error: number): WideSign[] {
  let start = error;
  for (let line = 0; line <= linesBack && start >= 0; line++) start = source.lastIndexOf("\n", start - 1);
  const from = start + 1;
  const end = source.indexOf("\n", error);
  const found: WideSign[] = [];
  let offset = from;
  for (const line of source.slice(from, end < 0 ? source.length : end).split("\n")) {
    const inLine = new Set(patterns().flatMap((pattern) => pattern.exec(line)?.indices?.groups?.sign?.[0] ?? []));
    for (const at of [...inLine].sort((a, b) => a - b)) {
      const sign = line.charAt(at);
      const instead = wideSigns[sign] ?? "";
      const blank = /[：，－]/.test(sign) && /\S/.test(line.charAt(at + 1)) ? " " : "";
      found.push({ sign, instead, offset: offset + at, text: instead + blank });
    }
    offset += line.length + 1;
  }
  return found;
}

function replaced(source: string, signs: readonly WideSign[]): { text: string; added: number } {
  let text = "";
  let at = 0;
  for (const { sign, offset, text: instead } of signs) {
    text += source.slice(at, offset) + instead;
    at = offset + sign.length;
  }
  text += source.slice(at);
  return { text, added: text.length - source.length };
}
