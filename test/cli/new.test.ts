import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-01"];
const path = "evidence/O4.8.2-2026-10-01.yaml";

function starter(): string {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL("../../examples/starter/", import.meta.url)), folder, { recursive: true });
  return folder;
}

test("a draft is written beside the other documents, and the check names what is blank", async () => {
  const folder = starter();
  const { status, out, error } = await runCli(folder, ["new", "o4.8.2", ...day]);
  expect([status, out]).toEqual([0, ""]);
  expect(error).toContain(`check ${path}`);
  const draft = parse(readFileSync(join(folder, path), "utf8"));
  expect(draft).toMatchObject({ output: "O4.8.2", id: "O4.8.2-2026-10-01", date: "2026-10-01", prepared_by: null });
  expect(draft.records[0].test_no).toMatch(/\d$/);
  const report = JSON.parse((await runCli(folder, ["check", path, ...day, "--format", "json"])).out);
  const own = report.findings.filter((finding: { path: string }) => finding.path === path);
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter(({ code }: { code: string }) => !["schema-type", "schema-value"].includes(code))).toEqual([]);
});

test("what is blank is said to be blank, and a record without a number has no name", async () => {
  const folder = starter();
  await runCli(folder, ["new", "O8.3.1", ...day]);
  const audit = "evidence/O8.3.1-2026-10-01.yaml";
  expect(readFileSync(join(folder, audit), "utf8")).toMatch(/^ *# 稽核編號$/m);
  const { findings } = JSON.parse((await runCli(folder, ["check", audit, ...day, "--format", "json"])).out);
  const own = findings.filter(({ path }: { path: string }) => path === audit);
  const choices = own.filter(({ code }: { code: string }) => code === "schema-value");
  expect(choices.map(({ params }: { params: { value: string } }) => params.value)).toContain("");
  expect(own.map(({ record }: { record?: string | null }) => record ?? null)).not.toContain("null");
  expect((await runCli(folder, ["check", audit, ...day])).out).not.toContain("null");
});

test("assets and people are offered, those who left are not", async () => {
  const folder = starter();
  const people = parse(readFileSync(join(folder, "people.yaml"), "utf8"));
  people.people[0].left = "2026-01-31";
  writeFileSync(join(folder, "people.yaml"), JSON.stringify(people));
  const { out } = await runCli(folder, ["new", "O4.8.2", "--dry-run", ...day]);
  expect(out).not.toContain(people.people[0].name);
  expect(out).toContain(people.people[1].name);
  expect(out).toMatch(/# +例如：A-/);
});

test.each([
  ["2026-09-30", false],
  ["2026-10-01", true],
])("who leaves on %s is offered on October 1: %s", async (left, isOffered) => {
  const folder = starter();
  const people = parse(readFileSync(join(folder, "people.yaml"), "utf8"));
  people.people[0].left = left;
  writeFileSync(join(folder, "people.yaml"), JSON.stringify(people));
  const { out } = await runCli(folder, ["new", "O4.8.2", "--dry-run", ...day]);
  expect(out.includes(people.people[0].name)).toBe(isOffered);
});

test("nothing is overwritten", async () => {
  const folder = starter();
  for (const _ of [1, 2]) await runCli(folder, ["new", "O4.8.2", ...day]);
  expect(existsSync(join(folder, "evidence/O4.8.2-2026-10-01-2.yaml"))).toBe(true);
  expect(parse(readFileSync(join(folder, "evidence/O4.8.2-2026-10-01-2.yaml"), "utf8")).id).toBe("O4.8.2-2026-10-01-2");
  const { status, error } = await runCli(folder, ["new", "O4.8.2", "--out", path, ...day]);
  expect(status).toBe(2);
  expect(error).toContain(path);
});

test("nothing is written through a link out of the root", async () => {
  const [folder, outside] = [temporaryFolder({ "isms-evidence.yaml": "version: 1\n" }), temporaryFolder()];
  symlinkSync(outside, join(folder, "evidence"));
  const { status } = await runCli(folder, ["new", "O4.8.2", ...day]);
  expect(status).toBe(2);
  expect(existsSync(join(outside, "O4.8.2-2026-10-01.yaml"))).toBe(false);
});

test("an output that does not exist is refused with the nearest one", async () => {
  const { status, error } = await runCli(starter(), ["new", "O4.8.3", "--locale", "en"]);
  expect(status).toBe(2);
  expect(error).toContain('"O4.8.');
});
