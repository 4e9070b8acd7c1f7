import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findingKinds } from "../../src/model/finding-kinds.ts";
import type { Report } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { commitAll } from "../support/git.ts";
import { samples } from "../support/private-samples.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { schemas } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [mobile = ""] = samples["personal-mobile"] ?? [];
const [id = ""] = samples["personal-national-id"] ?? [];
const config = "version: 1\npolicy: own.yaml\nlocale: en\n";
const own = (changes = "") => `id: own\ntitle: { zh-TW: 自訂, en: Own }\nextends: baseline\n${changes}`;
const change = (code: string, severity: string) =>
  `change_findings: { ${code}: { severity: ${severity}, reason: 轉檔中 } }\n`;
const document = (extra: string) => nilStatement("n-1", extra);
const missing = "attachments: [{ path: files/none.pdf }]\n";

const project = (changes: string, extra: string) =>
  temporaryFolder({ "isms-evidence.yaml": config, "own.yaml": own(changes), "evidence/a.yaml": document(extra) });

async function check(folder: string, ...words: string[]) {
  const day = ["check", "--as-of", "2026-10-01", "--quiet"];
  const { out, status, error } = await runCli(folder, [...day, "--format", "json", ...words]);
  return { status, error, report: out === "" ? null : JSON.parse(out) };
}

type Found = { code: string; severity: string };
const severitiesOf = (report: { findings: Found[] }, code: string) =>
  report.findings.filter((finding) => finding.code === code).map(({ severity }) => severity);

test("those of personal data, secrets and attachments can be changed, and no others", () => {
  const { properties } = schemas.get("policy.schema.json")?.properties?.change_findings ?? {};
  const changeable = Object.entries(findingKinds).filter(([, { family }]) =>
    ["privacy", "attachment"].includes(family),
  );
  expect(Object.keys(properties ?? {}).sort()).toEqual(changeable.map(([code]) => code).sort());
});

describe("the severity is that of the policy", () => {
  test.each([
    ["personal-mobile", "error", `# ${mobile}\n`],
    ["personal-national-id", "info", `# ${id}\n`],
    ["attachment-missing", "warning", missing],
  ])("%s as %s", async (code, severity, extra) => {
    const { report } = await check(project(change(code, severity), extra));
    expect(severitiesOf(report, code)).toEqual([severity]);
    const { severity: from } = findingKinds[code as keyof typeof findingKinds];
    expect(report.policy.overrides).toEqual([
      {
        ...{ kind: "finding", finding: code, from, to: severity, statutory: false, reason: "轉檔中" },
        direction: severity === "error" ? "tightened" : "loosened",
      },
    ]);
  });

  test("in the configuration and in attachments as well", async () => {
    const folder = project(change("personal-mobile", "error"), "attachments: [{ path: a.csv }]\n");
    writeFileSync(join(folder, "isms-evidence.yaml"), `${config}# ${mobile}\n`);
    writeFileSync(join(folder, "a.csv"), mobile);
    const { report } = await check(folder);
    expect(severitiesOf(report, "personal-mobile")).toEqual(["error", "error"]);
  });

  test("a missing attachment that is a warning does not contradict the output", async () => {
    const stateOf = async (changes: string) => {
      const { report } = await check(project(changes, missing));
      return outputsOf(report as Report).find((output) => output.id === "O7.1.1")?.state;
    };
    expect([await stateOf(""), await stateOf(change("attachment-missing", "warning"))]).toEqual([
      "contradicted",
      "current",
    ]);
  });

  test("and explain says it", async () => {
    const folder = project(change("personal-mobile", "error"), "");
    const severity = async (words: string[]) =>
      JSON.parse((await runCli(folder, ["explain", "personal-mobile", "--format", "json", ...words])).out).severity;
    expect([await severity([]), await severity(["--policy", "baseline"])]).toEqual(["error", "warning"]);
  });
});

test("a change that loosens it is judged by the policy of its base, and named", async () => {
  const folder = project("", "");
  commitAll(folder);
  writeFileSync(join(folder, "own.yaml"), own(change("personal-national-id", "info")));
  writeFileSync(join(folder, "evidence/a.yaml"), document(`# ${id}\n`));
  const { status, report } = await check(folder, "--scope", "changed");
  expect(status).toBe(1);
  expect(severitiesOf(report, "personal-national-id")).toEqual(["error"]);
  expect(report.comparison.yardstick.changes).toEqual([
    expect.objectContaining({
      ...{ part: "finding", name: "personal-national-id", direction: "loosened", path: "own.yaml", line: 4 },
    }),
  ]);
});

describe("what a policy cannot say is refused with its line", () => {
  test.each([
    [
      "without a reason",
      "change_findings: { personal-mobile: { severity: info } }\n",
      /own\.yaml:4:\d+: [\s\S]*reason/,
    ],
    ["off", "change_findings: { personal-mobile: { off: true, reason: x } }\n", /own\.yaml:4:\d+/],
    ["an unknown code", change("personal-mobil", "info"), /own\.yaml:4:\d+: [\s\S]*personal-mobile/],
    ["a code of another family", change("evidence-missing", "info"), /own\.yaml:4:\d+/],
    ["an unknown severity", change("personal-mobile", "note"), /own\.yaml:4:\d+/],
  ])("%s", async (_, changes, expected) => {
    const { status, error } = await check(project(changes, ""));
    expect(status).toBe(2);
    expect(error).toMatch(expected);
  });
});
