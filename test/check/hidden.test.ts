import { expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { checkAgainst } from "../../src/check/check-against.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { headBase } from "../../src/source/find-base.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { commitAll } from "../support/git.ts";
import { nilStatement } from "../support/run-cli.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";
const files = {
  "isms-evidence.yaml": "version: 1\npolicy: own.yaml\npeople: people.yaml\n",
  "own.yaml": "id: own\ntitle: { zh-TW: 甲, en: Own }\nextends: baseline\n",
  "people.yaml":
    "version: 1\npeople:\n  - { id: p-001, name: 王小明, unit: 資訊室, roles: [it], joined: 2020-01-01 }\n",
  "evidence/nil.yaml": nilStatement("nil-1"),
};

test.each(Object.keys(files) as (keyof typeof files)[])(
  "what nobody sees in %s is said, and new in a change",
  async (path) => {
    const folder = temporaryFolder(files);
    commitAll(folder);
    writeFiles(folder, { [path]: `# note\u200b\n${files[path]}` });
    const { findings } = await check({ folder, asOf });
    const hidden = findings.filter(({ code }) => code === "hidden-character");
    expect(hidden).toMatchObject([{ severity: "warning", path, line: 1, column: 7 }]);

    const base = await headBase(folder);
    if (!base) throw new Error("nothing is committed");
    const project = await loadProject({ source: workingTree(folder) });
    const { comparison } = await checkAgainst(project, { base, asOf, scope: "changed", yardstick: "base" });
    expect(comparison?.findings.added).toMatchObject([{ code: "hidden-character", path }]);
  },
);

test("a field that a carriage return hides in a comment is said", async () => {
  const folder = temporaryFolder({
    ...files,
    "evidence/nil.yaml": nilStatement("nil-1").replace("\nunit: ", "\n# unit:\runit: "),
  });
  const { findings } = await check({ folder, asOf });
  const hidden = findings.filter(({ code }) => code === "hidden-character");
  expect(hidden).toMatchObject([{ params: { character: "U+000D", kind: "line-break", places: 1 } }]);
});
