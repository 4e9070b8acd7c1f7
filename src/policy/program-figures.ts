import type { ParameterValue, Policy } from "../model/policy.ts";

/** The figures by which the program itself judges exceptions, in a policy that rests on no built-in one too. */
export const exceptionFigures = [
  "waiver_max_span",
  "not_applicable_max_span",
  "provided_max_span",
  "exception_approver_roles",
] as const;

/** And those of the rules that are programs. All others are asked by the requirements and rules that name them. */
const ruleFigures = [
  "trust_commit_within",
  "trust_touch_after",
  "trust_repeated_digits",
  "trust_bumped_records",
  "trust_retention",
  "trust_yardstick_period",
  "copied_result_min",
] as const;

type ProgramFigure = (typeof exceptionFigures)[number] | (typeof ruleFigures)[number];

/** Its value; undefined where no policy has it. */
export function programFigure(
  { parameters }: Pick<Policy, "parameters">,
  name: ProgramFigure,
): ParameterValue | undefined {
  return parameters[name]?.value;
}

export function isProgramFigure(name: string): boolean {
  return [...exceptionFigures, ...ruleFigures].some((figure) => figure === name);
}
