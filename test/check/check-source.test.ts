import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { UserError } from "../../src/model/user-error.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { gitRevision } from "../../src/source/git-revision.ts";
import type { Source } from "../../src/source/source.ts";
import { exampleFiles } from "../support/example-files.ts";
import { exampleReport } from "../support/example-report.ts";
import { commitAll } from "../support/git.ts";
import { nilStatement } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";

describe("a tree of files is judged alike wherever it is", () => {
  test("in a folder, in memory and in a revision", async () => {
    const files = exampleFiles("city-hospital-gaps");
    const folder = temporaryFolder(files);
    const commit = commitAll(folder);
    const inFolder = await check({ folder, asOf });
    const inMemory = await exampleReport("city-hospital-gaps");
    expect(inFolder.source).toEqual({ commit, dirty: false, pathPrefix: "" });
    expect(inMemory.source).toBe(null);
    expect({ ...inMemory, source: inFolder.source }).toEqual(inFolder);
    for (const entry of readdirSync(folder)) if (entry !== ".git") rmSync(join(folder, entry), { recursive: true });
    expect(await check({ source: await gitRevision(folder, "HEAD"), asOf })).toEqual(inFolder);
  });

  test("policies, roster and overlays come from it too", async () => {
    const text = "{ zh-TW: 測試, en: Test }";
    const { policy, people, configPath } = await loadProject({
      config: "conf/own.yaml",
      source: filesInMemory({
        "conf/own.yaml": "version: 1\npolicy: own/policy.yaml\npeople: own/people.yaml\n",
        "own/policy.yaml": `id: own\ntitle: ${text}\nextends: [baseline]\noverlays: { O4.8.2: { required: [witness] } }\n`,
        "own/people.yaml":
          "version: 1\npeople:\n  - { id: p-1, name: 甲, unit: 資訊室, roles: [it], joined: 2020-01-01 }\n",
      }),
    });
    expect(configPath).toBe("conf/own.yaml");
    expect(policy).toMatchObject({ id: "own", overlays: { "O4.8.2": { required: ["witness"] } } });
    expect(people?.map(({ id }) => id)).toEqual(["p-1"]);
  });

  test("paths are meant from its root and never leave it", async () => {
    const source = filesInMemory({ "evidence/a.yaml": nilStatement("a"), "evidence/b.yaml": nilStatement("b") });
    expect((await check({ source, asOf, paths: ["evidence/a.yaml"] })).paths).toEqual(["evidence/a.yaml"]);
    await expect(check({ source, asOf, paths: ["../a.yaml"] })).rejects.toThrow(
      new UserError("path-outside-root", { path: "../a.yaml" }),
    );
  });

  test("without configuration and evidence there is nothing to check", async () => {
    const source = filesInMemory({ "notes.txt": "" });
    await expect(check({ source, asOf })).rejects.toMatchObject({ code: "nothing-to-check" });
    await expect(check({ source, config: "none.yaml", asOf })).rejects.toMatchObject({ code: "config-not-found" });
  });
});

test("a configuration that is a link keeps its own folder as the root, in a revision too", async () => {
  const folder = temporaryFolder({ "conf/real.yaml": "version: 1\n", "evidence/a.yaml": nilStatement("a") });
  const { symlinkSync } = await import("node:fs");
  symlinkSync("conf/real.yaml", join(folder, "isms-evidence.yaml"));
  commitAll(folder);
  writeFileSync(join(folder, "evidence/b.yaml"), nilStatement("b"));
  const then = await loadProject({ source: await gitRevision(folder, "HEAD") });
  expect(then.configPath).toBe("conf/real.yaml");
  expect((await check({ source: then.source, asOf })).summary.files).toBe(1);
  expect((await check({ folder, asOf })).summary.files).toBe(2);
});

test("a file that cannot be read ends a check once: what git was asked beside it is nobody's business then", async () => {
  const files = filesInMemory({ "evidence/a.yaml": nilStatement("a") });
  const refused = new UserError("unreadable", { path: "evidence/a.yaml", reason: "EACCES" });
  const source: Source = {
    ...files,
    read: (path, limit) => {
      if (path === "evidence/a.yaml") throw refused;
      return files.read(path, limit);
    },
    state: async (read) => {
      await read?.();
      return { kind: "none", reason: "in-memory" };
    },
  };
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    await expect(check({ source, asOf })).rejects.toBe(refused);
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", note);
  }
  expect(unhandled).toEqual([]);
});
