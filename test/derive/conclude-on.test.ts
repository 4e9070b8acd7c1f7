import { expect, test } from "vitest";
import { concludeOn } from "../../src/derive/conclude-on.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Report } from "../../src/model/report.ts";

interface Case {
  readonly errors?: number;
  readonly applicable?: number;
  /** What a change is judged by: its own errors, or all of them. */
  readonly scope?: "changed" | "all";
  readonly added?: number;
  /** Tasks that apply once the change is merged. */
  readonly applicableAfter?: number;
  readonly notCompared?: boolean;
}

function conclusionOf({ errors = 0, applicable = 1, scope, added = 0, applicableAfter = 1, notCompared }: Case) {
  const counts = (error: number) => ({ error, warning: 1, info: 1 });
  const comparison = scope && {
    scope,
    findings: { counts: counts(added) },
    yardstick: { tasksApplicable: applicableAfter },
  };
  return concludeOn({
    summary: { findings: counts(errors), tasks: { total: 34, applicable, current: applicable, lacking: 0 } },
    comparison: (comparison ?? null) as Report["comparison"],
    findings: notCompared
      ? [createFinding("change-not-compared", { problem: "unrelated", base: "main" } as never)]
      : [],
  });
}

test.each<[Report["conclusion"], string, Case]>([
  ["pass", "no error", {}],
  ["fail", "one error", { errors: 1 }],
  ["unknown", "no task that applies", { applicable: 0 }],
  ["fail", "no task that applies, and an error", { applicable: 0, errors: 1 }],
  ["pass", "errors of others, none of the change", { errors: 3, scope: "changed" }],
  ["fail", "an error of the change", { scope: "changed", added: 1 }],
  ["fail", "errors of others, where all count", { errors: 3, scope: "all" }],
  ["unknown", "a change after which no task applies", { scope: "changed", applicableAfter: 0 }],
  ["unknown", "a change that could not be compared, whatever else", { errors: 1, notCompared: true }],
])("%s: %s", (conclusion, _, given) => {
  expect(conclusionOf(given)).toBe(conclusion);
});
