import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { gitRevision } from "../../src/source/git-revision.ts";
import type { Source } from "../../src/source/source.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { commitAll } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Files = Readonly<Record<string, string>>;

const any = { eachMustMatch: false };
const each = { eachMustMatch: true };

async function filesOf(source: Source, ...patterns: string[]): Promise<readonly string[]> {
  return (await source.find(patterns, any)).files;
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

/** Every kind of source finds the same. */
const kinds: [name: string, make: (files: Files) => Promise<Source>][] = [
  ["the working tree", async (files) => workingTree(temporaryFolder(files))],
  ["a map in memory", async (files) => filesInMemory(files)],
  [
    "a revision",
    async (files) => {
      const folder = temporaryFolder(files);
      commitAll(folder);
      return gitRevision(folder, "HEAD");
    },
  ],
];

describe.each(kinds)("patterns in %s", (_name, make) => {
  test("files come sorted, once, with / and relative to the root", async () => {
    const source = await make(tree);
    expect(await filesOf(source, "evidence/**/*.{yaml,yml,json}", "evidence/*.yaml")).toEqual([
      "evidence/[odd] (name).yaml",
      "evidence/a.yml",
      "evidence/b.yaml",
      "evidence/deep/c.json",
    ]);
  });

  test("a folder means the evidence files in it, an existing file is taken literally", async () => {
    const source = await make(tree);
    expect(await filesOf(source, "evidence/deep")).toEqual(["evidence/deep/c.json"]);
    expect(await filesOf(source, "evidence/deep/")).toEqual(["evidence/deep/c.json"]);
    expect(await filesOf(source, "evidence/[odd] (name).yaml")).toEqual(["evidence/[odd] (name).yaml"]);
    expect(await filesOf(source, "evidence/notes.txt")).toEqual(["evidence/notes.txt"]);
    expect(await filesOf(source, "./other/../evidence/b.yaml")).toEqual(["evidence/b.yaml"]);
    expect(await filesOf(source, join(source.root, "evidence/b.yaml"))).toEqual(["evidence/b.yaml"]);
    expect(await filesOf(source, ".")).toEqual([
      "evidence/[odd] (name).yaml",
      "evidence/a.yml",
      "evidence/b.yaml",
      "evidence/deep/c.json",
      "other/f.yaml",
    ]);
  });

  test("a folder with characters of patterns in its name is that folder", async () => {
    const source = await make({ "2026 {Q1} [a]/x.yaml": "", "2026 Q1 a/y.yaml": "" });
    expect(await filesOf(source, "2026 {Q1} [a]")).toEqual(["2026 {Q1} [a]/x.yaml"]);
  });

  test("a named pattern must match, a configured one need not", async () => {
    const source = await make({ ...tree, "empty/notes.txt": "" });
    expect(await mistakeOf(source.find(["none/*.yaml"], each))).toBe("path-no-match");
    expect(await mistakeOf(source.find(["none.yaml"], each))).toBe("path-no-match");
    expect(await mistakeOf(source.find(["empty"], each))).toBe("path-no-match");
    expect(await filesOf(source, "none/*.yaml")).toEqual([]);
  });

  test("what .gitignore excludes is left out, on every level", async () => {
    const source = await make({
      ...tree,
      ".gitignore": "/other/\n*.yml\n",
      "evidence/deep/.gitignore": "*.json\n!kept.json\n",
      "evidence/deep/kept.json": "",
    });
    expect(await filesOf(source, "**/*.{yaml,yml,json}")).toEqual([
      "evidence/[odd] (name).yaml",
      "evidence/b.yaml",
      "evidence/deep/kept.json",
    ]);
  });

  test.each(["../x.yaml", "/etc/passwd", "..", "evidence/../../x", "evidence/{b,../../secret}.yaml"])(
    "%s leaves the root",
    async (pattern) => {
      expect(await mistakeOf((await make(tree)).find([pattern], any))).toBe("path-outside-root");
    },
  );

  test("the real path of a file, a folder, and of nothing", async () => {
    const source = await make(tree);
    expect(source.realPath("evidence/./deep/../b.yaml")).toBe("evidence/b.yaml");
    expect(source.realPath("evidence/deep/")).toBe("evidence/deep");
    expect(source.realPath("evidence/none.yaml")).toBe(null);
    expect(source.realPath("evidence/b.yaml/below")).toBe(null);
    expect(source.realPath("a\0b")).toBe(null);
    expect(() => source.realPath("../x.yaml")).toThrow(new UserError("path-outside-root", { path: "../x.yaml" }));
  });
});

test("what is ignored is found when it is named", async () => {
  for (const source of [workingTree(temporaryFolder({ ...tree, ".gitignore": "*.yml" })), filesInMemory(tree)]) {
    expect(await filesOf(source, "evidence/a.yml")).toEqual(["evidence/a.yml"]);
  }
});

describe("nothing outside the root is found", () => {
  const outside = () => temporaryFolder({ "secret.yaml": "", "deep/secret.yaml": "" });

  test("an evidence folder that is a link to elsewhere is reported and not entered", async () => {
    const [root, elsewhere] = [temporaryFolder({ "x.yaml": "" }), outside()];
    symlinkSync(elsewhere, join(root, "evidence"));
    for (const pattern of ["evidence/**/*.yaml", "evidence/*.yaml", "evidence/deep/*.yaml"]) {
      expect(await workingTree(root).find([pattern], each)).toEqual({
        files: [],
        links: [{ path: "evidence", target: elsewhere, outside: true }],
      });
    }
    expect(await mistakeOf(workingTree(root).find(["evidence"], each))).toBe("path-outside-root");
    expect(await mistakeOf(workingTree(root).find(["evidence/secret.yaml"], each))).toBe("path-outside-root");
  });

  test("a link within the searched folder is not entered", async () => {
    const [root, elsewhere] = [temporaryFolder(tree), outside()];
    symlinkSync(elsewhere, join(root, "evidence/link"));
    expect(await filesOf(workingTree(root), "evidence/**/secret.yaml")).toEqual([]);
  });

  test("a folder that is a link inside the root is that folder", async () => {
    const root = temporaryFolder(tree);
    symlinkSync("evidence/deep", join(root, "shortcut"));
    expect(await filesOf(workingTree(root), "shortcut/*.json", "evidence/deep/*.json")).toEqual([
      "evidence/deep/c.json",
    ]);
  });

  test("a root that is itself reached by a link works", async () => {
    const [root, elsewhere] = [temporaryFolder(), temporaryFolder(tree)];
    symlinkSync(elsewhere, join(root, "checkout"));
    const checkout = join(root, "checkout");
    expect(await filesOf(workingTree(checkout), "other/*.yaml")).toEqual(["other/f.yaml"]);
    expect(await filesOf(workingTree(checkout), "none/*.yaml")).toEqual([]);
  });
});

describe("links of a revision", () => {
  const linked = async (links: Record<string, string>) => {
    const folder = temporaryFolder(tree);
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
    commitAll(folder);
    return [workingTree(folder), await gitRevision(folder, "HEAD")] as const;
  };

  test("are seen as in the working tree", async () => {
    const [now, then] = await linked({
      shortcut: "evidence/deep",
      "evidence/inside.yaml": "deep/c.json",
      "evidence/out.yaml": "../../x.yaml",
      "evidence/nowhere.yaml": "nothing.yaml",
      "evidence/round.yaml": "round.yaml",
      "evidence/absolute.yaml": "/etc/passwd",
    });
    const patterns = ["evidence/**/*.yaml", "shortcut/*.json"];
    const found = await then.find(patterns, any);
    expect(found.files).toEqual((await now.find(patterns, any)).files);
    expect(found.links.map(({ path, outside }) => [path, outside])).toEqual([
      ["evidence/absolute.yaml", true],
      ["evidence/inside.yaml", false],
      ["evidence/nowhere.yaml", true],
      ["evidence/out.yaml", true],
      ["evidence/round.yaml", true],
    ]);
    expect(then.realPath("shortcut/c.json")).toBe("evidence/deep/c.json");
    expect(await filesOf(then, "evidence/inside.yaml")).toEqual(["evidence/deep/c.json"]);
    expect(() => then.realPath("evidence/out.yaml")).toThrow(UserError);
  });

  test("that lead a search out of the root are reported and not entered", async () => {
    const [, then] = await linked({ away: "../elsewhere" });
    expect(await then.find(["away/*.yaml"], each)).toMatchObject({
      files: [],
      links: [{ path: "away", outside: true }],
    });
  });
});
