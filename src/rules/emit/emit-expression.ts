import { commonLists } from "../compiled-rule.ts";
import { jsTypeNamed } from "../language/field-values.ts";
import type { Node } from "../language/syntax-tree.ts";
import { emitCall } from "./emit-call.ts";
import { emitOperator } from "./emit-operator.ts";
import {
  asksForRecords,
  type Calls,
  type Emitter,
  isRecord,
  itemName,
  type Kind,
  NotEmitted,
  nameOf,
  nameOfSignature,
  typeOf,
} from "./emitter.ts";

/** The names of a rule, which are read from its values. */
export interface RuleNames {
  /** With the types of those whose values nothing has looked at yet, such as the items of a field. */
  readonly types: ReadonlyMap<string, string | null>;
  /** Those whose values ask for records. */
  readonly asking: ReadonlySet<string>;
}

export function createEmitter(
  kind: Kind,
  calls: Calls,
  named: RuleNames,
  items: ReadonlySet<string> = new Set(),
): Emitter {
  const emitter: Emitter = {
    kind,
    emit: (node) => emitNode(node, emitter, named.types, items),
    raw: (node) => emitRaw(node, emitter, items),
    emitWithin: (node, item) => createEmitter(kind, calls, named, new Set([...items, item])).emit(node),
    helper(name) {
      calls.helpers.add(name);
      return name;
    },
    own(signature) {
      calls.signatures.add(signature);
      return nameOfSignature(signature);
    },
    asksForRecords: (node) => asksForRecords(node, named.asking),
    constant(text) {
      const name = calls.constants.get(text) ?? `$$${calls.constants.size}`;
      calls.constants.set(text, name);
      return name;
    },
  };
  return emitter;
}

const constants = new Set(["today", "organization", "laws", "applicableOutputs"]);

function emitNode(
  node: Node,
  emitter: Emitter,
  named: ReadonlyMap<string, string | null>,
  items: ReadonlySet<string>,
): string {
  switch (node.op) {
    case "value":
      return emitLiteral(node.args);
    case "id": {
      const name = node.args as string;
      if (items.has(name)) return itemName(name);
      if (Object.hasOwn(commonLists, name)) return `${emitter.helper("records")}(${JSON.stringify(name)})`;
      const type = named.get(name);
      if (type) return emitKnown(name, type, emitter);
      if (type === null) return `${nameOf(name)}.value`;
      if (constants.has(name)) return emitter.helper(name);
      throw new NotEmitted(`the name ${name}`);
    }
    case ".":
      return emitField(node, emitter);
    case "call":
    case "rcall":
      return emitCall(node, emitter);
    default:
      return emitOperator(node, emitter);
  }
}

function emitKnown(name: string, type: string, { kind, helper }: Emitter): string {
  const declared = kind === "quick" ? jsTypeNamed(type) : `${name}: ${type}`;
  return `${helper("known")}(${nameOf(name)}.value, ${JSON.stringify(declared)})`;
}

/** What is not a record has no map: then reading a field of it fails. */
function emitRaw(node: Node, emitter: Emitter, items: ReadonlySet<string>): string {
  if (node.op === "id" && !items.has(node.args as string)) return `${nameOf(node.args as string)}.value.$raw`;
  if (node.op !== ".") return `${emitter.emit(node)}.$raw`;
  const [owner, field] = node.args as [Node, string];
  if (isAround(typeOf(owner), field)) return `${emitter.emit(owner)}.$around.$raw`;
  return `${emitter.helper("inner")}(${emitter.raw(owner)}.${field})`;
}

function emitLiteral(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return JSON.stringify(value);
  throw new NotEmitted(`a literal ${typeof value}`);
}

/** Types whose fields are always there. */
const plainTypes = new Set(["Organization", "Law", "Period"]);

function emitField({ args, checkedType }: Node, { kind, emit, raw, helper }: Emitter): string {
  const [owner, field] = args as [Node, string];
  const of = typeOf(owner);
  if (of === "Parameters") return `${helper("parameter")}(${JSON.stringify(field)})`;
  if (plainTypes.has(of)) return `${emit(owner)}.${field}`;
  if (!isRecord(of)) throw new NotEmitted(`a field of a ${of}`);
  if (isAround(of, field)) {
    return `${helper("around")}(${kind === "quick" ? emit(owner) : `${emit(owner)}, ${JSON.stringify(field)}`})`;
  }
  const read = readerOf(checkedType?.name ?? "");
  if (kind === "quick" && !makeViews.has(read)) return `${helper(read)}(${raw(owner)}.${field})`;
  return `${helper(read)}(${emit(owner)}, ${JSON.stringify(field)})`;
}

/** Readers of fields that give records. */
const makeViews = new Set(["part", "parts"]);

/** The helper that reads a field of a type. */
function readerOf(type: string): string {
  const reader = { string: "text", double: "number", bool: "flag", "list<string>": "list", "list<double>": "list" }[
    type
  ];
  if (reader) return reader;
  if (isRecord(type)) return "part";
  if (isRecord(type.replace(/^list<(.*)>$/, "$1"))) return "parts";
  throw new NotEmitted(`a field that is a ${type}`);
}

/** A record, or a map in it, or what contains it. */
function isAround(type: string, field: string): boolean {
  return field === "document" ? /^O\d+\.\d+\.\d+$/.test(type) : field === "parent" && type.includes(".");
}
