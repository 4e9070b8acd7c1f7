import { expect, test } from "vitest";
import type { SchemaInfo } from "../../src/evidence/validators.ts";
import { dateOrder } from "../../src/rules/programs/date-order.ts";
import type { ProgramInput } from "../../src/rules/programs/program.ts";
import { documentOf } from "./language/language.ts";

const schema = {
  eventDate: "done",
  properties: {},
  times: [],
  order: [
    ["done", "steps/*/from", "steps/*/to"],
    ["done", "steps/*/seen"],
  ],
} as unknown as SchemaInfo;

/** The steps of a record of 2 January, and which of their days and times come too early. */
function early(...steps: Record<string, string>[]): (string | undefined)[] {
  const input = { schemas: new Map([["O4.8.2", schema]]), config: { timezone: "Asia/Taipei" }, asOf: "2026-12-31" };
  const judged = dateOrder.judging(input as unknown as ProgramInput, () => undefined);
  const document = documentOf("O4.8.2", "2026-01-02", [{ done: "2026-01-02", steps }]);
  return judged(document).breaches.map(({ place }) => place?.pointer);
}

test("a step that ends after another one begins is in order", () => {
  expect(early({ from: "2026-01-03", to: "2026-01-09" }, { from: "2026-01-04", to: "2026-01-05" })).toEqual([]);
  expect(early({ from: "2026-01-08", to: "2026-01-09" }, { from: "2026-01-03", to: "2026-01-04" })).toEqual([]);
});

test("each step is compared with its own days", () => {
  const steps = [
    { from: "2026-01-03", to: "2026-01-09" },
    { from: "2026-01-06", to: "2026-01-05" },
  ];
  expect(early(...steps)).toEqual(["/records/0/steps/1/to"]);
});

test("a day of the record is compared with that of every step", () => {
  expect(early({ seen: "2026-01-03" }, { seen: "2026-01-01" })).toEqual(["/records/0/steps/1/seen"]);
});

test.each([
  [{ from: "2026-01-03T10:00:00+08:00" }, { from: "2026-01-03", to: "2026-01-03T09:00:00+08:00" }, []],
  [
    { from: "2026-01-03" },
    { from: "2026-01-03T10:00:00+08:00", to: "2026-01-03T09:00:00+08:00" },
    ["/records/0/steps/1/to"],
  ],
])("days and times of one list: %j and %j", (one, other, found) => {
  expect(early(one as Record<string, string>, other as Record<string, string>)).toEqual(found);
});
