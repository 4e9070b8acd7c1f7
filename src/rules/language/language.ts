import type { Environment } from "@marcbachmann/cel-js";
import type { RecordTypes, ValueLabels } from "../../evidence/record-types.ts";
import type { Checkpoint } from "../../model/deadline.ts";
import { checkCall, checkValues } from "./check-expression.ts";
import { type Constant, createEnvironment, type EnvironmentOptions, type Structure } from "./environment.ts";
import { explainError, type KnownNames } from "./errors.ts";
import type { Facts } from "./facts.ts";
import { type Budget, createBudget, meter } from "./meter.ts";
import type { FunctionContext } from "./rule-function.ts";
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
}

/** The names of one rule, with their types. */
export interface Scope {
  readonly declare: (name: string, type: string, labels?: ValueLabels) => void;
  /** @throws ExpressionError when the text does not parse or type-check */
  readonly compile: (text: string) => Expression;
}

export interface Language {
  readonly scope: () => Scope;
  /** Puts the evidence under the expressions; without it they can be checked and not evaluated. */
  readonly use: (facts: Facts) => void;
  /** Steps that evaluations may take from now on. */
  readonly allow: (steps: number) => void;
  /** Counts a step that is taken outside an expression. */
  readonly spend: (steps: number) => void;
  /** Whether values of the type are records or parts of them, which know their location. */
  readonly isRecord: (type: string) => boolean;
}

export interface LanguageOptions {
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
  readonly constants: readonly Constant[];
  readonly structures: readonly Structure[];
  readonly functions: Omit<FunctionContext, "spend">;
  /** Ends the run when it has taken too long. */
  readonly checkpoint: Checkpoint;
}

/** The expression language of rules: CEL with the records of the evidence as types. */
export function createLanguage(options: LanguageOptions): Language {
  const { views, constants, structures } = options;
  const budget = createBudget(options.checkpoint);
  let factsInUse: Facts | null = null;
  const facts = () => {
    if (!factsInUse) throw new Error("no evidence under the expressions");
    return factsInUse;
  };
  const functions = { ...options.functions, spend: budget.spend };
  const environmentOptions: EnvironmentOptions = { ...options, facts, functions };
  const root = createEnvironment(environmentOptions);
  const fields = new Map([...structures, ...views.values()].map((type) => [type.name, Object.keys(type.fields)]));
  return {
    scope: () => createScope(root.clone(), { variables: constants.map(({ name }) => name), fields }, views, budget),
    use(evidence) {
      factsInUse = evidence;
    },
    allow: budget.allow,
    spend: budget.spend,
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
    forEachNode(tree, (node) => {
      checkValues(node, views);
      meter(node, budget.spend);
    });
    const evaluate = (values: object) => {
      const result: unknown = parsed(values);
      // An exhausted budget that `||` or exists() has swallowed must not decide anything.
      budget.check();
      return result;
    };
    return { type, names: mentioned, labels: labelsOf(tree, views, labelsOfNames), evaluate };
  }
}
