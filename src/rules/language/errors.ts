import { nearest } from "../../text/nearest.ts";

/** What is wrong with an expression; the offset counts characters from its beginning. */
export interface ExpressionProblem {
  readonly kind: "field" | "name" | "value" | "source" | "forbidden" | "other";
  /** What was written, for the kinds that name it. */
  readonly written: string;
  readonly reason: string;
  readonly suggestion: string | null;
  readonly offset: number;
}

export class ExpressionError extends Error {
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

/** An evaluation that took more steps than it may. */
export class BudgetError extends Error {}

/** An evaluation that asked for evidence of which nobody can say yet what it holds. */
export class UnknownInputError extends Error {}

/** Names that exist, for suggestions. */
export interface KnownNames {
  readonly variables: readonly string[];
  /** Of a type. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** The library's error with the nearest name that exists; an error of our own as it is. */
export function explainError(error: unknown, { variables, fields }: KnownNames): unknown {
  const { code, summary, range, node } = error as LibraryError;
  if (!(error instanceof Error) || summary === undefined) return error;
  const offset = range?.start ?? 0;
  const written = summary.split(": ").at(-1) ?? "";
  if (code !== "no_such_key" && code !== "unknown_variable") {
    return new ExpressionError({ kind: "other", written: "", reason: summary, suggestion: null, offset });
  }
  const kind = code === "no_such_key" ? "field" : "name";
  const owner = node?.op === "." ? node.args?.[0]?.checkedType?.name : undefined;
  const known = kind === "name" ? variables : (fields.get(owner ?? "") ?? []);
  return new ExpressionError({ kind, written, reason: summary, suggestion: nearest(written, [...known]), offset });
}

interface LibraryError {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number };
  /** The node to blame; of a field that does not exist, `.` with its owner as the first argument. */
  readonly node?: {
    readonly op?: string;
    readonly args?: { readonly 0?: { readonly checkedType?: { readonly name: string } } };
  };
}
