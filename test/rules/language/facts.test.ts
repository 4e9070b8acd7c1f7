import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
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
    ['inForce("O2.1.1", "last_inventory_date", "2026-01-05").map(a, a.owner)', ["p-1", "p-2"]],
    ['inForce("O2.1.1", "last_inventory_date", "2026-01-04").map(a, a.owner)', ["p-9"]],
    ['inForce("latest O2.1.1", "last_inventory_date", "2026-01-04").map(a, a.owner)', []],
    ['inForce("O2.1.1", "last_inventory_date", "2025-01-05").map(a, a.owner)', []],
    ['lastBefore("O2.1.1", "last_inventory_date", "2026-01-05").map(a, a.owner)', ["p-9"]],
    ['lastBefore("O2.1.1", "last_inventory_date", "2025-01-06").map(a, a.owner)', []],
    ['firstAfter("O2.1.1", "last_inventory_date", "2025-01-05").map(a, a.owner)', ["p-9"]],
    ['firstAfter("O2.1.1", "last_inventory_date", "2025-01-06").map(a, a.owner)', ["p-1", "p-2"]],
    ['firstAfter("O2.1.1", "last_inventory_date", "2026-01-05").map(a, a.owner)', []],
    ['lookup(lookup("O2.1.1", "asset_id", "A-1"), "status", "stopped").map(a, a.owner)', ["p-9"]],
    ['lookup(lookup("O2.1.1", "asset_id", "A-2"), "status", "stopped").map(a, a.owner)', []],
    ['lastBefore(lookup("O2.1.1", "asset_id", "A-1"), "last_inventory_date", today).map(a, a.owner)', ["p-1"]],
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

  test.each([
    ["2026-09-20T01:00:00+08:00", "2026-09-20T02:00:00+08:00", ["at one", "at half past one", "at two"]],
    ["2026-09-20T01:00:01+08:00", "2026-09-20", ["at half past one", "at two", "at nine"]],
    ["2026-09-19", "2026-09-19T17:00:00Z", ["the day before", "at one"]],
    ["2026-09-20T02:00:00+08:00", "2026-09-20T01:00:00+08:00", []],
    ["1960-01-01T00:00:02+08:00", "1960-01-01T00:00:03+08:00", ["long ago"]],
  ])("between %s and %s, times count to the moment", async (from, to, expected) => {
    const runs = [
      { job_id: "at nine", ended_at: "2026-09-20T09:00:00+08:00" },
      { job_id: "at two", ended_at: "2026-09-19T18:00:00Z" },
      { job_id: "at one", ended_at: "2026-09-20T01:00:00+08:00" },
      { job_id: "at half past one", ended_at: "2026-09-20T01:30:00.5+08:00" },
      { job_id: "the day before", ended_at: "2026-09-19T12:00:00+08:00" },
      { job_id: "long ago", ended_at: "1960-01-01T00:00:03+08:00" },
      { job_id: "longer ago", ended_at: "1960-01-01T00:00:01+08:00" },
    ];
    const expression = `between("O4.8.1", "ended_at", "${from}", "${to}").map(r, r.job_id)`;
    expect(await resultOf(expression, [documentOf("O4.8.1", "2026-09-30", runs)])).toEqual(expected);
  });

  // A day begins with its first moment and ends with its last.
  test.each([
    ["2026-09-19T17:00:00Z", { inForce: ["at one", "at one too"], before: ["on the day"], after: ["at two"] }],
    [
      "2026-09-20T01:30:00+08:00",
      { inForce: ["at one", "at one too"], before: ["at one", "at one too"], after: ["at two"] },
    ],
    ["2026-09-20", { inForce: ["at two"], before: ["the day before"], after: ["the day after"] }],
    ["2026-09-19", { inForce: ["the day before"], before: [], after: ["on the day"] }],
    ["2026-09-21", { inForce: ["the day after"], before: ["at two"], after: [] }],
  ])("what is in force at, last before and first after %s", async (time, expected) => {
    const runs = [
      { job_id: "at two", ended_at: "2026-09-20T02:00:00+08:00" },
      { job_id: "at one", ended_at: "2026-09-20T01:00:00+08:00" },
      { job_id: "on the day", ended_at: "2026-09-20" },
      { job_id: "at one too", ended_at: "2026-09-19T17:00:00Z" },
      { job_id: "the day before", ended_at: "2026-09-19T12:00:00+08:00" },
      { job_id: "the day after", ended_at: "2026-09-21" },
      { job_id: "no time", ended_at: "in the morning" },
    ];
    const documents = [documentOf("O4.8.1", "2026-09-30", runs)];
    const of = (name: string) => resultOf(`${name}("O4.8.1", "ended_at", "${time}").map(r, r.job_id)`, documents);
    const found = { inForce: await of("inForce"), before: await of("lastBefore"), after: await of("firstAfter") };
    expect(found).toEqual(expected);
  });

  test.each(["inForce", "lastBefore", "firstAfter"])("%s is asked about days and times only", async (name) => {
    const runs = [documentOf("O4.8.1", "2026-09-30", [{ ended_at: "2026-09-20T02:00:00+08:00" }])];
    const expression = `${name}("O4.8.1", "ended_at", "in the morning").map(r, r.job_id)`;
    await expect(resultOf(expression, runs)).rejects.toThrow('"in the morning" is not a day or time');
  });

  test.each([
    ["2025-12-31", []],
    ["2026-01-01", ["short"]],
    ["2026-01-10", ["long"]],
    ["2026-02-28", ["long"]],
    ["2026-03-01", ["longest"]],
    ["2026-12-31", ["longest"]],
  ])("of what began by %s, that which ends last", async (day, expected) => {
    const contract = (contract_no: string, start_date: string, end_date?: string) => ({
      ...{ contract_no, start_date },
      ...(end_date && { end_date }),
    });
    const contracts = [
      contract("longest", "2026-03-01", "2027-01-01"),
      contract("within", "2026-01-20", "2026-01-25"),
      contract("long", "2026-01-10", "2026-12-31"),
      contract("short", "2026-01-01", "2026-01-31"),
      contract("as long", "2026-01-10", "2026-12-31"),
      contract("without an end", "2026-01-01"),
      contract("some day", "2026-01-01", "in the new year"),
    ];
    const expression = `lastToEnd("O4.10.1", "start_date", "end_date", "${day}").map(c, c.contract_no)`;
    const few = [documentOf("O4.10.1", "2026-01-31", contracts)];
    expect(await resultOf(expression, few)).toEqual(expected);
    const listed = `lastToEnd(lookup("O4.10.1", "vendor", "V"), "start_date", "end_date", "${day}").map(c, c.contract_no)`;
    const many = Array.from({ length: 30 }, () => contract("never", "2027-02-01", "2027-02-02"));
    const ofVendor = [...contracts, ...many].map((one) => ({ ...one, vendor: "V" }));
    expect(await resultOf(listed, [documentOf("O4.10.1", "2026-01-31", ofVendor)])).toEqual(expected);
  });

  test("what began by a time on a path, and ends by the last of several days", async () => {
    const reports = [
      { report_no: "R-1", period: { from: "2026-01-01", to: "2026-01-31" } },
      { report_no: "R-2", period: { from: "2026-02-01", to: "2026-02-28" } },
    ];
    const expression = 'lastToEnd("O5.3.1", "period.from", "period.to", "2026-01-31").map(r, r.report_no)';
    expect(await resultOf(expression, [documentOf("O5.3.1", "2026-03-01", reports)])).toEqual(["R-1"]);
    const reviews = [
      {
        review_no: "V-1",
        review_date: "2026-01-01",
        actions: [{ done_date: "2026-01-05" }, { done_date: "2026-03-05" }],
      },
      { review_no: "V-2", review_date: "2026-01-01", actions: [{ done_date: "2026-02-05" }] },
    ];
    const last = 'lastToEnd("O4.2.3", "review_date", "actions.done_date", "2026-01-31").map(r, r.review_no)';
    expect(await resultOf(last, [documentOf("O4.2.3", "2026-03-01", reviews)])).toEqual(["V-1"]);
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

describe("lists in place of a source", () => {
  const first = 'records("O4.2.3").map(r, ';
  test.each([
    [`${first}lookup(r.items, "account_id", "u2").map(i, i.groups))`, [[["使用者"]]]],
    [`${first}lookup(r.items, "groups", "管理者").map(i, i.parent.system + " " + i.account_id))`, [["A-1 u1"]]],
    [`${first}lookup(r.items, "account_id", "u3").map(i, i.account_id))`, [[]]],
    [`${first}groups(r.items, "enabled").map(g, g.map(i, i.account_id)))`, [[["u1"], ["u2"]]]],
    [`${first}inForce(r.items, "last_login", "2026-06-02").map(i, i.account_id))`, [["u2"]]],
    [`${first}lastBefore(r.items, "last_login", "2026-06-03").map(i, i.account_id))`, [["u2"]]],
    [`${first}firstAfter(r.items, "last_login", "2026-06-02").map(i, i.account_id))`, [["u1"]]],
    [`${first}between(r.items, "last_login", "2026-06-01", "2026-06-02").map(i, i.account_id))`, [["u2"]]],
  ])("%s", async (expression, value) => {
    const [review] = reviews as [(typeof reviews)[number]];
    const [record] = review.data.records as [JsonObject];
    const items = (record.items as JsonObject[]).map((item, at) => ({ ...item, last_login: `2026-06-0${3 - at}` }));
    const documents = [{ ...review, data: { ...review.data, records: [{ ...record, items }] } }];
    expect(await resultOf(expression, documents)).toEqual(value);
  });
});

describe("a value in a list", () => {
  const accounts = (count: number) => [
    documentOf("O4.2.3", "2026-07-01", [
      { review_no: "R-1", items: [{ groups: Array.from({ length: count }, (_, at) => `g${at}`) }] },
    ]),
  ];

  test.each([1, 20, 21, 500])("of %i", async (count) => {
    const isIn = (value: string) => `records("O4.2.3.items").all(i, "${value}" in i.groups)`;
    const asked = [isIn("g0"), isIn(`g${count - 1}`), isIn(`g${count}`)];
    const found = await Promise.all(asked.map((expression) => resultOf(expression, accounts(count))));
    expect(found).toEqual([true, true, false]);
  });
});
