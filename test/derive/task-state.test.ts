import { expect, test } from "vitest";
import { taskState } from "../../src/derive/task-state.ts";
import type { OutputState } from "../../src/model/output-state.ts";
import type { OutputReport } from "../../src/model/report.ts";

test.each<[string, readonly OutputState[]]>([
  ["current", ["current", "due", "waived"]],
  ["current", ["current", "not-applicable", "provided"]],
  ["lacking", ["current", "stale"]],
  ["lacking", ["not-applicable", "not-evaluated"]],
  ["provided", ["not-applicable", "provided"]],
  ["not-applicable", ["not-applicable", "not-applicable"]],
  ["not-applicable", []],
])("%s: %s", (expected, states) => {
  expect(taskState(states.map((state) => ({ state }) as OutputReport))).toBe(expected);
});
