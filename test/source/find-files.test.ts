import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { findFiles, pathInRoot } from "../../src/source/find-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const any = { eachMustMatch: false };
const each = { eachMustMatch: true };

async function filesOf(root: string, ...patterns: string[]): Promise<readonly string[]> {
  return (await findFiles(root, patterns, any)).files;
}

async function mistakeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no mistake",
    (error: unknown) => {
      if (error instanceof UserError) return error.code;
      throw error;
    },
  );
}

const tree = {
  "evidence/b.yaml": "",
  "evidence/a.yml": "",
  "evidence/deep/c.json": "",
  "evidence/notes.txt": "",
  "evidence/[odd] (name).yaml": "",
  "evidence/node_modules/x/d.yaml": "",
  "evidence/.hidden/e.yaml": "",
  "other/f.yaml": "",
};

describe("patterns", () => {
  test("files come sorted, once, with / and relative to the root", async () => {
    const root = temporaryFolder(tree);
    expect(await filesOf(root, "evidence/**/*.{yaml,yml,json}", "evidence/*.yaml")).toEqual([
      "evidence/[odd] (name).yaml",
      "evidence/a.yml",
      "evidence/b.yaml",
      "evidence/deep/c.json",
    ]);
  });

  test("a folder means the evidence files in it, an existing file is taken literally", async () => {
    const root = temporaryFolder(tree);
    expect(await filesOf(root, "evidence/deep")).toEqual(["evidence/deep/c.json"]);
    expect(await filesOf(root, "evidence/deep/")).toEqual(["evidence/deep/c.json"]);
    expect(await filesOf(root, "evidence/[odd] (name).yaml")).toEqual(["evidence/[odd] (name).yaml"]);
    expect(await filesOf(root, "evidence/notes.txt")).toEqual(["evidence/notes.txt"]);
    expect(await filesOf(root, "./other/../evidence/b.yaml")).toEqual(["evidence/b.yaml"]);
    expect(await filesOf(root, ".")).toEqual([
      "evidence/[odd] (name).yaml",
      "evidence/a.yml",
      "evidence/b.yaml",
      "evidence/deep/c.json",
      "other/f.yaml",
    ]);
  });

  test("a folder with characters of patterns in its name is that folder", async () => {
    const root = temporaryFolder({ "2026 {Q1} [a]/x.yaml": "", "2026 Q1 a/y.yaml": "" });
    expect(await filesOf(root, "2026 {Q1} [a]")).toEqual(["2026 {Q1} [a]/x.yaml"]);
  });

  test("a named pattern must match, a configured one need not", async () => {
    const root = temporaryFolder(tree);
    expect(await mistakeOf(findFiles(root, ["none/*.yaml"], each))).toBe("path-no-match");
    expect(await mistakeOf(findFiles(root, ["none.yaml"], each))).toBe("path-no-match");
    mkdirSync(join(root, "empty"));
    expect(await mistakeOf(findFiles(root, ["empty"], each))).toBe("path-no-match");
    expect(await filesOf(root, "none/*.yaml")).toEqual([]);
  });
});

describe("ignore files", () => {
  test("what .gitignore excludes is left out, on every level, unless it is named", async () => {
    const root = temporaryFolder({
      ...tree,
      ".gitignore": "/other/\n*.yml\n",
      "evidence/deep/.gitignore": "*.json\n!kept.json\n",
      "evidence/deep/kept.json": "",
    });
    expect(await filesOf(root, "**/*.{yaml,yml,json}")).toEqual([
      "evidence/[odd] (name).yaml",
      "evidence/b.yaml",
      "evidence/deep/kept.json",
    ]);
    expect(await filesOf(root, "evidence/a.yml")).toEqual(["evidence/a.yml"]);
  });
});

describe("nothing outside the root is found", () => {
  const outside = () => temporaryFolder({ "secret.yaml": "", "deep/secret.yaml": "" });

  test.each(["../x.yaml", "/etc/passwd", "..", "evidence/../../x"])("%s is refused", async (pattern) => {
    expect(await mistakeOf(findFiles(temporaryFolder(tree), [pattern], any))).toBe("path-outside-root");
  });

  test("dots that only show once braces are spelt out are refused", async () => {
    const root = temporaryFolder({ "inner/evidence/b.yaml": "", "secret.yaml": "" });
    const found = findFiles(join(root, "inner"), ["evidence/{b,../../secret}.yaml"], any);
    expect(await mistakeOf(found)).toBe("path-outside-root");
  });

  test("an evidence folder that is a link to elsewhere is told and not entered", async () => {
    const [root, elsewhere] = [temporaryFolder({ "x.yaml": "" }), outside()];
    symlinkSync(elsewhere, join(root, "evidence"));
    for (const pattern of ["evidence/**/*.yaml", "evidence/*.yaml", "evidence/deep/*.yaml"]) {
      expect(await findFiles(root, [pattern], each)).toEqual({
        files: [],
        links: [{ path: "evidence", target: elsewhere, outside: true }],
      });
    }
    expect(await mistakeOf(findFiles(root, ["evidence"], each))).toBe("path-outside-root");
    expect(await mistakeOf(findFiles(root, ["evidence/secret.yaml"], each))).toBe("path-outside-root");
  });

  test("a link within the searched folder is not entered", async () => {
    const [root, elsewhere] = [temporaryFolder(tree), outside()];
    symlinkSync(elsewhere, join(root, "evidence/link"));
    expect(await filesOf(root, "evidence/**/secret.yaml")).toEqual([]);
  });

  test("a folder that is a link inside the root is that folder", async () => {
    const root = temporaryFolder(tree);
    symlinkSync("evidence/deep", join(root, "shortcut"));
    expect(await filesOf(root, "shortcut/*.json", "evidence/deep/*.json")).toEqual(["evidence/deep/c.json"]);
  });

  test("a root that is itself reached by a link works", async () => {
    const [root, elsewhere] = [temporaryFolder(), temporaryFolder(tree)];
    symlinkSync(elsewhere, join(root, "checkout"));
    const checkout = join(root, "checkout");
    expect(await filesOf(checkout, "other/*.yaml")).toEqual(["other/f.yaml"]);
    expect(await filesOf(checkout, "none/*.yaml")).toEqual([]);
  });

  test("paths are seen from the root", () => {
    expect(pathInRoot("/r", "/r/a/b")).toBe("a/b");
    expect(pathInRoot("/r", "a/../b")).toBe("b");
    expect(pathInRoot("/r", "/r")).toBe("");
    expect(pathInRoot("/r", "..a")).toBe("..a");
    expect(pathInRoot("/r", "/rr")).toBe(null);
    expect(pathInRoot("/r", "..")).toBe(null);
  });
});
