import { describe, expect, test } from "vitest";
import { runOverBackups } from "./language.ts";

describe("a rule cannot hang the run", () => {
  test.each([
    [
      "every record for every record",
      { for: { a: "O4.8.1", b: 'records("O4.8.1")' }, require: "a.job_id != b.job_id || a.job_id == b.job_id" },
    ],
    [
      "loops within loops",
      {
        let: { all: 'records("O4.8.1")' },
        require: "all.all(a, all.all(b, all.all(c, a.job_id != b.job_id || c.job_id != a.job_id || true)))",
      },
    ],
    [
      "a long list searched for every record",
      {
        for: { a: "O4.8.1" },
        let: { ids: 'records("O4.8.1").map(r, r.job_id)' },
        require: '"none" in ids + ids || a.job_id != "none"',
      },
    ],
    [
      "lists that double",
      {
        let: {
          a: 'records("O4.8.1").map(r, r.job_id)',
          b: "a + a",
          c: "b + b + b + b",
          d: "c + c + c + c",
          e: "d + d + d + d",
          f: "e + e + e + e",
        },
        require: "size(f) > 0",
      },
    ],
    [
      "a long text read for every record",
      {
        for: { a: "O4.8.1" },
        let: { all: 'records("O4.8.1").map(r, r.job_id).join(" ")' },
        require: 'words(all + a.job_id) != ""',
      },
    ],
    [
      "all of a year for every record",
      { for: { a: "O4.8.1" }, require: 'size(between("O4.8.1", "ended_at", "2026-01-01", "2026-12-31")) > 0' },
    ],
    [
      "names of every length at every place of a text",
      {
        for: { a: "O4.8.1" },
        let: {
          text: 'records("O4.8.1").map(r, "x").join("")',
          names: '["x", "xx", "xxx", "xxxx", "xxxxx", "xxxxxx", "xxxxxxx", "xxxxxxxx"]',
        },
        require: "size(namesIn(text, names)) > 0",
      },
    ],
    [
      "other names for every record",
      { for: { a: "O4.8.1" }, require: 'size(namesIn("J-0", records("O4.8.1").map(r, r.job_id))) > 0' },
    ],
    [
      "an exhausted budget behind ||",
      { let: { all: 'records("O4.8.1")' }, require: 'all.exists(a, all.exists(b, a.job_id + b.job_id == "")) || true' },
    ],
  ])("%s", async (_, parts) => {
    const { failures } = await runOverBackups(parts, 2000, 100_000);
    expect(failures.at(-1)).toEqual({ place: null, reason: "budget" });
  });

  test.each([
    ["the record before", 'size(lastBefore("O4.8.1", "ended_at", run.ended_at)) < 2'],
    ["the record after", 'size(firstAfter("O4.8.1", "ended_at", run.ended_at)) < 2'],
    [
      "a lookup in what was looked up",
      'size(lookup(lookup("O4.8.1", "result", "success"), "asset_id", run.asset_id)) == 1',
    ],
    [
      "what has begun and ends last",
      'first(lastToEnd("O4.8.1", "ended_at", "ended_at", run.ended_at)).ended_at == run.ended_at',
    ],
    ["the first turn of a loop", 'records("O4.8.1").exists(r, r.job_id == "J-0")'],
    ["the first of a list", 'first(records("O4.8.1")).job_id == "J-0"'],
  ])("%s is cheap for every record", async (_, require) => {
    expect(await runOverBackups({ for: { run: "O4.8.1" }, require }, 2000, 15_000)).toMatchObject({
      evaluated: 2000,
      broken: 0,
      failures: [],
    });
  });

  test("the names in a text are found in as many steps, however many names there are", async () => {
    const names = 'records("O4.8.1").map(r, "name " + r.job_id)';
    const parts = {
      for: { run: "O4.8.1" },
      let: { names },
      require: "size(namesIn('of name ' + run.job_id, names)) > 0",
    };
    expect(await runOverBackups(parts, 2000, 30_000)).toMatchObject({ evaluated: 2000, failures: [] });
  });

  test("a lookup for every record is cheap", async () => {
    const require = 'lookup("O4.8.1", "asset_id", run.asset_id).exists(r, r.result == "success")';
    expect(await runOverBackups({ for: { run: "O4.8.1" }, require }, 2000, 10_000)).toMatchObject({
      evaluated: 2000,
      failures: [],
    });
  });
});
