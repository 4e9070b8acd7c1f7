import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as library from "../../src/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/library.md"), "utf8");
const [, example = ""] = /```js evidence-status\.mjs\n([\s\S]*?)```/.exec(page) ?? [];

/** A folder in which the package is installed. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder({ "node_modules/.keep": "", ...files });
  symlinkSync(root, join(folder, "node_modules/isms-evidence"), "junction");
  return folder;
}

test("the example runs against the package as it is published", () => {
  const folder = project({
    "evidence-status.mjs": example,
    "isms-evidence.yaml": "version: 1\norganization: { level: C }\n",
    "evidence/restore.yaml": readFileSync(join(root, "test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml"), "utf8"),
  });
  const out = execFileSync(process.execPath, ["evidence-status.mjs"], { cwd: folder, encoding: "utf8" });
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^\d+\/34 tasks have current evidence$/);
  expect(lines).toContain("T1.1 O1.1.1 missing, ask nobody yet");
  expect(lines.at(-1)).toBe("73");
});

test("the example with files in memory needs no files", () => {
  const [, inMemory = ""] = /```js in-memory\.mjs\n([\s\S]*?)```/.exec(page) ?? [];
  const folder = project({ "in-memory.mjs": inMemory });
  const out = execFileSync(process.execPath, ["in-memory.mjs"], { cwd: folder, encoding: "utf8" });
  expect(out).toBe("fail current\n");
});

test("the example compiles strictly against the published types", () => {
  const folder = project({ "example.mts": example, "package.json": '{ "type": "module" }' });
  const words = ["--ignoreConfig", "--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
  const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, ...words, ...types, "example.mts"], { cwd: folder, stdio: "pipe" });
});

test("the page names what the library gives", () => {
  const names = Object.keys(library);
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) expect(page).toMatch(new RegExp(`\\b${name}\\b`));
});

test("no published declaration is beyond the reach of the entry", () => {
  const folder = join(root, "dist/types");
  const reached = new Set<string>();
  const follow = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const [, target = ""] of readFileSync(join(folder, path), "utf8").matchAll(/"(\.[^"]*)\.js"/g))
      follow(join(dirname(path), `${target}.d.ts`));
  };
  follow("index.d.ts");
  const published = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  expect(published.toSorted()).toEqual([...reached].toSorted());
  expect(existsSync(join(folder, "cli"))).toBe(false);
});
