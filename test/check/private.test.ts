import { describe, expect, test } from "vitest";
import type { FindingCode } from "../../src/model/finding.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import { formats } from "../../src/report/formats.ts";
import { commitAll } from "../support/git.ts";
import { samples } from "../support/private-samples.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [id = ""] = samples["personal-national-id"] ?? [];
const [mobile = ""] = samples["personal-mobile"] ?? [];
const [token = ""] = samples["secret-token"] ?? [];
const [key = ""] = samples["secret-private-key"] ?? [];

const config = "version: 1\norganization: { name: 甲院 }\npolicy: baseline\nlocale: en\n";
const file = "evidence/a.yaml";
const asOf = "2026-10-01";

interface Found {
  readonly code: FindingCode;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string | null;
  readonly waived: unknown;
}

async function check(files: Readonly<Record<string, string | Buffer>>, format = "json", locale = "en") {
  const folder = temporaryFolder({ "isms-evidence.yaml": config, [file]: nilStatement("n-1"), ...files });
  const result = await runCli(folder, ["check", "--as-of", asOf, "--format", format, "--quiet", "--locale", locale]);
  const report = result.out.startsWith("{") ? JSON.parse(result.out) : null;
  const found: Found[] = (report?.findings ?? []).filter(({ code }: Found) => kindOf(code).family === "privacy");
  return {
    ...result,
    folder,
    report,
    found,
    places: found.map(({ code, line, column }) => `${code} ${line}:${column}`),
  };
}

describe("where it is found", () => {
  test("in a value, with its pointer", async () => {
    const { found, places } = await check({ [file]: nilStatement("n-1").replace("資訊室", `資訊室 ${id}`) });
    expect(places).toEqual(["personal-national-id 3:11"]);
    expect(found[0]).toMatchObject({ pointer: "/unit", path: file, severity: "error" });
  });

  test("in a comment, a name of a field and a file that is no evidence", async () => {
    expect((await check({ [file]: nilStatement("n-1", `# 聯絡 ${mobile}\n`) })).places).toEqual([
      "personal-mobile 9:6",
    ]);
    expect((await check({ [file]: nilStatement("n-1", `${mobile}x: 1\nx-${token}: 1\n${id}: 1\n`) })).places).toEqual([
      "personal-national-id 11:1",
    ]);
    expect((await check({ "evidence/b.yaml": `a: [\nb: ${id}\n` })).places).toEqual(["personal-national-id 2:4"]);
    expect((await check({ "evidence/b.yaml": Buffer.from(`\ufeffa: ${id}`, "utf16le") })).places).toEqual([
      "personal-national-id 1:4",
    ]);
  });

  test("a mobile number in the field for telephone numbers is what the form asks for", async () => {
    const files = { "evidence/b.yaml": `contacts:\n  - { org: 甲公司, phone: ${mobile} }\n  - { org: ${mobile} }\n` };
    expect((await check(files)).places).toEqual(["personal-mobile 3:12"]);
  });

  test("in the configuration, the roster and the policy", async () => {
    const { found } = await check({
      "isms-evidence.yaml": `${config}people: people.yaml\n# ${token}\n`.replace("baseline", "own.yaml"),
      "people.yaml": `version: 1\npeople:\n  - { id: p-1, name: 王, unit: ${id}, roles: [general], joined: 2020-01-01 }\n`,
      "own.yaml": `id: own\ntitle: { zh-TW: 自訂, en: Own }\nextends: [baseline]\n# ${mobile}\n`,
    });
    expect(found.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "isms-evidence.yaml secret-token",
      "own.yaml personal-mobile",
      "people.yaml personal-national-id",
    ]);
  });

  test("many in one file are counted", async () => {
    const { report, found } = await check({ "evidence/b.yaml": `${`# ${mobile}\n`.repeat(3000)}a: 1\n` });
    const omitted = report.findings.filter(({ code }: Found) => code === "findings-omitted");
    const sum = omitted.reduce((total: number, { params }: { params: { more: number } }) => total + params.more, 0);
    expect(found.length + sum).toBeGreaterThanOrEqual(3000);
  });
});

test("it says nothing against the evidence, but the check fails", async () => {
  const clean = await check({});
  const { report, status } = await check({ [file]: nilStatement("n-1", `# ${id}\n`) });
  const stateOf = (of: typeof report) =>
    of.duties
      .flatMap((duty: { tasks: { outputs: { id: string; state: string }[] }[] }) =>
        duty.tasks.flatMap(({ outputs }) => outputs),
      )
      .find((output: { id: string }) => output.id === "O7.1.1").state;
  expect([status, stateOf(report)]).toEqual([1, stateOf(clean.report)]);
});

test("a false alarm is waived with a reason", async () => {
  const waiver = (extra: string) => `${config}people: people.yaml\nwaivers:
  - { finding: personal-national-id, ${extra}reason: 設備序號，非身分證字號。, approved_by: p-9, approved_on: 2026-09-01, expires: 2027-08-31 }\n`;
  const roster = `version: 1\npeople:\n  - { id: p-9, name: 王, unit: 院長室, roles: [ciso], joined: 2020-01-01 }\n`;
  const files = { [file]: nilStatement("n-1").replace("資訊室", id), "people.yaml": roster };
  const { found } = await check({ ...files, "isms-evidence.yaml": waiver(`path: ${file}, `) });
  expect(found[0]?.waived).toMatchObject({ reason: "設備序號，非身分證字號。" });
  const elsewhere = await check({ ...files, "isms-evidence.yaml": waiver("path: evidence/other.yaml, ") });
  expect(elsewhere.found[0]?.waived).toBeNull();
});

describe("the value itself is nowhere", () => {
  // Each is also the key of a record, a value that does not fit, a name of a field and a line beside another problem.
  const files = {
    "evidence/b.yaml": `output: O2.1.1
id: ${id}
unit: 資訊室
date: 2026-09-30
prepared_by: ${id}
approved_by: p-2
classification: ${token}
records:
  - asset_id: ${id}
    asset_name: ${mobile}
    ${id}: 1
    status: ${token}
    last_inventory_date: 2027-01-01
`,
    "evidence/c.yaml": `a: [ ${id}\nb: "${mobile}\nc: |\n${key.replace(/^/gm, "  ")}\n`,
    [`evidence/${id}.yaml`]: "a: 1\n",
  };
  const values = [id, mobile, token, key.split("\n")[1] ?? ""];

  test.each(Object.keys(formats))("%s", async (format) => {
    for (const locale of ["en", "zh-TW"]) {
      const { out, error } = await check(files, format, locale);
      expect(out).not.toBe("");
      for (const value of values)
        expect((out + error).includes(value), `${locale} ${values.indexOf(value)}`).toBe(false);
    }
  });

  test("compared with an earlier revision, and in errors and differences", async () => {
    const folder = temporaryFolder({ "isms-evidence.yaml": config, [file]: nilStatement("n-1"), ...files });
    commitAll(folder);
    const compared = await runCli(folder, ["check", "--as-of", asOf, "--scope", "changed", "--base", "HEAD"]);
    const broken = { "isms-evidence.yaml": `${config}waivers: [{ finding: ${id}, reason: ${token} }]\n${mobile}: 1\n` };
    const failed = await runCli(temporaryFolder(broken), ["check"]);
    expect(failed.status).toBe(2);
    const fixable = nilStatement("n-1").replace("2026-09-30", "2026/9/30").replace("id: n-1", `id: ${id} # ${mobile}`);
    const differences = await runCli(temporaryFolder({ "isms-evidence.yaml": config, [file]: fixable }), [
      "fix",
      "--dry-run",
    ]);
    expect(differences.out).toContain("+date: 2026-09-30");
    for (const { out, error } of [compared, failed, differences])
      for (const value of values) expect((out + error).includes(value), error.slice(0, 0)).toBe(false);
  });

  test("in what import says of a spreadsheet", async () => {
    const csv = `代號,姓名,單位,角色,到職日\n${id},王,資訊室,general,${mobile}\n`;
    const folder = temporaryFolder({ "isms-evidence.yaml": config, "people.csv": csv });
    const { out, error } = await runCli(folder, ["import", "people.csv", "--output", "people", "--dry-run"]);
    expect(out).toContain("****");
    for (const value of values) expect((out + error).includes(value)).toBe(false);
  });
});
