import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const good = { "isms-evidence.yaml": "version: 1\n", "evidence/nil.yaml": nilStatement("nil-1") };

/** Exit 2, nothing on standard output, one clear message that contains the words, and no stack trace. */
function refuses(folder: string, words: readonly string[], ...expected: readonly string[]): void {
  const { status, out, error } = runCli(folder, words);
  expect({ status, out }, error).toEqual({ status: 2, out: "" });
  expect(error).toMatch(/^isms-evidence: /);
  expect(error).not.toMatch(/^\s+at /m);
  for (const word of expected) expect(error).toContain(word);
}

describe("the job cannot be done: exit 2", () => {
  test("neither configuration nor evidence", () => {
    refuses(temporaryFolder(), [], "neither a configuration nor evidence");
  });

  test("a configuration whose evidence patterns match nothing", () => {
    refuses(temporaryFolder({ "isms-evidence.yaml": "version: 1\n" }), [], "evidence/**/*");
  });

  test("an unknown key of the configuration, with what was meant", () => {
    const folder = temporaryFolder({ ...good, "isms-evidence.yaml": "version: 1\norganisation: { name: x }\n" });
    refuses(folder, [], "isms-evidence.yaml:2:1", '"organization"');
  });

  test("a configuration that is not YAML", () => {
    refuses(temporaryFolder({ ...good, "isms-evidence.yaml": "version: [1\n" }), [], "isms-evidence.yaml:");
  });

  test("a configuration file that does not exist", () => {
    refuses(temporaryFolder(good), ["--config", "other.yaml"], "other.yaml");
  });

  test("a policy that does not exist, with the place and the nearest name", () => {
    const folder = temporaryFolder({ ...good, "isms-evidence.yaml": "version: 1\npolicy: csma-cc\n" });
    refuses(folder, [], "isms-evidence.yaml:2:9", "csma-c");
  });

  test("a policy that extends itself", () => {
    const policy = "id: ours\ntitle: { zh-TW: 本院, en: Ours }\nextends: ours.yaml\n";
    refuses(temporaryFolder({ ...good, "ours.yaml": policy }), ["--policy", "ours.yaml"], "ours.yaml:3:10");
  });

  test("a path that matches nothing, and one outside the folder", () => {
    refuses(temporaryFolder(good), ["evidence/none-*.yaml"], "evidence/none-*.yaml");
    refuses(temporaryFolder(good), ["../elsewhere"], "../elsewhere");
  });

  test("a day that does not exist", () => {
    for (const day of ["2026-02-30", "2026-13-01", "tomorrow", "20261001"])
      refuses(temporaryFolder(good), ["--as-of", day], day);
  });

  test("options and commands that do not exist, with what was meant", () => {
    refuses(temporaryFolder(good), ["--formt", "json"], '"--format"');
    refuses(temporaryFolder(good), ["--format", "jsn"], "json");
    refuses(temporaryFolder(good), ["--fail-on", "all"], "warning");
    refuses(temporaryFolder(good), ["--as-of"], "--as-of");
    refuses(temporaryFolder(good), ["chek"], '"check"');
    refuses(temporaryFolder(good), ["explain", "evidence-stal"], "evidence-stale");
    refuses(temporaryFolder(good), ["explain"], "CODE");
    refuses(temporaryFolder(good), ["list", "everything"], "outputs");
    refuses(temporaryFolder(good), ["--format", "json", "--format", "csv"], "--format json");
  });

  test.runIf(process.getuid?.() === 0)("an unreadable file or folder (as a user who may not read it)", () => {
    const nobody = 65534;
    const folder = temporaryFolder(good);
    chmodSync(folder, 0o755);
    const file = join(folder, "evidence/nil.yaml");
    chmodSync(file, 0o000);
    const unreadable = runCli(folder, [], { uid: nobody });
    expect(unreadable.status, unreadable.error).toBe(2);
    expect(unreadable.error).toContain("evidence/nil.yaml");
    chmodSync(file, 0o644);
    mkdirSync(join(folder, "evidence/closed"));
    chmodSync(join(folder, "evidence/closed"), 0o000);
    const closed = runCli(folder, [], { uid: nobody });
    expect(closed.status, closed.error).toBe(2);
    expect(closed.error).toContain("evidence/closed");
  });

  test("a report that cannot be written leaves nothing half-written", () => {
    const folder = temporaryFolder(good);
    writeFileSync(join(folder, "in-the-way"), "a file");
    refuses(folder, ["--format", "json=in-the-way/report.json"], "in-the-way/report.json");
    expect(readdirSync(folder).sort()).toEqual(["evidence", "in-the-way", "isms-evidence.yaml"]);
    expect(existsSync(join(folder, "report.json"))).toBe(false);
  });
});
