import { describe, expect, test } from "vitest";
import { documentOf, resultOf } from "./language.ts";

const inventory = [
  documentOf("O2.1.1", "2026-01-05", [
    { asset_id: "A-1", owner: "p-1", status: "in_use", last_inventory_date: "2026-01-05" },
    { asset_id: "A-2", owner: "p-2", status: "in_use", last_inventory_date: "2026-01-05" },
  ]),
  documentOf("O2.1.1", "2025-01-06", [
    { asset_id: "A-1", owner: "p-9", status: "stopped", last_inventory_date: "2025-01-06" },
  ]),
];

const reviews = [
  documentOf("O4.2.3", "2026-07-01", [
    {
      review_no: "R-1",
      system: "A-1",
      items: [
        { account_id: "u1", enabled: true, groups: ["使用者", "管理者"] },
        { account_id: "u2", enabled: false, groups: ["使用者"] },
      ],
    },
  ]),
];

describe("records, newest records, lookups and groups", () => {
  test.each([
    ['records("O2.1.1").map(a, a.owner)', ["p-1", "p-2", "p-9"]],
    ['records("latest O2.1.1").map(a, a.owner)', ["p-1", "p-2"]],
    ['lookup("O2.1.1", "asset_id", "A-1").map(a, a.status)', ["in_use", "stopped"]],
    ['lookup("latest O2.1.1", "asset_id", "A-1").map(a, a.status)', ["in_use"]],
    ['lookup("O2.1.1", "asset_id", "A-3").map(a, a.status)', []],
    ['groups("O2.1.1", "asset_id").map(g, size(g) == 2)', [true, false]],
    ['inForce("O2.1.1", "asset_id", "A-1").map(a, a.owner)', ["p-1", "p-9"]],
    ['inForce("O2.1.1", "asset_id", "A-15").map(a, a.owner)', ["p-1", "p-9"]],
    ['inForce("latest O2.1.1", "asset_id", "A-9").map(a, a.owner)', ["p-2"]],
    ['inForce("O2.1.1", "asset_id", "A-0").map(a, a.owner)', []],
    ['between("O2.1.1", "last_inventory_date", "2025-01-06", "2026-01-04").map(a, a.owner)', ["p-9"]],
    ['between("O2.1.1", "last_inventory_date", "2025-01-07", "2026-01-05").map(a, a.owner)', ["p-1", "p-2"]],
    ['between("O2.1.1", "last_inventory_date", "2025-01-06", "2026-01-05").map(a, a.owner)', ["p-9", "p-1", "p-2"]],
    ['between("O2.1.1", "last_inventory_date", "2026-01-05", "2025-01-06").map(a, a.owner)', []],
    ['records("O2.1.1").map(a, a.document.date)', ["2026-01-05", "2026-01-05", "2025-01-06"]],
    ['records("documents").map(d, d.output + " " + d.approved_by)', ["O2.1.1 p-2", "O2.1.1 p-2"]],
    ['key(first(records("O2.1.1")))', "A-1"],
  ])("%s", async (expression, value) => expect(await resultOf(expression, inventory)).toEqual(value));

  test.each([
    ['records("O4.2.3.items").map(i, i.account_id + " " + i.parent.system)', ["u1 A-1", "u2 A-1"]],
    ['lookup("O4.2.3.items", "groups", "管理者").map(i, i.account_id)', ["u1"]],
    ['lookup("O4.2.3", "items.account_id", "u2").map(r, r.review_no)', ["R-1"]],
    ['lookup("O4.2.3.items", "enabled", true).map(i, i.account_id)', ["u1"]],
    ['records("O4.8.2").map(t, t.test_no)', []],
  ])("%s", async (expression, value) => expect(await resultOf(expression, reviews)).toEqual(value));

  test.each([
    ["2026-01-05", "2026-01-05", ["first"]],
    ["2026-01-06", "2026-01-06", ["late", "list"]],
  ])("between %s and %s, times count by their day in the time zone", async (from, to, expected) => {
    const runs = [
      { job_id: "list", ended_at: "2026-01-06T08:00:00+08:00" },
      { job_id: "late", ended_at: "2026-01-05T16:30:00Z" },
      { job_id: "first", ended_at: "2026-01-05T23:59:00+08:00" },
      { job_id: "none", ended_at: "2026-01-06 in the morning" },
    ];
    const expression = `sorted(between("O4.8.1", "ended_at", "${from}", "${to}").map(r, r.job_id))`;
    expect(await resultOf(expression, [documentOf("O4.8.1", "2026-01-31", runs)])).toEqual(expected);
  });

  test("a record with several days among them is given once", async () => {
    const records = [{ review_no: "R-1", actions: [{ done_date: "2026-01-05" }, { done_date: "2026-01-06" }] }];
    const expression = 'between("O4.2.3", "actions.done_date", "2026-01-01", "2026-01-31").map(r, r.review_no)';
    expect(await resultOf(expression, [documentOf("O4.2.3", "2026-01-31", records)])).toEqual(["R-1"]);
  });

  test("a nil statement has no records", async () => {
    const nil = { from: "2026-01-01", to: "2026-06-30", statement: "無", confirmed_by: "p-2" };
    expect(await resultOf('size(records("O4.8.2")) == 0', [documentOf("O4.8.2", "2026-07-01", [], { nil })])).toBe(
      true,
    );
  });
});
