import fs, { symlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { exists } from "../../src/source/exists.ts";
import { foldersIn } from "../../src/source/folders-in.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const names = ["lstatSync", "statSync", "realpathSync", "readdirSync", "openSync"] as const;
const originals = names.map((name) => [name, fs[name]] as const);
type Call = (...given: unknown[]) => unknown;

/** Has the system say so of all paths that end with a name. */
function refuse(name: string, code: string): void {
  for (const [key, original] of originals) {
    const call: Call = (...given) => {
      if (String(given[0]).endsWith(name)) throw Object.assign(new Error(code), { code, path: String(given[0]) });
      return (original as Call)(...given);
    };
    Object.assign(fs, { [key]: Object.assign(call, original) });
  }
  syncBuiltinESMExports();
}

afterEach(() => {
  Object.assign(fs, Object.fromEntries(originals));
  syncBuiltinESMExports();
});

const asked: readonly (readonly [string, (root: string) => unknown, absent: unknown])[] = [
  ["exists", (root) => exists(join(root, "a.yaml")), false],
  ["realPath", (root) => workingTree(root, null).realPath("a.yaml"), null],
  ["foldersIn", (root) => foldersIn(root, "a.yaml"), []],
];

describe.each(asked)("%s", (_, ask, absent) => {
  test.each(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"])("%s: nothing is there", (code) => {
    const root = temporaryFolder({ "a.yaml": "x" });
    refuse("a.yaml", code);
    expect(ask(root)).toEqual(absent);
  });

  test.each(["EACCES", "EPERM", "EIO", "EMFILE", "ESTALE"])("%s: nobody can know, which is no absence", (code) => {
    const root = temporaryFolder({ "a.yaml": "x" });
    refuse("a.yaml", code);
    expect(() => ask(root)).toThrow(
      expect.objectContaining({ code: "unreadable", params: expect.objectContaining({ reason: code }) }),
    );
  });
});

describe("a check is refused, with the name of the file", () => {
  const files = {
    "p/isms-evidence.yaml": "version: 1\npeople: roster/people.yaml\nlocale: en\n",
    "p/roster/people.yaml":
      "version: 1\npeople:\n  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01 }\n",
    "p/evidence/a.yaml": "output: O7.1.1\n",
  };
  const words = ["check", "--fail-on", "never", "--no-cache"];

  test.each([
    ["roster/people.yaml", "EACCES"],
    ["evidence", "EACCES"],
    ["evidence/a.yaml", "EIO"],
    ["isms-evidence.yaml", "EACCES"],
  ])("%s: %s", async (name, code) => {
    const folder = join(temporaryFolder(files), "p");
    refuse(`p/${name}`, code);
    const { status, error } = await runCli(folder, words);
    expect([status, error.includes(name), error.includes("This is a bug")]).toEqual([2, true, false]);
  });

  test("of a folder that nobody may list, the configuration is known by its name", async () => {
    const folder = join(temporaryFolder(files), "p");
    refuse("/p", "EACCES");
    const { error } = await runCli(folder, words);
    expect(error).not.toContain("baseline");
  });

  test.each([
    ["that leads nowhere", "nowhere.yaml"],
    ["that leads to itself", "isms-evidence.yaml"],
  ])("a configuration that is a link %s is none of the defaults", async (_, target) => {
    const folder = temporaryFolder({ "evidence/a.yaml": "output: O7.1.1\n" });
    symlinkSync(target, join(folder, "isms-evidence.yaml"));
    const { status, error, out } = await runCli(folder, words);
    expect([status, error.includes("isms-evidence.yaml"), out]).toEqual([2, true, ""]);
  });
});
