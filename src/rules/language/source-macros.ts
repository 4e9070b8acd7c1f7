import type { Environment } from "@marcbachmann/cel-js";
import { type FieldType, isFields, isList, type RecordTypes } from "../../evidence/record-types.ts";
import { nearest } from "../../text/nearest.ts";
import { ExpressionError, type ExpressionProblem } from "./errors.ts";
import type { Facts } from "./facts.ts";
import { parseSource, type RecordSource, typeName } from "./record-source.ts";
import { type Checker, literalText, type Node } from "./syntax-tree.ts";
import type { ViewType } from "./views.ts";

export interface SourceMacroOptions {
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
  /** The evidence under the expressions. */
  readonly facts: () => Facts;
}

/** What the macros read from the source, path and value that were written. */
interface SourceMacro {
  readonly args: readonly Node[];
  readonly async: false;
  source: RecordSource;
  path: string;
  typeCheck: (checker: Checker, macro: SourceMacro, context: unknown) => unknown;
  evaluate: (
    evaluator: { readonly run: (node: Node, context: unknown) => unknown },
    macro: SourceMacro,
    context: unknown,
  ) => unknown;
}

/**
 * `records("O2.1.1")`, `lookup("O2.1.1", "asset_id", value)`, `inForce("O2.2.1", "effective_date", day)`,
 * `between("O4.9.2", "scan_date", from, to)` and `groups("O2.1.1", "owner")`: macros, since the type of what they give comes
 * from the text of the source.
 */
export function registerSourceMacros(environment: Environment, options: SourceMacroOptions): void {
  const { facts } = options;
  const list = (name: string) => `list<${name}>`;
  register("records(ast): dyn", list, (macro) => facts().records(macro.source));
  register("lookup(ast, ast, ast): dyn", list, (macro, [value]) => facts().lookup(macro.source, macro.path, value));
  register("inForce(ast, ast, ast): dyn", list, (macro, [value]) => facts().inForce(macro.source, macro.path, value), [
    "string",
  ]);
  register(
    "between(ast, ast, ast, ast): dyn",
    list,
    (macro, [from, to]) => facts().between(macro.source, macro.path, String(from), String(to)),
    ["string"],
  );
  register(
    "groups(ast, ast): dyn",
    (name) => list(list(name)),
    (macro) => facts().groups(macro.source, macro.path),
  );

  function register(
    signature: string,
    typeOf: (name: string) => string,
    read: (macro: SourceMacro, values: readonly unknown[]) => unknown,
    valueTypes: readonly string[] = ["string", "double", "bool"],
  ): void {
    const [name = ""] = signature.split("(");
    environment.registerFunction(signature, ({ args }: { args: Node[] }): SourceMacro => {
      const [sourceNode, pathNode, ...valueNodes] = args as [Node, Node?, ...Node[]];
      return {
        args,
        async: false,
        source: { text: "", latest: false, type: "", path: [] },
        path: "",
        typeCheck(checker, macro, context) {
          macro.source = sourceAt(sourceNode, options);
          if (pathNode) macro.path = pathAt(pathNode, macro.source, options);
          for (const [index, node] of valueNodes.entries())
            requireType(node, { name, index }, checker.check(node, context).name, valueTypes);
          return checker.getType(typeOf(typeName(macro.source)));
        },
        evaluate: (evaluator, macro, context) => {
          return read(
            macro,
            valueNodes.map((node) => evaluator.run(node, context)),
          );
        },
      };
    });
  }
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

function pathAt(node: Node, source: RecordSource, { types }: SourceMacroOptions): string {
  const text = literalText(node) ?? "";
  let type: FieldType | undefined = typeAt(source, types);
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

function typeAt(source: RecordSource, types: RecordTypes): FieldType | undefined {
  let type: FieldType | undefined = types[source.type];
  for (const field of source.path) {
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
  const reason = `the ${index === 0 ? "third" : "fourth"} value of ${name} is a ${type}; it must be ${wanted}`;
  throw problem({ kind: "other", written: "", reason, suggestion: null }, node);
}

function problem(what: Omit<ExpressionProblem, "offset">, { start }: Node): ExpressionError {
  return new ExpressionError({ ...what, offset: start });
}
