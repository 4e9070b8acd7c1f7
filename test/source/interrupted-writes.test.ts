import { spawnSync } from "node:child_process";
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFiles } from "../../src/source/create-files.ts";
import { replaceFiles } from "../../src/source/replace-files.ts";
import { writeFile } from "../../src/source/write-file.ts";
import { writeFiles } from "../../src/source/write-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const old = "the old content, which is longer than the new one\n";
const fresh = "the new content: 資通安全\n";

interface Writer {
  readonly name: string;
  readonly module: string;
  /** What is there before. */
  readonly before: Readonly<Record<string, string>>;
  /** What the function gets, as JSON. */
  readonly files: readonly { readonly path: string }[];
  readonly write: (folder: string) => void;
}

const written = ["a.yaml", "b/c.yaml", "d.yaml"].map((path) => ({ path, content: fresh }));
const created = written.map(({ path, content }) => ({ path, text: content }));
const replaced = written.map(({ path, content }) => ({ path, before: old, after: content }));
const buffers = replaced.map((one) => ({ ...one, before: Buffer.from(one.before), after: Buffer.from(one.after) }));
const three = { "a.yaml": old, "b/c.yaml": old, "d.yaml": old };
const writers: readonly Writer[] = [
  {
    name: "writeFile",
    module: "write-file",
    before: { "a.yaml": old },
    files: written.slice(0, 2),
    write: (folder) => {
      for (const { path, content } of written.slice(0, 2)) writeFile(folder, path, content);
    },
  },
  {
    name: "writeFiles",
    module: "write-files",
    before: { "a.yaml": old, "d.yaml": old },
    files: written,
    write: (folder) => writeFiles(folder, written),
  },
  {
    name: "createFiles",
    module: "create-files",
    before: {},
    files: created,
    write: (folder) => createFiles(folder, created),
  },
  {
    name: "replaceFiles",
    module: "replace-files",
    before: three,
    files: replaced,
    write: (folder) => replaceFiles(folder, buffers),
  },
];

const isDraft = (path: string) => /(?:^|\/)\.isms-evidence-[0-9a-f]{16}$/.test(path);

/** The files of a folder by their paths, drafts apart. */
function filesIn(folder: string): { files: Record<string, string>; drafts: string[] } {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(folder, path)).isFile());
  const files = paths.filter((path) => !isDraft(path));
  return {
    files: Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")])),
    drafts: paths.filter(isDraft),
  };
}

/** Whether each file is whole: as it was before, or as it was to be written. */
function expectWhole(folder: string, { before, files }: Writer): void {
  const found = filesIn(folder).files;
  for (const [path, content] of Object.entries(found)) {
    expect(files.map((one) => one.path)).toContain(path);
    expect([before[path], fresh]).toContain(content);
  }
  for (const path of Object.keys(before)) expect(found).toHaveProperty([path]);
}

describe("a run that is ended by force leaves each file old or new", () => {
  let modules = "";
  beforeAll(async () => {
    modules = mkdtempSync(join(tmpdir(), "isms-evidence-writers-"));
    const sources = writers.map(({ module }) => [
      module,
      fileURLToPath(new URL(`../../src/source/${module}.ts`, import.meta.url)),
    ]);
    const build = await rolldown({ input: Object.fromEntries(sources), platform: "node" });
    await build.write({ dir: modules, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
    await build.close();
  });
  afterAll(() => rmSync(modules, { recursive: true, force: true }));

  const killer = fileURLToPath(new URL("../support/killed-at.mjs", import.meta.url));
  const killedAt = (folder: string, { module, name, files }: Writer, number: number) => {
    const words = [killer, join(modules, `${module}.mjs`), name, String(number), folder, JSON.stringify(files)];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    expect(stderr).toBe("");
    return status !== 0;
  };

  test.each(writers)("$name", (writer) => {
    let number = 1;
    let leftPart = false;
    for (; ; number++) {
      const folder = temporaryFolder(writer.before);
      if (!killedAt(folder, writer, number)) break;
      expectWhole(folder, writer);
      leftPart ||= filesIn(folder).drafts.some((path) => fresh.startsWith(readFileSync(join(folder, path), "utf8")));
      // What was left behind hinders nobody: the same again works, unless it may not replace what is there now.
      const mayRepeat = writer.name === "writeFile" || writer.name === "writeFiles";
      if (mayRepeat) writer.write(folder);
      if (mayRepeat) for (const { path } of writer.files) expect(readFileSync(join(folder, path), "utf8")).toBe(fresh);
    }
    expect(number).toBeGreaterThan(6);
    expect(leftPart).toBe(true);
  });
});

/** Has calls of the file system fail that change something: by their numbers, from 1. Returns how many there were. */
function withFaults(isFault: (call: number) => boolean, action: () => void): number {
  const changing = [
    "mkdirSync",
    "writeFileSync",
    "chmodSync",
    "copyFileSync",
    "renameSync",
    "linkSync",
    "rmSync",
  ] as const;
  const originals = changing.map((key) => [key, fs[key]] as const);
  let calls = 0;
  for (const [key, original] of originals) {
    const failing = (...given: unknown[]) => {
      if (isFault(++calls)) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
      return (original as (...values: unknown[]) => unknown)(...given);
    };
    Object.assign(fs, { [key]: failing });
  }
  syncBuiltinESMExports();
  try {
    action();
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
  return calls;
}

describe.each(writers)("$name, when the system refuses", (writer) => {
  const calls = () =>
    withFaults(
      () => false,
      () => writer.write(temporaryFolder(writer.before)),
    );

  test("one call, leaves all as before, or all new where nothing but a draft could not be removed", () => {
    const count = calls();
    expect(count).toBeGreaterThan(3);
    for (let number = 1; number <= count; number++) {
      const folder = temporaryFolder(writer.before);
      let isDone = false;
      try {
        withFaults(
          (call) => call === number,
          () => writer.write(folder),
        );
        isDone = true;
      } catch (error) {
        expect(error).toMatchObject({ code: "write-failed", params: { reason: "EIO" } });
      }
      const { files, drafts } = filesIn(folder);
      const all = Object.fromEntries(writer.files.map(({ path }) => [path, fresh]));
      // Each of several calls of writeFile is one of its own.
      if (writer.name === "writeFile") expectWhole(folder, writer);
      else expect(files).toEqual(isDone ? all : writer.before);
      if (!isDone) expect(drafts).toEqual([]);
    }
  });

  test("everything from one call on, leaves each file old or new", () => {
    const count = calls();
    for (let number = 1; number <= count; number++) {
      const folder = temporaryFolder(writer.before);
      try {
        withFaults(
          (call) => call >= number,
          () => writer.write(folder),
        );
      } catch (error) {
        expect(error).toMatchObject({ code: "write-failed" });
      }
      expectWhole(folder, writer);
    }
  });
});
