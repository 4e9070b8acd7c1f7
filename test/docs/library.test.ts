import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as library from "../../src/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/library.md"), "utf8");

/** The programs of the page by their names. */
const examples = new Map(
  [...page.matchAll(/```js (\S+)\n([\s\S]*?)```/g)].map(([, name = "", text = ""]) => [name, text]),
);

/** A folder in which the package is installed with what it publishes, and no more. */
function project(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder({ "node_modules/isms-evidence/.keep": "", ...files });
  const published: readonly string[] = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).files;
  for (const name of ["package.json", ...published])
    symlinkSync(join(root, name), join(folder, "node_modules/isms-evidence", name));
  return folder;
}

const restoreTests = readFileSync(join(root, "test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml"), "utf8");
const roster = ["何秀英", "劉俊宏", "蔡佩珊", "許文雄"].map(
  (name, at) => `  - { id: p-00${at + 1}, name: ${name}, unit: 教務處, roles: [general], joined: 2016-08-01 }\n`,
);
const evidence = {
  "people.yaml": `version: 1\npeople:\n${roster.join("")}`,
  "assets.xlsx": readFileSync(join(root, "examples/first-time/assets.xlsx")),
  "isms-evidence.yaml": "version: 1\norganization: { level: C }\npeople: people.yaml\n",
  "evidence/restore.yaml": restoreTests,
};

describe("each example runs against the package as it is published", () => {
  const expected: Readonly<Record<string, (lines: readonly string[]) => void>> = {
    "evidence-status.mjs": (lines) => {
      expect(lines[0]).toMatch(/^\d+\/34 tasks have current evidence$/);
      expect(lines).toContain("T1.1 O1.1.1 missing, ask nobody yet");
      expect(lines.at(-1)).toBe("73");
    },
    "in-memory.mjs": (lines) => expect(lines).toEqual(["fail current"]),
    "what-is-required.mjs": (lines) => {
      expect(lines[0]).toMatch(/^csma-c: a restore test is at most P\w+ old \(duration\), \w/);
      expect(lines[1]).toMatch(/^\p{Script=Han}+ [a-z-]+$/u);
    },
    "import-assets.mjs": (lines) =>
      expect(lines).toEqual(["O2.1.1 evidence/O2.1.1-2026-10-01.yaml 5", "O4.8.2 備份有效性確認紀錄"]),
    "required-fields.mjs": (lines) => expect(lines[0]).toMatch(/^備份有效性確認紀錄 \d+$/),
  };

  test("all are known", () => expect([...examples.keys()].sort()).toEqual(Object.keys(expected).sort()));

  test.each([...examples])("%s", (name, text) => {
    const folder = project({ [name]: text, ...evidence });
    const out = execFileSync(process.execPath, ["--preserve-symlinks", "--no-warnings", name], {
      cwd: folder,
      encoding: "utf8",
    });
    expected[name]?.(out.trimEnd().split("\n"));
  });
});

test.each(["typescript", "typescript-5.9"])(
  "the examples and the published types compile strictly under %s",
  (name) => {
    const compiler = join(root, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(compiler, "package.json"), "utf8"));
    expect(version).toMatch(name === "typescript" ? /^7\./ : /^5\.9\./);
    const programs = Object.fromEntries(Array.from(examples, ([file, text]) => [file.replace(".mjs", ".mts"), text]));
    const folder = project({ ...programs, "package.json": '{ "type": "module" }' });
    const words = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--lib",
      "es2023",
      "--resolveJsonModule",
    ];
    const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
    // Version 5.9 takes no notice of a configuration when files are named, and does not know the option.
    const alone = name === "typescript" ? ["--ignoreConfig"] : [];
    const all = [join(compiler, "bin/tsc"), ...alone, ...words, ...types, ...Object.keys(programs)];
    expect(spawnSync(process.execPath, all, { cwd: folder, encoding: "utf8" }).stdout).toBe("");
  },
);

test("a wrong use does not compile", () => {
  const folder = project({
    "wrong.mts": 'import { explain } from "isms-evidence";\nawait explain(1, { folder: "." });\n',
  });
  const words = ["--ignoreConfig", "--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "wrong.mts"];
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  expect(() => execFileSync(process.execPath, [compiler, ...words], { cwd: folder, stdio: "pipe" })).toThrow();
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
