import { Environment } from "@marcbachmann/cel-js";
import { ruleFunctions } from "./functions.ts";
import type { FunctionContext } from "./rule-function.ts";
import { registerSourceMacros, type SourceMacroOptions } from "./source-macros.ts";
import { Period } from "./time-functions.ts";

/** A value that is the same for the whole run; undefined where expressions are only checked. */
export interface Constant {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/** A type of maps that are no records, such as the parameters: name, fields with their types, class of the values. */
export interface Structure {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly create: new (...values: never[]) => object;
}

export interface EnvironmentOptions extends SourceMacroOptions {
  readonly structures: readonly Structure[];
  readonly constants: readonly Constant[];
  readonly functions: FunctionContext;
}

const limits = { maxAstNodes: 1000, maxDepth: 60, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/** The library with the types, functions and names that rules may use. */
export function createEnvironment(options: EnvironmentOptions): Environment {
  const { views, structures, constants, functions } = options;
  const environment = new Environment({ limits });
  environment.registerType("Period", { ctor: Period, fields: { from: "string", to: "string", label: "string" } });
  for (const { name, create, fields } of [...structures, ...views.values()])
    environment.registerType(name, { ctor: create, fields });
  registerNumberOperators(environment);
  for (const { signature, handler } of ruleFunctions(functions)) environment.registerFunction(signature, handler);
  registerSourceMacros(environment, options);
  for (const { name, type, value } of constants) {
    // Of a list that is known, the library takes items of any type; the declared type says more.
    if (value === undefined) environment.registerVariable(name, type);
    else environment.registerConstant(name, type, value);
  }
  return environment;
}

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
