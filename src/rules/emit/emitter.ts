import { withoutWalk } from "../language/steps.ts";
import { forEachNode, type Node } from "../language/syntax-tree.ts";

/** An expression that has no JavaScript here: its rule is left to the library of the expression language. */
export class NotEmitted extends Error {}

/**
 * Of each expression there is quick code and exact code. Exact code says why something fails, and where a side of `&&` or
 * `||`, or a turn of all() or exists(), fails, it knows that the others may still decide. Quick code knows that only of
 * evidence that is not there, as in every small repository; else it fails as a whole and without a reason, and then the
 * exact code evaluates the expression once more; as nearly nothing fails, it is hardly ever read.
 */
export type Kind = "quick" | "exact";

/** The JavaScript of an expression, and what it calls. */
export interface Emitter {
  readonly kind: Kind;
  /** The JavaScript of a part. */
  readonly emit: (node: Node) => string;
  /** The map of the evidence under a record, in quick code. */
  readonly raw: (node: Node) => string;
  /** The same within a loop over a list, whose items have a name and a type. */
  readonly emitWithin: (node: Node, item: string) => string;
  /** A helper by its name, of quick-language.ts or compiled-language.ts in src/rules/language. */
  readonly helper: (name: string) => string;
  /** A function of this project by its signature. */
  readonly own: (signature: string) => string;
  /** Whether a part may fail because records are not known. */
  readonly asksForRecords: (node: Node) => boolean;
  /** A value that is always the same, by its JavaScript. */
  readonly constant: (text: string) => string;
}

/** What a rule calls, for the head of its function. */
export interface Calls {
  readonly helpers: Set<string>;
  readonly signatures: Set<string>;
  /** Constants by their JavaScript, with their names. */
  readonly constants: Map<string, string>;
}

/** Whether a part of the expression may fail without the whole failing. */
export function absorbsErrors(tree: Node): boolean {
  let isAbsorbing = false;
  forEachNode(tree, ({ op, args, meta }) => {
    const isLoop = meta.alternate !== undefined && ["all", "exists"].includes((args as [string])[0]);
    if (op === "&&" || op === "||" || isLoop) isAbsorbing = true;
  });
  return isAbsorbing;
}

/**
 * Whether a part of the expression asks for records, which may be missing.
 *
 * @param names whose values ask for records
 */
export function asksForRecords(tree: Node, names: ReadonlySet<string>): boolean {
  let isAsking = false;
  forEachNode(tree, ({ op, args, meta }) => {
    if (meta.macro?.source || (op === "id" && names.has(args as string))) isAsking = true;
  });
  return isAsking;
}

/** `addDays(string, int): string` is `addDays_string_int`. */
export function nameOfSignature(signature: string): string {
  return signature.slice(0, signature.indexOf("):")).replace(/\W+/g, "_").replace(/_$/, "");
}

/** How JavaScript knows a name of a loop; the underscore keeps it apart from helpers and words of JavaScript. */
export function itemName(name: string): string {
  return `${name}_`;
}

/** How it knows a name of `for` or `let`. */
export function nameOf(name: string): string {
  return `$${name}`;
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
  if (type === "") throw new NotEmitted("a part without a type");
  if (type.startsWith("list<") && !withoutWalk.has(name)) {
    if (node.op === "list" && (node.args as Node[]).every(isQuiet)) return `${helper("pass")}(${emit(node)})`;
    return `${helper(walkOf(type))}(${emit(node)})`;
  }
  if (type !== "string" || (isQuiet(node) && name !== "split")) return emit(node);
  if (name === "split") return `${helper("readAll")}(${emit(node)})`;
  const text = emit(node);
  return text.startsWith("text(") ? `${helper("readText")}${text.slice("text".length)}` : `${helper("read")}(${text})`;
}

/** The helper that goes through a list: among records and lists there are no long texts, which take more steps. */
export function walkOf(type: string): string {
  const item = type.slice("list<".length, -1);
  return isRecord(item) || item.startsWith("list<") ? "pass" : "walk";
}

/** Whether the value of an expression is of its type whatever the evidence holds: items of lists are not looked at. */
export function isSure(node: Node): boolean {
  if (typeOf(node).startsWith("list<")) return true;
  if (node.op === "?:") return (node.args as Node[]).slice(1).every(isSure);
  if (node.op === "call") return !["first", "last"].includes((node.args as [string])[0]);
  return node.op !== "[]" && node.op !== "id";
}
