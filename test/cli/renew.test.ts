import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-05"];
const operations = "evidence/t4-operations";
const old = `${operations}/O4.8.2-restore-tests-2026-q3.yaml`;
const next = `${operations}/O4.8.2-restore-tests-2026-q4.yaml`;
const inventory = "evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml";

/** The part of the example hospital that restore tests are about. */
function hospital(): string {
  const folder = temporaryFolder();
  const example = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));
  for (const path of [
    "isms-evidence.yaml",
    "people.yaml",
    inventory,
    `${operations}/O4.8.1-backups-2026-09-30.yaml`,
    old,
  ]) {
    cpSync(join(example, path), join(folder, path));
  }
  return folder;
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("isms-evidence renew", () => {
  test("writes the next period's document beside the old one, and the check names just what is blank", async () => {
    const folder = hospital();
    const { status, out, error } = await runCli(folder, ["renew", old, ...day]);
    expect([status, out]).toEqual([0, ""]);
    expect(error).toContain(next);
    const { out: json } = await runCli(folder, ["check", next, ...day, "--format", "json"]);
    const { findings } = JSON.parse(json) as { findings: { code: string; path: string }[] };
    const own = findings.filter(({ path }) => path === next).map(({ code }) => code);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((code) => !["schema-type", "schema-value"].includes(code))).toEqual([]);
  });

  test.each([
    ["en", "last time p-011"],
    ["zh-TW", "上期：p-011"],
  ])("says in the language of the reader who it was (%s)", async (locale, words) => {
    const { out } = await runCli(hospital(), ["renew", old, "--dry-run", "--locale", locale, ...day]);
    expect(out).toContain(`# ${words}`);
  });

  test("--dry-run writes nothing", async () => {
    const folder = hospital();
    const { status, out } = await runCli(folder, ["renew", old, "--dry-run", ...day]);
    expect([status, parse(out.split("\n---\n")[0] ?? "").date]).toEqual([0, "2026-10-05"]);
    expect(existsSync(join(folder, next))).toBe(false);
  });

  test("nothing is overwritten: a second one has another name and other numbers", async () => {
    const folder = hospital();
    for (const _ of [1, 2]) await runCli(folder, ["renew", old, ...day]);
    const second = next.replace(".yaml", "-2.yaml");
    const numbers = [old, next, second].flatMap((path) =>
      [...read(folder, path).matchAll(/test_no: (\S+)/g)].map(([, no]) => no),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("a disposed asset is left out with a note, there and in a new draft", async () => {
    const folder = hospital();
    const assets = read(folder, inventory);
    const at = assets.indexOf("asset_id: A-0013");
    writeFileSync(join(folder, inventory), assets.slice(0, at) + assets.slice(at).replace("in_use", "disposed"));
    const { out } = await runCli(folder, ["renew", old, "--dry-run", ...day]);
    expect(out).toMatch(/^# .*A-0013.*$/m);
    expect(out).not.toContain("asset_id: A-0013");
    const lists = async (number: number) => {
      const kept = parse(read(folder, inventory)).records.filter(
        ({ asset_id: id }: { asset_id: string }) => Number(id.slice(2)) >= number && Number(id.slice(2)) < number + 10,
      );
      const fewer = temporaryFolder({
        [inventory]: JSON.stringify({ ...parse(read(folder, inventory)), records: kept }),
      });
      return (await runCli(fewer, ["new", "O4.8.2", "--dry-run", ...day])).out;
    };
    const draft = await lists(10);
    expect(draft).toContain("A-0014");
    expect(draft).not.toContain("A-0013");
  });

  test("outside of the root, a link out of it, a file that is no evidence", async () => {
    const [folder, outside] = [hospital(), temporaryFolder({ "a.yaml": "output: O4.8.2\n" })];
    symlinkSync(join(outside, "a.yaml"), join(folder, operations, "link.yaml"));
    for (const path of [
      "../x.yaml",
      join(outside, "a.yaml"),
      `${operations}/link.yaml`,
      "people.yaml",
      "evidence/none.yaml",
    ]) {
      expect((await runCli(folder, ["renew", path, ...day])).status, path).toBe(2);
    }
    expect(readdirSync(outside)).toEqual(["a.yaml"]);
  });

  test("all files are written, or none", async () => {
    const folder = hospital();
    cpSync(join(folder, old), join(folder, "evidence/other/O4.8.2-copy-2026-q3.yaml"));
    const others = join(folder, "evidence/other");
    rmSync(join(folder, "evidence/other"), { recursive: true });
    cpSync(join(folder, old), join(others, "b-2026-q3.yaml"));
    writeFileSync(join(others, "b-2026-q3.yaml"), read(folder, old).replaceAll("restore-tests", "other"));
    chmodSync(others, 0o555);
    try {
      const { status } = await runCli(folder, ["renew", old, "evidence/other/b-2026-q3.yaml", ...day]);
      // Who may write everywhere is not refused.
      expect(existsSync(join(folder, next))).toBe(status === 0);
    } finally {
      chmodSync(others, 0o755);
    }
  });

  test.each([
    [["renew"]],
    [["renew", "--due", old]],
    [["renew", "--due", "--within", "soon"]],
    [["renew", "--due", "--output", "O4.8.9"]],
  ])("%j cannot be", async (words) => {
    expect((await runCli(hospital(), [...words, ...day])).status).toBe(2);
  });
});

describe("isms-evidence renew --due", () => {
  test("--dry-run lists what lapses by who made it, and writes nothing", async () => {
    const folder = hospital();
    const { status, out, error } = await runCli(folder, ["renew", "--due", "--dry-run", "--locale", "zh-TW", ...day]);
    expect([status, error]).toEqual([0, ""]);
    expect(out).toContain(`${old} → ${next}`);
    expect(out.split("\n").filter((line) => /^\S/.test(line) && line.includes("p-011"))).toHaveLength(1);
    expect(existsSync(join(folder, next))).toBe(false);
  });

  test("one command begins all restore tests that lapse", async () => {
    const folder = hospital();
    const { status } = await runCli(folder, ["renew", "--due", "--output", "o4.8.2", ...day]);
    expect(status).toBe(0);
    expect(existsSync(join(folder, next))).toBe(true);
    expect(readdirSync(join(folder, operations)).filter((name) => name.startsWith("O4.8.1"))).toHaveLength(1);
  });

  test("it says which periods are left out", async () => {
    const words = ["renew", "--due", "--dry-run", "--as-of", "2028-10-07", "--locale", "en"];
    const { out } = await runCli(hospital(), words);
    expect(out).toMatch(/^ {4}\d+ earlier periods? without evidence left out/m);
  });

  test("what has been begun is not begun again", async () => {
    const folder = hospital();
    await runCli(folder, ["renew", "--due", ...day]);
    const files = readdirSync(join(folder, operations));
    const { out } = await runCli(folder, ["renew", "--due", "--as-of", "2026-10-07", "--locale", "en"]);
    expect(out).toContain(`begun already: ${next}`);
    expect(readdirSync(join(folder, operations))).toEqual(files);
  });
});
