import { Environment } from "@marcbachmann/cel-js";
import { nearest } from "../../text/nearest.ts";
import { BudgetError, ExpressionError, type ExpressionProblem } from "./expression-errors.ts";
import type { Facts } from "./facts.ts";
import { type FunctionContext, Period, ruleFunctions } from "./functions.ts";
import {
  type FieldType,
  isFields,
  isList,
  parseSource,
  type RecordSource,
  type RecordTypes,
  typeName,
} from "./record-types.ts";
import type { ViewType } from "./views.ts";

export interface Expression {
  /** `bool`, `string`, `double`, `O2.1.1`, `list<O2.1.1>` … */
  readonly type: string;
  /** The variables that it mentions. */
  readonly names: ReadonlySet<string>;
  readonly evaluate: (values: object) => unknown;
}

/** The names of one rule, with their types. */
export interface Scope {
  readonly declare: (name: string, type: string) => void;
  /** @throws ExpressionError when the text does not parse or type-check */
  readonly compile: (text: string) => Expression;
  readonly names: () => readonly string[];
}

export interface Language {
  readonly scope: () => Scope;
  /** Puts the evidence under the expressions; without it they can be checked and not evaluated. */
  readonly use: (facts: Facts) => void;
  /** Steps that evaluations may take from now on. */
  readonly allow: (steps: number) => void;
  /** Counts a step that is taken outside an expression. */
  readonly spend: (steps: number) => void;
  /** Whether values of the type are records or parts of them, which know where they stand. */
  readonly isRecord: (type: string) => boolean;
}

/** A value that is the same for the whole run. */
export interface Constant {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

export interface LanguageOptions {
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
  readonly constants: readonly Constant[];
  /** Types of maps that are no records, such as the parameters: name, fields with their types, class of the values. */
  readonly structures: readonly {
    readonly name: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly create: new (...values: never[]) => object;
  }[];
  readonly functions: Omit<FunctionContext, "spend">;
}

const limits = { maxAstNodes: 1000, maxDepth: 60, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/** Functions of the language that could take longer than the length of their input. */
const forbidden: Readonly<Record<string, string>> = {
  matches: "patterns could hang the run; compare texts, or use startsWith, endsWith and contains",
  bind: "name the value under `let`",
};

/**
 * The expression language of rules: CEL with the records of the evidence as types. The only file that knows the
 * library; what it takes from the library's inside (marked below) is held by test/rules/expressions.test.ts.
 */
export function createLanguage({ types, views, constants, structures, functions }: LanguageOptions): Language {
  const root = new Environment({ limits });
  const state: { facts: Facts | null; steps: number } = { facts: null, steps: Number.POSITIVE_INFINITY };
  const exhausted = new BudgetError("the rule takes too many steps");
  const spend = (steps: number) => {
    state.steps -= steps;
    if (state.steps < 0) throw exhausted;
  };
  const factsInUse = () => {
    if (!state.facts) throw new Error("no evidence under the expressions");
    return state.facts;
  };

  const fieldNames = new Map(
    [...structures, ...views.values()].map(({ name, fields }) => [name, Object.keys(fields)] as const),
  );
  root.registerType("Period", { ctor: Period, fields: { from: "string", to: "string", label: "string" } });
  for (const { name, create, fields } of structures) root.registerType(name, { ctor: create, fields });
  for (const { name, create, fields } of views.values()) root.registerType(name, { ctor: create, fields });
  registerNumberOperators(root);
  for (const { signature, handler } of ruleFunctions({ ...functions, spend }))
    root.registerFunction(signature, handler);
  registerSourceMacros(root);
  for (const { name, type, value } of constants) root.registerConstant(name, type, value);

  /** Evidence numbers are doubles; a whole number in an expression, and size(), is an int. */
  function registerNumberOperators(environment: Environment): void {
    environment.registerOperator("int == double: bool", (a: bigint, b: number) => Number(a) === b);
    const operators: Record<string, (a: number, b: number) => number> = {
      "+": (a, b) => a + b,
      "-": (a, b) => a - b,
      "*": (a, b) => a * b,
      "/": (a, b) => a / b,
    };
    for (const [operator, compute] of Object.entries(operators)) {
      environment.registerOperator(`int ${operator} double: double`, (a: bigint, b: number) => compute(Number(a), b));
      environment.registerOperator(`double ${operator} int: double`, (a: number, b: bigint) => compute(a, Number(b)));
    }
  }

  function registerSourceMacros(environment: Environment): void {
    register("records(ast): dyn", 1, (macro) => factsInUse().records(macro.source));
    register("lookup(ast, ast, ast): dyn", 3, (macro, value) => factsInUse().lookup(macro.source, macro.path, value));
    register("groups(ast, ast): dyn", 2, (macro) => factsInUse().groups(macro.source, macro.path), "list<list<", ">>");

    function register(
      signature: string,
      count: number,
      read: (macro: SourceMacro, value: unknown) => unknown,
      before = "list<",
      after = ">",
    ): void {
      environment.registerFunction(signature, ({ args }: { args: Node[] }): SourceMacro => {
        const [sourceNode, pathNode, valueNode] = args as [Node, Node?, Node?];
        return {
          args,
          async: false,
          source: { text: "", latest: false, type: "", path: [] },
          path: "",
          typeCheck(checker, macro, context) {
            macro.source = sourceAt(sourceNode);
            const name = typeName(macro.source);
            if (pathNode) macro.path = pathAt(pathNode, macro.source);
            if (count === 3 && valueNode) {
              const type = checker.check(valueNode, context).name;
              if (!["string", "double", "bool"].includes(type)) {
                throw problem(
                  "other",
                  "",
                  `the third value of lookup is a ${type}; it must be one value`,
                  null,
                  valueNode,
                );
              }
            }
            return checker.getType(`${before}${name}${after}`);
          },
          evaluate: (evaluator, macro, context) =>
            read(macro, macro.args.length === 3 ? evaluator.run(macro.args[2] as Node, context) : undefined),
        };
      });
    }
  }

  function sourceAt(node: Node): RecordSource {
    const text = node.op === "value" && typeof node.args === "string" ? node.args : null;
    const source = text === null ? null : parseSource(text);
    if (!source || !views.has(typeName(source))) {
      const known = [...views.keys()].filter((name) => !["Document", "Person"].includes(name));
      const suggestion = text === null ? null : nearest(text.replace("latest ", ""), known);
      throw problem("source", text ?? "", "not a source of records", suggestion, node);
    }
    return source;
  }

  function pathAt(node: Node, source: RecordSource): string {
    const text = node.op === "value" && typeof node.args === "string" ? node.args : "";
    let type: FieldType | undefined = typeAt(source);
    for (const field of text.split(".")) {
      if (isList(type)) type = type.list;
      const fields: Readonly<Record<string, FieldType>> = isFields(type) ? type.fields : {};
      type = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (type === undefined) {
        throw problem("field", field, `no such field: ${field}`, nearest(field, Object.keys(fields)), node);
      }
    }
    return text;
  }

  function typeAt(source: RecordSource): FieldType | undefined {
    let type: FieldType | undefined = types[source.type];
    for (const field of source.path) {
      if (isFields(type)) type = type.fields[field];
      if (isList(type)) type = type.list;
    }
    return type;
  }

  function scope(): Scope {
    const environment = root.clone();
    const declared: string[] = [];
    return {
      declare(name, type) {
        environment.registerVariable(name, type);
        declared.push(name);
      },
      names: () => [...constants.map(({ name }) => name), ...declared],
      compile(text) {
        try {
          const parsed = environment.parse(text);
          const tree = parsed.ast as unknown as Node;
          const names = new Set<string>();
          forEachNode(tree, (node) => prepare(node, names));
          const { valid, type, error } = parsed.check();
          if (!valid || !type) throw error;
          forEachNode(tree, (node) => {
            checkValues(node);
            meter(node);
          });
          return { type, names, evaluate: (values) => evaluate(parsed, values) };
        } catch (error) {
          throw explained(error, [...constants.map(({ name }) => name), ...declared]);
        }
      },
    };
  }

  function evaluate(parsed: (values: object) => unknown, values: object): unknown {
    const result = parsed(values);
    // An exhausted budget that `||` or exists() has swallowed must not decide anything.
    if (state.steps < 0) throw exhausted;
    return result;
  }

  /** Before the types are checked: what may not be used, and names of fields inside has(). */
  function prepare(node: Node, names: Set<string>): void {
    if (node.op === "id") names.add(node.args as string);
    if (node.op !== "call" && node.op !== "rcall") return;
    const [name] = node.args as [string];
    const why = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
    if (why) throw problem("forbidden", name, why, null, node);
    const { macro } = node.meta;
    if (name !== "has" || !macro) return;
    // The library takes any name inside has(): a misspelt field would silently be absent for ever.
    const check = macro.typeCheck;
    macro.typeCheck = (checker, itself, context) => {
      checker.check(itself.args[0] as Node, context);
      return check(checker, itself, context);
    };
  }

  /** A text that a field can never hold is a slip of the pen. */
  function checkValues(node: Node): void {
    if (node.op !== "==" && node.op !== "!=" && node.op !== "in") return;
    const [left, right] = node.args as [Node, Node];
    for (const [field, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const allowed = allowedAt(field);
      if (!allowed) continue;
      const literals = other.op === "list" ? (other.args as Node[]) : [other];
      for (const literal of literals) {
        if (literal.op !== "value" || typeof literal.args !== "string" || allowed.includes(literal.args)) continue;
        const reason = `"${literal.args}" is not one of ${allowed.join(", ")}`;
        throw problem("value", literal.args, reason, nearest(literal.args, allowed), literal);
      }
    }
  }

  function allowedAt(node: Node): readonly string[] | null {
    if (node.op !== ".") return null;
    const [owner, field] = node.args as [Node, string];
    const view = views.get(owner.checkedType?.name ?? "");
    return view && Object.hasOwn(view.allowed, field) ? (view.allowed[field] ?? null) : null;
  }

  /** The library's error with the nearest name that exists; an error of our own as it is. */
  function explained(error: unknown, names: readonly string[]): unknown {
    const { code, summary, range, node } = error as LibraryError;
    if (!(error instanceof Error) || summary === undefined) return error;
    const offset = range?.start ?? 0;
    const written = summary.split(": ").at(-1) ?? "";
    if (code !== "no_such_key" && code !== "unknown_variable") {
      return new ExpressionError({ kind: "other", written: "", reason: summary, suggestion: null, offset });
    }
    const kind = code === "no_such_key" ? "field" : "name";
    const owner = isNode(node) && node.op === "." ? (node.args as [Node])[0].checkedType?.name : undefined;
    const known = kind === "name" ? names : [...(fieldNames.get(owner ?? "") ?? [])];
    return new ExpressionError({ kind, written, reason: summary, suggestion: nearest(written, known), offset });
  }

  /** Counts each turn of all(), exists(), filter() and map(), and lists that operators and functions walk through. */
  function meter(node: Node): void {
    if (node.op === "comprehension") {
      const { step, iterable } = node.args as unknown as { step: Node; iterable: Node };
      intercept(step, () => spend(1));
      intercept(iterable, () => spend(1));
      return;
    }
    if (node.op === "/") {
      intercept(node, (value) => {
        if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("division by zero");
      });
    }
    const walked = ["call", "rcall", "in", "==", "!=", "+"].includes(node.op) ? childrenOf(node) : [];
    if ((node.op === "call" || node.op === "rcall") && (node.meta.macro || (node.args as [string])[0] === "size"))
      return;
    for (const child of walked) {
      if (child.checkedType?.kind !== "list") continue;
      intercept(child, (value) => spend(Array.isArray(value) ? value.length : 0));
    }
  }

  return {
    scope,
    use(facts) {
      state.facts = facts;
    },
    allow(steps) {
      state.steps = steps;
    },
    spend,
    isRecord: (type) => views.has(type),
  };
}

/** What the library keeps in its syntax tree, as far as it is used here. */
interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly checkedType?: { readonly name: string; readonly kind: string };
  readonly meta: { readonly alternate?: Node; readonly macro?: Macro };
  evaluate: (evaluator: unknown, node: Node, context: unknown) => unknown;
}

interface Checker {
  readonly check: (node: Node, context: unknown) => { readonly name: string };
  readonly getType: (name: string) => unknown;
}

interface Macro {
  readonly args: readonly Node[];
  typeCheck: (checker: Checker, macro: Macro, context: unknown) => unknown;
}

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

function childrenOf(node: Node): Node[] {
  const { macro, alternate } = node.meta;
  const parts = node.op === "comprehension" ? Object.values(node.args as object) : [node.args];
  return [...parts, macro?.args ?? [], alternate ?? []].flat(3).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "op" in value && "meta" in value;
}

function forEachNode(root: Node, visit: (node: Node) => void): void {
  const seen = new Set<Node>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    visit(node);
    open.push(...childrenOf(node));
  }
}

const listeners = new WeakMap<Node, ((value: unknown) => void)[]>();

/** Calls back with every value that the node gives. The library puts a node's method in place when it is first used. */
function intercept(node: Node, onValue: (value: unknown) => void): void {
  const known = listeners.get(node);
  if (known) {
    known.push(onValue);
    return;
  }
  const callbacks = [onValue];
  listeners.set(node, callbacks);
  let evaluate = node.evaluate;
  const intercepted: Node["evaluate"] = (evaluator, ast, context) => {
    const value = evaluate.call(node, evaluator, ast, context);
    for (const callback of callbacks) callback(value);
    return value;
  };
  Object.defineProperty(node, "evaluate", {
    get: () => intercepted,
    set: (method) => {
      evaluate = method;
    },
  });
}

function problem(
  kind: ExpressionProblem["kind"],
  written: string,
  reason: string,
  suggestion: string | null,
  node: Node,
): ExpressionError {
  return new ExpressionError({ kind, written, reason, suggestion, offset: node.start });
}

interface LibraryError {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number };
  readonly node?: unknown;
}
