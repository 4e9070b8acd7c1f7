import { jsTypeNamed } from "../language/field-values.ts";
import { ruleFunctions } from "../language/functions.ts";
import type { Macro, Node } from "../language/syntax-tree.ts";
import { type Emitter, emitWalked, isQuiet, isRecord, itemName, NotEmitted, typeOf, walkOf } from "./emitter.ts";

/** The JavaScript of a call: of a macro, of a loop over a list, or of a function by the types of its values. */
export function emitCall(node: Node, emitter: Emitter): string {
  const { macro, alternate } = node.meta;
  if (macro) return emitMacro((node.args as [string])[0], macro, emitter);
  if (alternate) return emitLoop(node, emitter);
  return emitFunction(node, emitter);
}

function emitMacro(name: string, { args, source, paths = [] }: Macro, emitter: Emitter): string {
  if (name === "has") return emitHas(args[0] as Node, emitter);
  if (source === undefined) throw new NotEmitted(`the macro ${name}`);
  const [from] = args as [Node];
  const values = args.slice(1 + paths.length);
  const written = [
    source ? JSON.stringify(source.text) : emitter.emit(from),
    ...paths.map((path) => JSON.stringify(path)),
  ];
  if (source && name === "lookup" && emitter.kind === "quick") {
    const find = emitter.constant(`${emitter.helper("finder")}(${written.join(", ")})`);
    return `${find}(${values.map(emitter.emit).join(", ")})`;
  }
  return `${emitter.helper(name)}(${[...written, ...values.map(emitter.emit)].join(", ")})`;
}

/** Kinds of fields as the helper knows them. */
const fieldKinds: Readonly<Record<string, string>> = {
  string: "string",
  double: "double",
  bool: "bool",
  "list<string>": "list",
  "list<double>": "list",
};

function emitHas(asked: Node, emitter: Emitter): string {
  const [owner, field] = asked.args as [Node, string];
  if (asked.op !== "." || !isRecord(typeOf(owner))) throw new NotEmitted(`has() of a ${typeOf(owner)}`);
  const type = typeOf(asked);
  const kind = fieldKinds[type] ?? (isRecord(type) ? "part" : type.startsWith("list<") ? "list" : null);
  if (kind === null || field === "document" || field === "parent") throw new NotEmitted(`has() of a ${type}`);
  if (emitter.kind === "exact") {
    return `${emitter.helper("has")}(${emitter.emit(owner)}, ${JSON.stringify(field)}, "${kind}")`;
  }
  const value = `${emitter.raw(owner)}.${field}`;
  if (kind === "list" || kind === "part") return `${emitter.helper(kind === "list" ? "hasList" : "hasPart")}(${value})`;
  return `${emitter.helper("has")}(${value}, "${jsTypeNamed(type)}")`;
}

/** Loops whose turns may fail in exact code. */
const quickLoops: Readonly<Record<string, string>> = { all: "every", exists: "some" };

/** `list.all(x, …)`, `exists`, `filter` and `map`. */
function emitLoop(node: Node, emitter: Emitter): string {
  const [name, list, parts] = node.args as [string, Node, Node[]];
  const [item, body] = parts;
  const type = /^list<(.*)>$/.exec(typeOf(list))?.[1];
  if (!["all", "exists", "filter", "map"].includes(name) || parts.length !== 2 || !type || !item || !body) {
    throw new NotEmitted(`${name}() with ${parts.length} values over a ${typeOf(list)}`);
  }
  const inside = emitter.emitWithin(body, item.args as string);
  const turn = name === "map" ? walkedResult(body, inside, emitter) : inside;
  const isQuick = emitter.kind === "quick";
  const declared = JSON.stringify(isQuick ? jsTypeNamed(type) : `${item.args as string}: ${type}`);
  const loop = isQuick ? (quickLoops[name] ?? name) : name;
  return `${emitter.helper(loop)}(${emitter.emit(list)}, ${declared}, (${itemName(item.args as string)}) => ${turn})`;
}

/** The library goes through each text and each list that map() makes. */
function walkedResult(body: Node, text: string, { helper }: Emitter): string {
  const type = typeOf(body);
  if (type.startsWith("list<")) return `${helper(walkOf(type))}(${text})`;
  return type === "string" && !isQuiet(body) ? `${helper("read")}(${text})` : text;
}

/** Functions of the language that the helpers have, by the types of their values. */
const builtin: Readonly<Record<string, RegExp>> = {
  size: /^(?:string|list<.*>)$/,
  int: /^double$/,
  double: /^int$/,
  string: /^(?:string|int|double)$/,
  lowerAscii: /^string$/,
  upperAscii: /^string$/,
  startsWith: /^string, string$/,
  endsWith: /^string, string$/,
  contains: /^string, string$/,
  split: /^string, string$/,
  join: /^list<string>, string$/,
};

const signatures = ruleFunctions({
  timezone: "",
  publicHolidays: new Set(),
  people: new Map(),
  standardCodes: new Set(),
  budget: { spend() {}, spendOnce() {} },
}).map(({ signature }) => signature);

function emitFunction(node: Node, emitter: Emitter): string {
  const [name, ...rest] = node.args as [string, ...(Node | Node[])[]];
  const values = rest.flat();
  const types = values.map(typeOf);
  const called = functionOf(name, types, emitter);
  const texts = values.map((value) => emitWalked(value, emitter, name));
  // Of a text that is split, each character is counted, of the separator too.
  const isOrdered = values.filter((value) => name === "split" || !isQuiet(value)).length > 1;
  const call = isOrdered
    ? `${emitter.helper(values.length === 2 ? "swapped" : "lastFirst")}(${[called, ...texts.toReversed()].join(", ")})`
    : `${called}(${texts.join(", ")})`;
  return typeOf(node) === "string" ? `${emitter.helper("read")}(${call})` : call;
}

function functionOf(name: string, types: readonly string[], emitter: Emitter): string {
  if (Object.hasOwn(builtin, name) && builtin[name]?.test(types.join(", "))) return emitter.helper(name);
  const signature = signatures.find((one) => one.startsWith(`${name}(`) && takes(one, types));
  if (signature) return emitter.own(signature);
  throw new NotEmitted(`${name}(${types.join(", ")})`);
}

/** Whether a function takes values of the types; the first that does is the one that the library calls. */
function takes(signature: string, types: readonly string[]): boolean {
  const wanted = signature.slice(signature.indexOf("(") + 1, signature.indexOf("):")).split(", ");
  return wanted.length === types.length && wanted.every((one, index) => fits(one, types[index] ?? ""));
}

function fits(wanted: string, type: string): boolean {
  if (wanted === "A" || wanted === "dyn") return type !== "";
  const [inner, given] = [wanted, type].map((one) => /^list<(.*)>$/.exec(one)?.[1]);
  return inner === undefined || given === undefined ? wanted === type : fits(inner, given);
}
