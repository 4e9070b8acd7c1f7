import type { ValueLabels } from "../../evidence/record-types.ts";
import { nearest } from "../../text/nearest.ts";
import { ExpressionError } from "./errors.ts";
import { literalText, type Node } from "./syntax-tree.ts";
import type { ViewType } from "./views.ts";

/** Functions of the library that could take longer than the length of their input. */
const forbidden: Readonly<Record<string, string>> = {
  matches: "patterns could hang the run; compare texts, or use words, startsWith, endsWith and contains",
  bind: "name the value under `let`",
};

/**
 * Before the types are checked: refuses what may not be used, and has the names of fields inside has() checked.
 *
 * @throws ExpressionError
 */
export function checkCall(node: Node): void {
  if (node.op !== "call" && node.op !== "rcall") return;
  const [name] = node.args as [string];
  const why = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
  if (why) {
    throw new ExpressionError({ kind: "forbidden", written: name, reason: why, suggestion: null, offset: node.start });
  }
  const { macro } = node.meta;
  if (name !== "has" || !macro) return;
  // The library takes any name inside has(): a misspelled field would silently be absent forever.
  const check = macro.typeCheck;
  macro.typeCheck = (checker, itself, context) => {
    checker.check(itself.args[0] as Node, context);
    return check(checker, itself, context);
  };
}

/**
 * Refuses a text that a field can never hold, which is a typo. For a node whose types are checked.
 *
 * @throws ExpressionError
 */
export function checkValues(node: Node, views: ReadonlyMap<string, ViewType>): void {
  if (node.op !== "==" && node.op !== "!=" && node.op !== "in") return;
  const [left, right] = node.args as [Node, Node];
  for (const [field, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const labels = labelsAt(field, views);
    if (!labels) continue;
    const allowed = Object.keys(labels);
    const literals = other.op === "list" ? (other.args as Node[]) : [other];
    for (const literal of literals) {
      const written = literalText(literal);
      if (written === null || allowed.includes(written)) continue;
      const reason = `"${written}" is not one of ${allowed.join(", ")}`;
      const suggestion = nearest(written, allowed);
      throw new ExpressionError({ kind: "value", written, reason, suggestion, offset: literal.start });
    }
  }
}

/** The labels of the texts that the field may hold, null for other fields and other nodes. */
export function labelsAt(node: Node, views: ReadonlyMap<string, ViewType>): ValueLabels | null {
  if (node.op !== ".") return null;
  const [owner, field] = node.args as [Node, string];
  const view = views.get(owner.checkedType?.name ?? "");
  return view && Object.hasOwn(view.allowed, field) ? (view.allowed[field] ?? null) : null;
}
