import type { Environment } from "@marcbachmann/cel-js";
import type { RecordTypes, ValueLabels } from "../../evidence/record-types.ts";
import type { Budget } from "./budget.ts";
import { checkCall, checkValues } from "./check-expression.ts";
import { type Constant, createEnvironment, type Structure } from "./environment.ts";
import { explainError, type KnownNames } from "./errors.ts";
import { createIsIn, replaceIsIn } from "./membership.ts";
import { meter } from "./meter.ts";
import type { FunctionContext } from "./rule-function.ts";
import type { Runtime } from "./runtime.ts";
import { forEachNode, type Node } from "./syntax-tree.ts";
import { labelsOf } from "./value-labels.ts";
import type { ViewType } from "./views.ts";

export interface Expression {
  /** `bool`, `string`, `double`, `O2.1.1`, `list<O2.1.1>` … */
  readonly type: string;
  /** The variables that it mentions. */
  readonly names: ReadonlySet<string>;
  /** Labels of the texts that it may give; none when they come from no field with fixed values. */
  readonly labels: ValueLabels;
  readonly evaluate: (values: object) => unknown;
  /** As the library parsed and checked it. */
  readonly tree: Node;
}

/** The names of one rule, with their types. */
export interface Scope {
  readonly declare: (name: string, type: string, labels?: ValueLabels) => void;
  /** @throws ExpressionError when the text does not parse or type-check */
  readonly compile: (text: string) => Expression;
}

export interface Language {
  readonly scope: () => Scope;
  /** Whether values of the type are records or parts of them, which know their location. */
  readonly isRecord: (type: string) => boolean;
}

export interface LanguageOptions {
  readonly runtime: Runtime;
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
  readonly constants: readonly Constant[];
  readonly structures: readonly Structure[];
  readonly functions: FunctionContext;
}

/** The expression language of rules: CEL with the records of the evidence as types. */
export function createLanguage(options: LanguageOptions): Language {
  const { views, constants, structures, runtime } = options;
  const root = createEnvironment({ ...options, ...runtime });
  const fields = new Map([...structures, ...views.values()].map((type) => [type.name, Object.keys(type.fields)]));
  const known = { variables: constants.map(({ name }) => name), fields };
  return {
    scope: () => createScope(root.clone(), known, views, runtime.budget),
    isRecord: (type) => views.has(type),
  };
}

function createScope(
  environment: Environment,
  { variables, fields }: KnownNames,
  views: ReadonlyMap<string, ViewType>,
  budget: Budget,
): Scope {
  const names = [...variables];
  const labelsOfNames = new Map<string, ValueLabels>();
  const isIn = createIsIn(budget);
  return {
    declare(name, type, labels) {
      environment.registerVariable(name, type);
      if (labels) labelsOfNames.set(name, labels);
      names.push(name);
    },
    compile(text) {
      try {
        return compile(text);
      } catch (error) {
        throw explainError(error, { variables: names, fields });
      }
    },
  };

  function compile(text: string): Expression {
    const parsed = environment.parse(text);
    const tree = parsed.ast as unknown as Node;
    const mentioned = new Set<string>();
    forEachNode(tree, (node) => {
      if (node.op === "id") mentioned.add(node.args as string);
      checkCall(node);
    });
    const { valid, type, error } = parsed.check();
    if (!valid || !type) throw error;
    forEachNode(tree, (node) => replaceIsIn(node, isIn));
    forEachNode(tree, (node) => {
      checkValues(node, views);
      meter(node, budget.spend);
    });
    const evaluate = (values: object): unknown => parsed(values);
    return { type, names: mentioned, labels: labelsOf(tree, views, labelsOfNames), evaluate, tree };
  }
}
