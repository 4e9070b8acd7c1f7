import type { ValueLabels } from "../../evidence/record-types.ts";
import { labelsAt } from "./check-expression.ts";
import type { Node } from "./syntax-tree.ts";
import type { ViewType } from "./views.ts";

const none: ValueLabels = {};

/** Functions that give texts of what they are given. */
const selecting = new Set(["without", "unique", "sorted", "flatten", "first", "last", "max", "min"]);

/**
 * Labels of the texts that an expression may give, followed to the fields they come from: those of
 * `without(parameters.required, records("O3.3.1").map(r, r.control_type))` are the labels of `control_type`. For a tree
 * whose types are checked.
 */
export function labelsOf(
  node: Node,
  views: ReadonlyMap<string, ViewType>,
  names: ReadonlyMap<string, ValueLabels>,
): ValueLabels {
  if (node.op === "id") return names.get(node.args as string) ?? none;
  if (node.op === ".") return labelsAt(node, views) ?? none;
  const of = (parts: readonly Node[]) => Object.assign({}, ...parts.map((part) => labelsOf(part, views, names)));
  if (node.op === "list") return of(node.args as Node[]);
  if (node.op === "?:") return of((node.args as Node[]).slice(1));
  if (node.op === "+") return node.checkedType?.kind === "list" ? of(node.args as Node[]) : none;
  if (node.op === "call") {
    const [name, parts] = node.args as [string, Node[]];
    return selecting.has(name) ? of(parts) : none;
  }
  if (node.op !== "rcall") return none;
  const [name, list, parts] = node.args as [string, Node, Node[]];
  const given = labelsOf(list, views, names);
  if (name === "filter") return given;
  const [item, value] = [parts[0], parts.at(-1)];
  if (name !== "map" || !item || !value) return none;
  return labelsOf(value, views, new Map([...names, [item.args as string, given]]));
}
