import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { commands } from "../../src/cli/commands.ts";
import { formats } from "../../src/report/formats.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { bundle, spawnCli } from "../support/spawn-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// What only the process shows. All else of the commands is tested in this process, from the sources.

const day = ["--as-of", "2026-10-01"];
const example = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));

function repository(): string {
  return temporaryFolder({ "isms-evidence.yaml": "version: 1\n", "evidence/nil.yaml": nilStatement("nil-1") });
}

describe("the bundle does what the sources do", () => {
  const report = join(example, "report.json");
  const everyFormat = Object.keys(formats).flatMap((name) => ["--format", `${name}=${name}`]);
  const cases: Readonly<Record<keyof typeof commands, readonly string[]>> = {
    check: ["check", ...day, ...everyFormat],
    list: ["list", "tasks"],
    report: ["report", report, "--format", "markdown", "--locale", "zh-TW"],
    forecast: ["forecast", "--until", "2026-12-31", ...day],
    history: ["history", "--from", "2026-01-01", "--to", "2026-01-31"],
    merge: ["merge", report, ...day],
    rollup: ["rollup", "--org", "a"],
    pack: ["pack", "--out", "pack.zip", ...day],
    init: ["init", "--name", "a", "--dry-run"],
    new: ["new", "O4.8.2", "--dry-run", ...day],
    renew: ["renew", "evidence/nil.yaml", "--dry-run", ...day],
    fix: ["fix", "--dry-run"],
    form: ["form", "O4.8.2", "--out", "form.html"],
    schema: ["schema", "O4.8.2"],
    export: ["export", "O4.8.2", "--out", "form.xlsx", ...day],
    import: ["import", "people.yaml", "--output", "people", "--dry-run"],
    explain: ["explain", "O4.8.2", ...day],
    completion: ["completion", "bash"],
    help: ["help", "check"],
    test: ["test", "own.yaml"],
    seal: ["seal", "--out", "seal.json"],
    verify: ["verify", "seal.json"],
  };

  test.each(Object.entries(cases))("%s", async (_, words) => {
    const [one, other] = [repository(), repository()];
    const spawned = await spawnCli(one, words);
    expect(spawned).toEqual(await runCli(other, words, {}, undefined, 80));
    for (const name of words[0] === "check" ? Object.keys(formats) : []) {
      expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), name).toBe(true);
    }
  });
});

test("a long report arrives whole through a pipe", async () => {
  const { status, out, error } = await spawnCli(repository(), [...day, "--format", "json"]);
  expect([status, error]).toEqual([1, ""]);
  expect(out.length).toBeGreaterThan(64 * 1024);
  expect(out.endsWith("}\n")).toBe(true);
});

test("a closed pipe is no error", () => {
  const line = `"${process.execPath}" "${bundle}" --as-of 2026-10-01 --format json 2>&1 | head -n 1`;
  expect(execFileSync("sh", ["-c", line], { cwd: repository(), encoding: "utf8" })).toBe("{\n");
});

test("the version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await spawnCli(temporaryFolder(), ["--version"])).toEqual({ status: 0, out: `${version}\n`, error: "" });
});

test("dist/ alone works, with nothing installed", async () => {
  const tool = temporaryFolder({ "package.json": '{ "type": "module" }' });
  cpSync(dirname(bundle), join(tool, "dist"), { recursive: true });
  const words = [...day, "--format", "json", "--fail-on", "never"];
  const { status, out } = await spawnCli(repository(), words, { program: join(tool, "dist/cli.js") });
  expect([status, JSON.parse(out).summary.documents]).toEqual([0, 1]);
});
