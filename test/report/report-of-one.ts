import type { OutputReport, Report, RequirementReport } from "../../src/model/report.ts";
import { fixtureReport } from "./fixture-report.ts";

const title = { en: "a", "zh-TW": "a" };

/** A report of one output with one requirement. */
export function reportOfOne(
  asOf: string,
  requirement: Partial<RequirementReport>,
  output: Partial<OutputReport> = {},
): Report {
  const [duty] = fixtureReport.duties;
  const [task] = duty?.tasks ?? [];
  const [first] = task?.outputs ?? [];
  if (!duty || !task || !first) throw new Error("the fixture has an output");
  const whole = {
    id: "a",
    title,
    state: "current",
    newest: null,
    expires: null,
    cadence: "P1Y",
    subjects: null,
  } as const;
  const requirements: RequirementReport[] = [{ ...whole, ...requirement }];
  const expires = requirement.expires ?? null;
  const outputs: OutputReport[] = [{ ...first, kind: "periodic", state: "current", expires, requirements, ...output }];
  return { ...fixtureReport, asOf, waivers: [], duties: [{ ...duty, tasks: [{ ...task, outputs }] }] };
}
