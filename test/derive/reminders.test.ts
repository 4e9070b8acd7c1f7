import { describe, expect, test } from "vitest";
import { remindersOf } from "../../src/derive/reminders.ts";
import { workList } from "../../src/derive/work-list.ts";
import type { Report } from "../../src/model/report.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { withOwners } from "../report/with-owners.ts";

const itemsOf = (report: Report, owner: string | null = null) =>
  remindersOf(report, owner).map(({ unit, person, known, items }) => [
    unit,
    person,
    known?.github ?? null,
    ...items.map(({ output }) => output.id),
  ]);

const owned = withOwners(fixtureReport);

test("each owner's own, whoever has the most pressing first, and last what nobody is asked for", () => {
  expect(itemsOf(owned)).toEqual([
    ["資訊室", "p-003", "octocat", "O4.8.2", "O4.5.2"],
    ["資安組", null, null, "O4.5.1"],
    ["資訊室", "林外包", null, "O7.1.1"],
    [null, null, null, "O4.5.3", "O5.2.1"],
  ]);
});

test("every item of the work list is in one reminder", () => {
  const listed = remindersOf(owned, null).flatMap(({ items }) => items.map(({ output }) => output.id));
  expect(listed.toSorted()).toEqual(
    workList(owned)
      .map(({ output }) => output.id)
      .toSorted(),
  );
});

describe("of one owner", () => {
  test.each([
    ["by id", "p-003", ["O4.8.2", "O4.5.2"]],
    ["by name", "王建宏", ["O4.8.2", "O4.5.2"]],
    ["a unit", "資訊室", ["O4.8.2", "O7.1.1"]],
    ["nobody", "陳小姐", []],
  ])("%s", (_, owner, outputs) => {
    expect(remindersOf(owned, owner).flatMap(({ items }) => items.map(({ output }) => output.id))).toEqual(outputs);
  });
});
