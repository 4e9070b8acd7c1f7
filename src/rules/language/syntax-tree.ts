import type { RecordSource } from "./record-source.ts";

/**
 * What the library keeps in its syntax tree, as far as it is used here. None of it is the library's public API:
 * test/rules/language/ notices when a new version differs.
 */
export interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly checkedType?: { readonly name: string; readonly kind: string };
  readonly meta: { readonly alternate?: Node; readonly macro?: Macro };
  evaluate: (evaluator: unknown, node: Node, context: unknown) => unknown;
}

export interface Checker {
  readonly check: (node: Node, context: unknown) => { readonly name: string };
  readonly getType: (name: string) => unknown;
}

export interface Macro {
  readonly args: readonly Node[];
  typeCheck: (checker: Checker, macro: Macro, context: unknown) => unknown;
  /** Of the macros of this project, once their types are checked: the records and the paths; null for those of a list. */
  readonly source?: RecordSource | null;
  readonly paths?: readonly string[];
  /** Whether it gives the same list for as long as it is asked for the same. */
  readonly isLasting?: boolean;
}

export function forEachNode(root: Node, visit: (node: Node) => void): void {
  const seen = new Set<Node>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    visit(node);
    open.push(...childrenOf(node));
  }
}

export function childrenOf(node: Node): Node[] {
  const { macro, alternate } = node.meta;
  const children: Node[] = [];
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) for (const inner of part) collect(inner);
    else if (isNode(part)) children.push(part);
  };
  collect(node.op === "comprehension" ? Object.values(node.args as object) : node.args);
  collect(macro?.args);
  collect(alternate);
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "op" in value && "meta" in value;
}

/** The text of a node that is a text literal, else null. */
export function literalText({ op, args }: Node): string | null {
  return op === "value" && typeof args === "string" ? args : null;
}

/** Whether a node gives the same list for as long as it is asked: one that has a name, that a field holds, or looked up. */
export function isLasting({ op, meta }: Node): boolean {
  return op === "id" || op === "." || meta.macro?.isLasting === true;
}

/** Whether a node asks if a value is in such a list, of texts or of numbers. For a node whose types are checked. */
export function asksLastingList({ op, args }: Node): boolean {
  if (op !== "in") return false;
  const [value, list] = args as [Node, Node];
  const type = value.checkedType?.name ?? "";
  if (!["string", "double"].includes(type) || !isLasting(list)) return false;
  // Of a list that is known, the library takes items of any type.
  return list.checkedType?.name === `list<${type}>` || list.meta.alternate !== undefined;
}

const listeners = new WeakMap<Node, ((value: unknown) => void)[]>();

/** Calls back with every value that the node gives. The library puts a node's method in place when it is first used. */
export function intercept(node: Node, onValue: (value: unknown) => void): void {
  const known = listeners.get(node);
  if (known) {
    known.push(onValue);
    return;
  }
  const callbacks = [onValue];
  listeners.set(node, callbacks);
  const { evaluate } = node;
  let method: Node["evaluate"] | null = null;
  node.evaluate = intercepted;

  function intercepted(evaluator: unknown, ast: Node, context: unknown): unknown {
    const value = method ? method.call(node, evaluator, ast, context) : first(evaluator, ast, context);
    for (const callback of callbacks) callback(value);
    return value;
  }

  function first(evaluator: unknown, ast: Node, context: unknown): unknown {
    node.evaluate = evaluate;
    try {
      return node.evaluate(evaluator, ast, context);
    } finally {
      method = node.evaluate;
      node.evaluate = intercepted;
    }
  }
}
