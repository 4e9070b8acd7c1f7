export type JsonProblemKind =
  | "comment"
  | "trailing-comma"
  | "control-character"
  | "single-quote"
  | "unquoted"
  | "several-values"
  | "misplaced-sign";

export interface JsonProblem {
  readonly kind: JsonProblemKind;
  readonly offset: number;
}

/** What keeps a text from being JSON (RFC 8259), which is stricter than YAML; null when it is JSON. */
export function jsonProblem(text: string): JsonProblem | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return firstProblem(text);
  }
}

const tokens = /"(?:[^"\\]|\\.)*"?|'|\/[/*]|#|[{}[\],:]|[^\s"'{}[\],:#]+/gsu;
const bareWord = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;

function firstProblem(text: string): JsonProblem {
  let comma = -1;
  let depth = 0;
  let values = 0;
  for (const { 0: token, index: offset } of text.matchAll(tokens)) {
    const problem = (kind: JsonProblemKind, at = offset) => ({ kind, offset: at });
    if (token === "#" || token.startsWith("//") || token.startsWith("/*")) return problem("comment");
    if (token === "'") return problem("single-quote");
    if (token === "}" || token === "]") {
      if (comma >= 0) return problem("trailing-comma", comma);
      depth--;
    } else if (depth === 0 && ++values > 1) return problem("several-values");
    if (token === "{" || token === "[") depth++;
    if (token.startsWith('"')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      const control = token.search(/[\u0000-\u001f]/);
      if (control >= 0) return problem("control-character", offset + control);
    } else if (!/^[{}[\],:]/.test(token) && !bareWord.test(token)) return problem("unquoted");
    comma = token === "," ? offset : -1;
  }
  return { kind: "misplaced-sign", offset: Math.max(0, text.trimEnd().length - 1) };
}
