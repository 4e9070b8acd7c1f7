import type { CompiledRule } from "./compiled-rule.ts";
import type { RecordKey } from "./language/facts.ts";

/** What src/rules/emit/emit-rules.ts makes of the built-in rules. */
export interface EmittedData extends EmittedHead {
  /** Of each rule by its id, as expressions in JavaScript: an EmittedRule, and an ExactRule (src/rules/emitted-rules.ts). */
  readonly code: Readonly<Record<string, { readonly quick: string; readonly exact: string }>>;
}

export interface EmittedHead {
  /** The rules that read the table of laws. */
  readonly readLaw: readonly string[];
  readonly keys: Readonly<Record<string, RecordKey>>;
  /** The rules by their ids, in the order of their code: see `begins` of CompiledRule. */
  readonly begins: Readonly<Record<string, CompiledRule["begins"]>>;
}

export interface QuickCode extends EmittedHead {
  /** Quick code of each rule by its id. */
  readonly code: Readonly<Record<string, string>>;
}

/**
 * As the build writes it: a line of JSON with the rules, then a line of quick code for each; in another text, in the same
 * order, the exact code. Text in ASCII is read and cut without looking at every character, as the texts of JSON would have
 * to be.
 */
export function writeEmitted({ code, ...head }: EmittedData): { readonly quick: string; readonly exact: string } {
  const lines = (kind: "quick" | "exact") =>
    Object.values(code).map((texts) => `${texts[kind].replace(/[^ -~]/g, escaped)}\n`);
  return { quick: [`${JSON.stringify(head)}\n`, ...lines("quick")].join(""), exact: lines("exact").join("") };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export function readQuick(text: string): QuickCode {
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const head = JSON.parse(first) as EmittedHead;
  return { ...head, code: byId(Object.keys(head.begins), lines) };
}

/** @param ids those of the quick code, in its order */
export function readExact(text: string, ids: readonly string[]): QuickCode["code"] {
  return byId(ids, text.trimEnd().split("\n"));
}

function byId(ids: readonly string[], lines: readonly string[]): QuickCode["code"] {
  return Object.fromEntries(ids.map((id, index) => [id, lines[index] ?? ""]));
}
