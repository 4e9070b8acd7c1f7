import type { ParameterValue, Policy } from "../model/policy.ts";

/** The figures by which the program itself judges exceptions, in a policy that rests on no built-in one too. */
export const exceptionFigures = [
  "waiver_max_span",
  "not_applicable_max_span",
  "provided_max_span",
  "exception_approver_roles",
] as const;

/** And those of the history. All others are asked by the requirements and rules that name them. */
const historyFigures = [
  "trust_commit_within",
  "trust_touch_after",
  "trust_repeated_digits",
  "trust_bumped_records",
  "trust_retention",
  "trust_yardstick_period",
] as const;

type ProgramFigure = (typeof exceptionFigures)[number] | (typeof historyFigures)[number];

/** Its value; undefined where no policy has it. */
export function programFigure(
  { parameters }: Pick<Policy, "parameters">,
  name: ProgramFigure,
): ParameterValue | undefined {
  return parameters[name]?.value;
}

export function isProgramFigure(name: string): boolean {
  return [...exceptionFigures, ...historyFigures].some((figure) => figure === name);
}
