import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { spawnCli } from "../support/spawn-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { lateEntries } = await import(new URL("scripts/late-modules.mjs", repositoryFolder).href);

const text = "{ zh-TW: 測試。, en: Test. }";

/** Needs everything that dist/ loads only when it is called (scripts/late-modules.mjs). */
const repository = {
  "isms-evidence.yaml": "version: 1\npolicy: own.yaml\nparameters:\n  risk_assessment_max_age: { value: P6M }\n",
  "own.yaml": `id: own
title: ${text}
extends: baseline
rules:
  - id: own-rule
    title: { zh-TW: 自訂規則, en: Own rule }
    severity: error
    outputs: [O4.8.2]
    codes: [P4.8.3]
    needs: [O4.8.2]
    source: { text: ${text}, refs: [], date: 2026-11-24, verified: true }
    for: { test: O4.8.2 }
    require: test.test_no == "RT-0"
    at: test.test_no
    message: ${text}
`,
  "evidence/restore-tests.yaml": readFileSync(
    new URL("test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml", repositoryFolder),
    "utf8",
  ),
  "evidence/flawed.yaml": "output: O7.1.1\nid: x\ndate: 115/9/30\nunitt: &a 資訊室\nprepared_by: *a\n",
  "evidence/unreadable.yaml": "output: O7.1.1\nid: [\n",
};

test("what dist/ loads late says what it says in the sources", async () => {
  const folder = temporaryFolder(repository);
  const words = ["--as-of", "2026-10-01", "--format", "json"];
  const built = await spawnCli(folder, words, { env: { CI: "true" } });
  const { status, out } = await runCli(folder, words);
  expect(JSON.parse(built.out)).toEqual(JSON.parse(out));
  expect(built).toMatchObject({ status, error: "" });
  const codes = JSON.parse(out).findings.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining(["yaml-syntax", "schema-format", "rule-broken"]));
});

test("no file that is loaded late waits for anything, since nobody could wait for it", () => {
  const dist = new URL("dist/", repositoryFolder);
  const late = Object.keys(lateEntries).map((name) => `${name}.js`);
  expect(readdirSync(dist)).toEqual(expect.arrayContaining(late));
  for (const name of late) {
    const imported = [...readFileSync(new URL(name, dist), "utf8").matchAll(/from"\.\/([\w-]+)\.js"/g)];
    expect(imported.map(([, from]) => from)).not.toContain("cli");
  }
});

test("nothing else is done while a module is being imported, as what is loaded on a call may need it", () => {
  const src = new URL("../../src/", import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const lists = files.flatMap((path) => {
    const text = readFileSync(new URL(path.replaceAll("\\", "/"), src), "utf8");
    return [...text.matchAll(/Promise\.all\(\[([^\]]*\bimport\([^\]]*)\]/g)].map(([, list = ""]) => ({ path, list }));
  });
  expect(lists.length).toBeGreaterThan(10);
  const mixed = lists.filter(({ list }) => !/^\s*(?:import\("[^"]+"\),?\s*)+$/.test(list));
  expect(mixed).toEqual([]);
});
