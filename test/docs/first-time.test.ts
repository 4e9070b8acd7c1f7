import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { commitAll } from "../support/git.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pageOf = (name: string) => readFileSync(join(root, "docs", name), "utf8");
const [chinese = "", english = ""] = pageOf("first-time.md").split(/^## English$/m);
const day = ["--as-of", "2026-10-01"];

interface Block {
  readonly kind: "commands" | "mapping";
  readonly lines: readonly string[];
}

/** What a reader types and fills in, in order. */
function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^ *```(sh|yaml evidence\/t2-assets-and-risk\/O2\.1\.1\.mapping)\n([\s\S]*?)^ *```$/gm)].map(
    ([, fence, body = ""]) => ({
      kind: fence === "sh" ? "commands" : "mapping",
      lines: body
        .trimEnd()
        .split("\n")
        .map((line) => line.trim()),
    }),
  );
}

const commandsOf = (text: string) => blocksOf(text).flatMap(({ kind, lines }) => (kind === "commands" ? lines : []));

test("both languages have the same commands and blanks, in nine steps", () => {
  expect(blocksOf(english).flatMap(({ lines }) => lines)).toEqual(blocksOf(chinese).flatMap(({ lines }) => lines));
  expect(chinese.match(/^### \d\. /gm)).toHaveLength(9);
  expect(english.match(/^\d\. \*\*/gm)).toHaveLength(9);
  expect(chinese).toContain("共九步");
  expect(chinese).toContain("## 九個步驟");
  expect(english).toContain("### The nine steps");
});

test("the workbooks are those that the script writes", async () => {
  const { firstTimeWorkbooks } = await import(new URL("../../scripts/first-time.mjs", import.meta.url).href);
  const workbooks: Map<string, Uint8Array> = await firstTimeWorkbooks();
  expect(workbooks.size).toBe(2);
  for (const [name, bytes] of workbooks)
    expect(readFileSync(join(root, "examples/first-time", name)).equals(bytes), name).toBe(true);
});

/** The answers to the questions: language, name, kind, level, small, staff. */
const answers = ["zh-TW", "範例國民中學", "", "D", "", ""];

describe("a clerk's fifteen minutes", () => {
  test("nine steps, one correction, and a pull request that passes with a list of what to do", async () => {
    const documents = temporaryFolder();
    for (const name of ["staff.xlsx", "assets.xlsx"])
      cpSync(join(root, "examples/first-time", name), join(documents, name));
    let folder = documents;
    let typed = 0;
    let corrections = 0;
    const statuses: number[] = [];
    for (const { kind, lines } of blocksOf(chinese)) {
      if (kind === "mapping") {
        corrections++;
        fillIn(join(folder, "evidence/t2-assets-and-risk/O2.1.1.mapping"), lines);
        continue;
      }
      for (const line of lines) {
        typed++;
        if (line.startsWith("cd ")) {
          folder = join(folder, line.slice("cd ".length));
          continue;
        }
        const [program, command = "", ...rest] = line.split(" ");
        expect(program).toBe("isms-evidence");
        const left = [...answers];
        const ask = async () => left.shift() ?? null;
        const dated = command === "check" || rest.includes("O2.1.1") ? day : [];
        const { status } = await runCli(folder, [command, ...rest, ...dated], {}, () => 0, 100, "", ask);
        statuses.push(status ?? -1);
      }
    }
    // The list is tried and missing two answers; the check of everything lists what is missing.
    expect(statuses).toEqual([0, 0, 1, 1, 0, 1, 0]);
    expect([typed, corrections]).toEqual([8, 1]);
    expect(existsSync(join(documents, "report.html"))).toBe(true);

    // Steps 8 and 9: what was made goes into a branch of the repository that GitHub made.
    const repository = temporaryFolder({ "README.md": "# evidence\n" });
    const base = commitAll(repository);
    cpSync(folder, repository, { recursive: true });
    commitAll(repository);
    const compared = await runCli(repository, [
      "check",
      "--scope",
      "changed",
      "--base",
      base,
      ...day,
      "--format",
      "json",
    ]);
    const { conclusion, summary, comparison, findings } = JSON.parse(compared.out);
    expect([compared.status, conclusion, comparison.findings.added]).toEqual([0, "pass", []]);
    expect(summary.outputs).toMatchObject({ current: 1, invalid: 0, contradicted: 0 });
    expect(findings.filter(({ code }: { code: string }) => code === "evidence-missing").length).toBeGreaterThan(40);
  });
});

/** Writes answers behind the colons that have none. */
function fillIn(path: string, lines: readonly string[]): void {
  let text = readFileSync(path, "utf8");
  for (const line of lines) {
    const key = line.slice(0, line.indexOf(":"));
    const blank = new RegExp(`^( *${key}:)(?= *(?:#.*)?$)`, "m");
    expect(text).toMatch(blank);
    text = text.replace(blank, `$1${line.slice(key.length + 1)}`);
  }
  writeFileSync(path, text);
}

describe("a quarter's routine", () => {
  const page = pageOf("quarter.md");
  const [first = "", second = ""] = page.split(/^## English$/m);
  /** When the documents of the example have lapsed. */
  const later = ["--as-of", "2027-04-01"];

  test("both languages have the same commands", () => {
    expect(commandsOf(second)).toEqual(commandsOf(first));
    expect(first.match(/^## \d\. /gm)).toHaveLength(6);
    expect(second.match(/^\d\. \*\*/gm)).toHaveLength(6);
  });

  /** What somebody fills in of the draft, as the page says: in an editor. */
  const filled = {
    prepared_by: "p-002",
    approved_by: "p-001",
    started_at: "2027-04-01T09:00:00+08:00",
    ended_at: "2027-04-01T10:00:00+08:00",
    result: "pass",
    integrity_check: "筆數比對",
    tester: "p-002",
  };
  const draft = "evidence/O4.8.2-restore-tests-2027-04-01.yaml";

  test("each does what the page says, one after the other", async () => {
    const folder = temporaryFolder();
    const own = join(folder, "evidence-repository");
    cpSync(join(root, "examples/small-school"), own, { recursive: true });
    const edit = (change: (text: string) => string) =>
      writeFileSync(join(own, draft), change(readFileSync(join(own, draft), "utf8")));
    const statuses: (number | null)[] = [];
    for (const line of commandsOf(first)) {
      const [, command = "", ...rest] = line.split(" ");
      if (command === "export")
        edit((text) => Object.entries(filled).reduce((rest, [key, value]) => withValue(rest, key, value), text));
      if (command === "fix") edit((text) => text.replace("result: pass", "result: 成功"));
      const dated = ["renew", "forecast", "check"].includes(command) ? later : [];
      const { status, error } = await runCli(own, [command, ...rest, ...dated]);
      expect(error, line).not.toMatch(/^isms-evidence: /m);
      statuses.push(status);
    }
    // The backup log, which lapsed as well, is still blank.
    expect(statuses).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
    expect(readFileSync(join(own, draft), "utf8")).toMatch(/result: pass/);
    for (const name of ["incident-report.html", "restore-tests.xlsx"])
      expect(existsSync(join(folder, name))).toBe(true);
    const { out } = await runCli(own, ["check", "--format", "json", ...later]);
    const { findings } = JSON.parse(out) as Report;
    const isOpen = ({ output, path, code }: Finding) =>
      path === draft ||
      (output === "O4.8.2" && ["evidence-missing", "evidence-requirement-missing", "evidence-stale"].includes(code));
    expect(findings.filter((finding) => isOpen(finding) && finding.severity === "error")).toEqual([]);
  });
});

function withValue(text: string, key: string, value: string): string {
  return text.replace(new RegExp(`^( *${key}:).*$`, "m"), `$1 ${value}`);
}
