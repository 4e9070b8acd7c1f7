import type { Environment } from "@marcbachmann/cel-js";
import { type FieldType, isFields, isList, type RecordTypes } from "../../evidence/record-types.ts";
import { nearest } from "../../text/nearest.ts";
import { ExpressionError, type ExpressionProblem } from "./errors.ts";
import type { Facts } from "./facts.ts";
import type { RecordIndex } from "./record-index.ts";
import { parseSource, type RecordSource, typeName } from "./record-source.ts";
import type { FunctionContext } from "./rule-function.ts";
import { type Checker, isLasting, literalText, type Node } from "./syntax-tree.ts";
import type { View, ViewType } from "./views.ts";

export interface SourceMacroOptions {
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
  /** The evidence under the expressions. */
  readonly facts: () => Facts;
  /** The records of a source, or in a list, by the values of the field at a path. */
  readonly recordIndex: (records: RecordSource | readonly View[], path: string) => RecordIndex;
  readonly functions: Pick<FunctionContext, "budget">;
}

/** What the macros read from what was written. */
interface SourceMacro {
  readonly args: readonly Node[];
  readonly async: false;
  /** Null for the records of a list. */
  source: RecordSource | null;
  paths: readonly string[];
  readonly isLasting: boolean;
  typeCheck: (checker: Checker, macro: SourceMacro, context: unknown) => unknown;
  evaluate: (
    evaluator: { readonly run: (node: Node, context: unknown) => unknown },
    macro: SourceMacro,
    context: unknown,
  ) => unknown;
}

/**
 * `records("O2.1.1")`, `lookup("O2.1.1", "asset_id", value)`, `inForce("O2.2.1", "effective_date", day)`,
 * `lastBefore("O4.8.2", "ended_at", time)`, `firstAfter("O4.8.2", "ended_at", time)`,
 * `between("O4.9.2", "scan_date", from, to)`, `lastToEnd("O4.10.1", "start_date", "end_date", day)` and
 * `groups("O2.1.1", "owner")`: macros, since the type of what they give comes from the text of the source. All but records()
 * take a list of records in its place.
 */
export function registerSourceMacros(environment: Environment, options: SourceMacroOptions): void {
  const { facts, recordIndex, functions } = options;
  const list = (name: string) => `list<${name}>`;
  environment.registerFunction("records(ast): dyn", ({ args }: { args: Node[] }) =>
    macroOf(args, true, {
      typeCheck(checker, macro) {
        macro.source = sourceAt(args[0] as Node, options);
        return checker.getType(list(typeName(macro.source)));
      },
      evaluate: (_, { source }) => facts().records(source as RecordSource),
    }),
  );
  register("lookup(ast, ast, ast): dyn", { read: (index, [value]) => index.lookup(value) });
  const time = { valueTypes: ["string"] };
  register("inForce(ast, ast, ast): dyn", { ...time, read: (index, [value]) => index.inForce(String(value)) });
  register("lastBefore(ast, ast, ast): dyn", { ...time, read: (index, [value]) => index.lastBefore(String(value)) });
  register("firstAfter(ast, ast, ast): dyn", { ...time, read: (index, [value]) => index.firstAfter(String(value)) });
  register("between(ast, ast, ast, ast): dyn", {
    ...time,
    isLasting: false,
    read: (index, [from, to]) => index.between(String(from), String(to), functions.budget.spend),
  });
  register("lastToEnd(ast, ast, ast, ast): dyn", {
    ...time,
    pathCount: 2,
    read: (index, [value], endPath = "") => index.lastToEnd(endPath, String(value)),
  });
  register("groups(ast, ast): dyn", { typeOf: (name) => list(list(name)), read: (index) => index.groups() });

  function register(
    signature: string,
    { read, isLasting = true, typeOf = list, pathCount = 1, valueTypes = ["string", "double", "bool"] }: IndexMacro,
  ): void {
    const [name = ""] = signature.split("(");
    environment.registerFunction(signature, ({ args }: { args: Node[] }) => {
      const [from, ...others] = args as [Node, ...Node[]];
      const [pathNodes, valueNodes] = [others.slice(0, pathCount), others.slice(pathCount)];
      return macroOf(args, isLasting, {
        typeCheck(checker, macro, context) {
          macro.source = literalText(from) === null ? null : sourceAt(from, options);
          const type = macro.source
            ? typeName(macro.source)
            : listedType(from, checker.check(from, context).name, options);
          macro.paths = pathNodes.map((node) => pathAt(node, type, options));
          for (const [index, node] of valueNodes.entries())
            requireType(node, { name, index: 1 + pathCount + index }, checker.check(node, context).name, valueTypes);
          return checker.getType(typeOf(type));
        },
        evaluate(evaluator, { source, paths: [path = "", further] }, context) {
          const records = source ?? (evaluator.run(from, context) as readonly View[]);
          const values = valueNodes.map((node) => evaluator.run(node, context));
          return read(recordIndex(records, path), values, further);
        },
      });
    });
  }
}

interface IndexMacro {
  /** @param further - the second path */
  readonly read: (index: RecordIndex, values: readonly unknown[], further?: string) => unknown;
  readonly isLasting?: boolean;
  /** The type of what it gives, by that of the records. */
  readonly typeOf?: (name: string) => string;
  /** The fields that come before the values. */
  readonly pathCount?: number;
  readonly valueTypes?: readonly string[];
}

function macroOf(
  args: readonly Node[],
  isLasting: boolean,
  parts: Pick<SourceMacro, "typeCheck" | "evaluate">,
): SourceMacro {
  return { args, async: false, source: null, paths: [], isLasting, ...parts };
}

/** The type of the records in a list. */
function listedType(node: Node, type: string, { views }: SourceMacroOptions): string {
  const item = /^list<(.*)>$/.exec(type)?.[1] ?? "";
  const written = "";
  if (!views.has(item)) {
    const reason = `neither a source nor a list of records: a ${type}`;
    throw problem({ kind: "other", written, reason, suggestion: null }, node);
  }
  if (!isLasting(node)) {
    // Else there would be an index for each question.
    throw problem({ kind: "other", written, reason: "name the list under `let`", suggestion: null }, node);
  }
  return item;
}

function sourceAt(node: Node, { views }: SourceMacroOptions): RecordSource {
  const text = literalText(node);
  const source = text === null ? null : parseSource(text);
  if (!source || !views.has(typeName(source))) {
    const known = [...views.keys()].filter((name) => !["Document", "Person"].includes(name));
    const suggestion = text === null ? null : nearest(text.replace("latest ", ""), known);
    throw problem({ kind: "source", written: text ?? "", reason: "not a source of records", suggestion }, node);
  }
  return source;
}

function pathAt(node: Node, typeOfRecords: string, { types }: SourceMacroOptions): string {
  const text = literalText(node) ?? "";
  let type: FieldType | undefined = typeNamed(typeOfRecords, types);
  for (const field of text.split(".")) {
    if (isList(type)) type = type.list;
    const fields: Readonly<Record<string, FieldType>> = isFields(type) ? type.fields : {};
    type = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (type === undefined) {
      const suggestion = nearest(field, Object.keys(fields));
      throw problem({ kind: "field", written: field, reason: `no such field: ${field}`, suggestion }, node);
    }
  }
  return text;
}

/** The type that expressions know as `O4.2.3.items`. */
function typeNamed(name: string, types: RecordTypes): FieldType | undefined {
  const parts = name.split(".");
  const rootParts = Object.hasOwn(types, parts[0] ?? "") ? 1 : 3;
  let type: FieldType | undefined = types[parts.slice(0, rootParts).join(".")];
  for (const field of parts.slice(rootParts)) {
    if (isFields(type)) type = type.fields[field];
    if (isList(type)) type = type.list;
  }
  return type;
}

function requireType(
  node: Node,
  { name, index }: { readonly name: string; readonly index: number },
  type: string,
  allowed: readonly string[],
): void {
  if (allowed.includes(type)) return;
  const wanted = allowed.length === 1 ? `a ${allowed[0]}` : "one value";
  const reason = `the ${["first", "second", "third", "fourth"][index]} value of ${name} is a ${type}; it must be ${wanted}`;
  throw problem({ kind: "other", written: "", reason, suggestion: null }, node);
}

function problem(what: Omit<ExpressionProblem, "offset">, { start }: Node): ExpressionError {
  return new ExpressionError({ ...what, offset: start });
}
