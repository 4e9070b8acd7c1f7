import type { Node } from "../language/syntax-tree.ts";

/** An expression that has no JavaScript here: its rule is left to the library of the expression language. */
export class NotEmitted extends Error {}

/** The JavaScript of an expression, and what it calls. */
export interface Emitter {
  /** The JavaScript of a part. */
  readonly emit: (node: Node) => string;
  /** The same within a loop over a list, whose items have a name and a type. */
  readonly emitWithin: (node: Node, item: string) => string;
  /** A helper of the compiled language (src/rules/language/compiled-language.ts) by its name. */
  readonly helper: (name: string) => string;
  /** A function of this project by its signature. */
  readonly own: (signature: string) => string;
}

/** What a rule calls, for the head of its function. */
export interface Calls {
  readonly helpers: Set<string>;
  readonly signatures: Set<string>;
}

/** `addDays(string, int): string` is `addDays_string_int`. */
export function nameOfSignature(signature: string): string {
  return signature.slice(0, signature.indexOf("):")).replace(/\W+/g, "_").replace(/_$/, "");
}

/** How JavaScript knows a name of a loop; the underscore keeps it apart from helpers and words of JavaScript. */
export function itemName(name: string): string {
  return `${name}_`;
}

export function isRecord(type: string): boolean {
  return /^(?:O\d+\.\d+\.\d+|Person|Document)(?:\.\w+)*$/.test(type);
}

export function typeOf(node: Node): string {
  return node.checkedType?.name ?? "";
}

/**
 * Whether a part can neither fail nor take steps, so that nobody notices when it is computed. Named values are computed
 * when they are first read.
 */
export function isQuiet(node: Node): boolean {
  if (node.op === "value") return typeof node.args !== "string" || node.args.length <= 100;
  if (node.op === "id") return node.args === "today";
  return node.op === "." && typeOf((node.args as [Node])[0]) === "Parameters" && !typeOf(node).startsWith("list<");
}

/** The part, with the steps that the operator or function around it takes to go through it. */
export function emitWalked(node: Node, { emit, helper }: Emitter, name = ""): string {
  const type = typeOf(node);
  const text = emit(node);
  if (type === "") throw new NotEmitted("a part without a type");
  if (type.startsWith("list<")) return name === "size" ? text : `${helper("walk")}(${text})`;
  if (type !== "string") return text;
  if (isQuiet(node) && name !== "split") return text;
  return `${helper(name === "split" ? "readAll" : "read")}(${text})`;
}

/** Whether the value of an expression is of its type whatever the evidence holds: items of lists are not looked at. */
export function isSure(node: Node): boolean {
  if (typeOf(node).startsWith("list<")) return true;
  if (node.op === "?:") return (node.args as Node[]).slice(1).every(isSure);
  if (node.op === "call") return !["first", "last"].includes((node.args as [string])[0]);
  return node.op !== "[]" && node.op !== "id";
}
