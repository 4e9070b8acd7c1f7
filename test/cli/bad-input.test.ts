import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { requiredOf } from "../../src/cli/option.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { spawnCli } from "../support/spawn-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const good = { "isms-evidence.yaml": "version: 1\n", "evidence/nil.yaml": nilStatement("nil-1") };

/** Exit 2, nothing on standard output, one clear message that contains the words, and no stack. */
async function refuses(folder: string, words: readonly string[], ...expected: readonly string[]): Promise<void> {
  const { status, out, error } = await runCli(folder, words);
  expect({ status, out }, error).toEqual({ status: 2, out: "" });
  expect(error).toMatch(/^isms-evidence: /);
  expect(error).not.toMatch(/^\s+at /m);
  for (const word of expected) expect(error).toContain(word);
}

describe("could not run: exit 2", () => {
  test("neither configuration nor evidence", async () => {
    await refuses(temporaryFolder(), [], "No configuration or evidence");
  });

  test("an unknown key of the configuration, with what was meant", async () => {
    const folder = temporaryFolder({ ...good, "isms-evidence.yaml": "version: 1\norganisation: { name: x }\n" });
    await refuses(folder, [], "isms-evidence.yaml:2:1", '"organization"');
  });

  test("a configuration that is not YAML", async () => {
    await refuses(temporaryFolder({ ...good, "isms-evidence.yaml": "version: [1\n" }), [], "isms-evidence.yaml:");
  });

  test("a configuration file that does not exist", async () => {
    await refuses(temporaryFolder(good), ["--config", "other.yaml"], "other.yaml");
  });

  test("the file that Excel keeps beside an open workbook, whose name without ~$ is meant", async () => {
    const folder = temporaryFolder({ ...good, "~$assets.xlsx": "user", ".~lock.assets.ods#": "user" });
    for (const name of ["~$assets.xlsx", ".~lock.assets.ods#"]) {
      await refuses(folder, ["import", name, "--output", "O2.1.1"], name, "Save and close it");
    }
  });

  test("a file that is no table names the file, and how to get a form", async () => {
    const folder = temporaryFolder({
      ...good,
      "notes.csv": "hello\n",
      "people.yaml": "# ids\nversion: 1\npeople: []\n",
    });
    await refuses(folder, ["import", "notes.csv", "--output", "O2.1.1"], "notes.csv", "export O2.1.1 --blank");
    await refuses(folder, ["import", "people.yaml", "--output", "people"], "people.yaml", "xlsx");
  });

  test("a name in place of a code, with the codes of that name", async () => {
    await refuses(temporaryFolder(good), ["explain", "備份", "--locale", "zh-TW"], "O4.8.2", "T4.8");
    await refuses(temporaryFolder(good), ["explain", "restore test"], "backup-restore-tested");
    await refuses(temporaryFolder(good), ["explain", "b"], "Unknown code");
  });

  test("an option of another command, with the command that does not have it", async () => {
    await refuses(temporaryFolder(good), ["export", "--output", "O2.1.1"], '"--output"', "export --help");
  });

  test("seconds that are no number, a command's argument that is none of its own, an empty word", async () => {
    await refuses(temporaryFolder(good), ["--deadline", "x"], "--deadline", '"x"', "99999");
    await refuses(temporaryFolder(good), ["list", "task", "--locale", "zh-TW"], "指令 list", "tasks");
    await refuses(temporaryFolder(good), ["import", ""], "FILE");
    await refuses(temporaryFolder(good), ["check", ""], "PATH");
    await refuses(temporaryFolder(good), ["check", "evidence", "", "--locale", "zh-TW"], "路徑");
    await refuses(temporaryFolder(good), ["fix", ""], "PATH");
    await refuses(temporaryFolder(good), ["forecast", "--locale", "zh-TW"], "選項 --until");
  });

  test("a file to renew that does not exist, and one that is not evidence", async () => {
    await refuses(temporaryFolder(good), ["renew", "evidence/none.yaml"], "No evidence file");
    await refuses(temporaryFolder(good), ["renew", "isms-evidence.yaml"], "is not evidence");
  });

  test("a saved report that is none", async () => {
    const folder = temporaryFolder({ ...good, "notes.txt": "# notes\n" });
    await refuses(folder, ["report", "notes.txt"], "notes.txt: ", "not valid JSON");
    await refuses(folder, ["report", "-"], "no content");
  });

  test("a missing argument, named in the language of the message", async () => {
    await refuses(temporaryFolder(good), ["import", "--locale", "zh-TW"], "[產出] 檔案");
    await refuses(temporaryFolder(good), ["renew", "--locale", "zh-TW"], "檔案|--due");
    await refuses(temporaryFolder(good), ["renew", "--locale", "en"], "FILE|--due");
  });

  const needy = Object.values(commands).filter(({ options }) => requiredOf(options).length > 0);
  test.each(needy)("$name without the options that it requires: the first, with an example", async (command) => {
    const [[missing] = [""]] = requiredOf(command.options);
    const words = [command.name, ...(command.argument ? ["O2.1.1"] : [])];
    await refuses(temporaryFolder(good), words, `--${missing}`, `isms-evidence ${command.examples[0]}`);
  });

  test("a policy that does not exist, with the place and the nearest name", async () => {
    const folder = temporaryFolder({ ...good, "isms-evidence.yaml": "version: 1\npolicy: csma-cc\n" });
    await refuses(folder, [], "isms-evidence.yaml:2:9", "csma-c");
  });

  test("a policy that extends itself", async () => {
    const policy = "id: ours\ntitle: { zh-TW: 本院, en: Ours }\nextends: ours.yaml\n";
    await refuses(temporaryFolder({ ...good, "ours.yaml": policy }), ["--policy", "ours.yaml"], "ours.yaml:3:10");
  });

  test("a path that matches nothing, and one outside the folder", async () => {
    await refuses(temporaryFolder(good), ["evidence/none-*.yaml"], "evidence/none-*.yaml");
    await refuses(temporaryFolder(good), ["../elsewhere"], "../elsewhere");
  });

  test("a day that does not exist", async () => {
    for (const day of ["2026-02-30", "2026-13-01", "tomorrow", "20261001"])
      await refuses(temporaryFolder(good), ["--as-of", day], day);
  });

  test("options and commands that do not exist, with what was meant", async () => {
    await refuses(temporaryFolder(good), ["--formt", "json"], '"--format"');
    await refuses(temporaryFolder(good), ["--format", "jsn"], "json");
    await refuses(temporaryFolder(good), ["--fail-on", "all"], "warning");
    await refuses(temporaryFolder(good), ["--as-of"], "--as-of");
    await refuses(temporaryFolder(good), ["chek"], '"check"');
    await refuses(temporaryFolder(good), ["explain", "evidence-stal"], "evidence-stale");
    await refuses(temporaryFolder(good), ["explain", "restore_test_max_ag"], "restore_test_max_age");
    await refuses(temporaryFolder(good), ["explain", "contradictd"], "contradicted");
    await refuses(temporaryFolder(good), ["explain", "cmsa-c"], "csma-c");
    await refuses(temporaryFolder(good), ["explain"], "CODE");
    await refuses(temporaryFolder(good), ["list", "everything"], "outputs");
    await refuses(temporaryFolder(good), ["--format", "json", "--format", "csv"], "--format json");
  });

  test.runIf(process.getuid?.() === 0)("an unreadable file or folder (as a user who may not read it)", async () => {
    const nobody = 65534;
    const folder = temporaryFolder(good);
    chmodSync(folder, 0o755);
    const file = join(folder, "evidence/nil.yaml");
    chmodSync(file, 0o000);
    const unreadable = await spawnCli(folder, [], { uid: nobody });
    expect(unreadable.status, unreadable.error).toBe(2);
    expect(unreadable.error).toContain("evidence/nil.yaml");
    chmodSync(file, 0o644);
    mkdirSync(join(folder, "evidence/closed"));
    chmodSync(join(folder, "evidence/closed"), 0o000);
    const closed = await spawnCli(folder, [], { uid: nobody });
    expect(closed.status, closed.error).toBe(2);
    expect(closed.error).toContain("evidence/closed");
  });

  test("a report that cannot be written leaves nothing half-written", async () => {
    const folder = temporaryFolder(good);
    writeFileSync(join(folder, "in-the-way"), "a file");
    await refuses(folder, ["--format", "json=in-the-way/report.json"], "in-the-way/report.json");
    expect(readdirSync(folder).sort()).toEqual(["evidence", "in-the-way", "isms-evidence.yaml"]);
    expect(existsSync(join(folder, "report.json"))).toBe(false);
  });
});
