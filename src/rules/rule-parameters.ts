import { Environment } from "@marcbachmann/cel-js";
import type { Rule } from "../model/rule.ts";
import { placeholdersOf } from "../policy/check-rules.ts";
import { forEachNode, type Node } from "./language/syntax-tree.ts";

/** The parameters that the expressions of a rule read, in alphabetical order. */
export function ruleParameters(rule: Rule): readonly string[] {
  const names = new Set<string>();
  for (const expression of expressionsOf(rule)) {
    // Of the sources of records, most are no expressions; none of those reads a parameter.
    if (!expression.includes("parameters")) continue;
    forEachNode(new Environment().parse(expression).ast as unknown as Node, ({ op, args }) => {
      if (op === "." && Array.isArray(args) && isParameters(args[0])) names.add(String(args[1]));
    });
  }
  return [...names].sort();
}

/** Every expression of a rule, those in its messages too. */
function expressionsOf(rule: Rule): readonly string[] {
  const { for: sources = {}, let: values = {}, where, require, also = [], at, message } = rule;
  const messages = [message, ...also.map((condition) => condition.message)];
  const placeholders = messages.flatMap((texts) => Object.values(texts)).flatMap(placeholdersOf);
  const required = typeof require === "object" ? Object.values(require) : [require];
  const further = also.flatMap((condition) => [condition.require, condition.at]);
  const conditions = [where, ...required, ...further, at].filter((text) => text !== undefined);
  return [...Object.values(sources).flat(), ...Object.values(values), ...conditions, ...placeholders];
}

function isParameters(node: unknown): boolean {
  const { op, args } = (node ?? {}) as { readonly op?: unknown; readonly args?: unknown };
  return op === "id" && args === "parameters";
}
