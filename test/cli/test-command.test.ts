import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const page = readFileSync(new URL("docs/rules.md", repositoryFolder), "utf8");
const block = (beginning: RegExp) => {
  const [text] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, found = ""]) => found)
    .filter((found) => beginning.test(found));
  if (text === undefined) throw new Error(`docs/rules.md shows no ${beginning}`);
  return text;
};
const policy = block(/^id: our-hospital/);
const cases = block(/cases\.schema\.json/);

/** The policy and the cases that docs/rules.md shows. */
function repository(files: Readonly<Record<string, string>> = {}) {
  return temporaryFolder({
    "isms-evidence.yaml": "version: 1\npolicy: policies/our-hospital.yaml\n",
    "policies/our-hospital.yaml": policy,
    "policies/our-hospital.cases.yaml": cases,
    ...files,
  });
}

async function outcome(folder: string, ...words: string[]) {
  let out = "";
  let error = "";
  const status = await run(["test", ...words], {
    folder,
    environment: { LANG: "en_US.UTF-8" },
    isInteractive: { out: false, error: false },
    input: () => Promise.resolve(""),
    width: 100,
    now: () => 0,
    ask: null,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { status, out, error };
}

const failing = { "policies/our-hospital.cases.yaml": cases.replace("T16:01", "T15:59") };
const lineOf = (text: string) => cases.split("\n").findIndex((line) => line.includes(text)) + 1;

describe("cases as docs/rules.md shows them", () => {
  test("pass", async () => {
    expect(await outcome(repository())).toEqual({ status: 0, out: "3 cases passed.\n", error: "" });
  });

  test("may be of a rule by an id that it had before", async () => {
    const renamed = policy.replace(
      "id: hospital-restore-duration",
      "id: hospital-restore-hours\n    formerly: [hospital-restore-duration]",
    );
    const { status, out } = await outcome(repository({ "policies/our-hospital.yaml": renamed }), "--verbose");
    expect(status).toBe(0);
    expect(out.match(/✓ hospital-restore-hours {2}(?:ok|ng)\./g)).toHaveLength(3);
  });

  test("are found beside a policy that is named, and each is listed when requested", async () => {
    const { status, out } = await outcome(repository(), "policies/our-hospital.yaml", "--verbose");
    expect(status).toBe(0);
    expect(out.match(/✓ hospital-restore-duration {2}(?:ok|ng)\./g)).toHaveLength(3);
  });
});

describe("a case that fails", () => {
  test("is named with file, line, what was expected and what was found", async () => {
    const { status, out } = await outcome(repository(failing));
    expect(status).toBe(1);
    expect(
      out,
    ).toBe(`✗ hospital-restore-duration  ng.one-minute-more  policies/our-hospital.cases.yaml:${lineOf("ng.one")}
    expected  a finding of O4.8.2 at O4.8.2/records/0/ended_at
    found     no finding

1 of 3 cases failed.
`);
  });

  test("in Chinese", async () => {
    const { out } = await outcome(repository(failing), "--locale", "zh-TW");
    expect(out).toContain("應有  發現事項 O4.8.2，位於 O4.8.2/records/0/ended_at\n    實得  無發現事項\n");
    expect(out).toContain("3 件案例中 1 件未通過。");
  });

  test("is data for programs", async () => {
    const { status, out } = await outcome(repository(failing), "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      summary: { total: 3, passed: 2, failed: 1 },
      untested: [],
      cases: [
        { name: "ok.eight-hours", verdict: "passed" },
        {
          rule: "hospital-restore-duration",
          name: "ng.one-minute-more",
          path: "policies/our-hospital.cases.yaml",
          line: lineOf("ng.one"),
          verdict: "failed",
          expected: [{ output: "O4.8.2", at: "O4.8.2/records/0/ended_at" }],
          found: [],
        },
        { verdict: "passed" },
      ],
    });
  });
});

test("a rule without cases is named, and fails nothing", async () => {
  const own = "gen-preparer-not-approver:\n  ok.three: { evidence: {} }\n";
  const { status, out } = await outcome(repository({ "policies/our-hospital.cases.yaml": own }));
  expect([status, out]).toEqual([
    0,
    "1 case passed.\nRules without an ng. case, or without an ok. case that has something to check: hospital-restore-duration.\n",
  ]);
});

test("an ok. case in which the rule applies to nothing does not count as one", async () => {
  const failedTest = cases.replace(
    "[{ started_at: 2026-09-30T08:00:00+08:00, ended_at: 2026-09-30T16:00",
    "[{ result: partial, started_at: 2026-09-30T08:00:00+08:00, ended_at: 2026-09-30T16:00",
  );
  const withoutTheThird = failedTest.replace(/ {2}ok\.ten[\s\S]*/, "");
  const issues = withoutTheThird.replace(
    "result: partial,",
    "result: partial, issues: [{ issue: 磁碟未掛載, action: 修正後重測, due_date: 2026-10-30 }],",
  );
  const { status, out } = await outcome(repository({ "policies/our-hospital.cases.yaml": issues }));
  expect(status).toBe(0);
  expect(out).toContain("that has something to check: hospital-restore-duration.");
});

describe("status 2", () => {
  const inCases = (text: string) => ({ "policies/our-hospital.cases.yaml": text });

  test.each([
    ["no cases beside the policy", ["policies/bare.yaml"], {}, /policies\/bare\.cases\.yaml does not exist/],
    ["no policy of one's own", ["baseline"], {}, /No cases of rules were found\./],
    ["no such policy", ["policies/none.yaml"], {}, /"policies\/none\.yaml" was not found/],
    [
      "a rule that does not exist",
      [],
      inCases(cases.replace("hospital-restore-duration", "hospital-restore-duratio")),
      /cases\.yaml:2:1: .*"hospital-restore-duration"/s,
    ],
    [
      "evidence that is not valid",
      [],
      inCases(cases.replace("ended_at: 2026-09-30T16:00", "endd_at: 2026-09-30T16:00")),
      /cases\.yaml:5:\d+: .*"ended_at"/s,
    ],
    ["an ok case that finds something", [], inCases(cases.replace("ng.one", "ok.one")), /cases\.yaml:\d+:\d+: /],
    ["an ng case that finds nothing", [], inCases(cases.replace(/ {4}finds.*\n/, "")), /cases\.yaml:\d+:\d+: .*finds/s],
    ["a name that is neither", [], inCases(cases.replace("ng.one", "bad.one")), /cases\.yaml:\d+:\d+: /],
    ["a file that is no YAML", [], inCases("a: [\n"), /cases\.yaml:\d+:\d+: /],
    ["a format that does not exist", ["--format", "html"], {}, /"html"/],
  ])("%s", async (_, words, files, text) => {
    const bare = policy.replace(/^rules:[\s\S]*?(?=^change_rules:)/m, "");
    const { status, out, error } = await outcome(repository({ "policies/bare.yaml": bare, ...files }), ...words);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toMatch(text);
  });
});
