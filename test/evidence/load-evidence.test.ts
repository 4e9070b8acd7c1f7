import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import type { Source } from "../../src/source/source.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { nilStatement } from "../support/run-cli.ts";
import { outputSchemas } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const outputs = [...outputSchemas.keys()];

async function load(source: Source, fileBytes = 1024 * 1024) {
  const found = await source.find(["evidence/**/*.{yaml,yml,json}"], { eachMustMatch: false });
  return loadEvidence(found, { source, outputs, fileBytes });
}

/** `code path:line:column pointer` of each finding. */
async function findingsOf(source: Source, fileBytes?: number): Promise<string[]> {
  const { findings } = await load(source, fileBytes);
  return findings.map(({ code, path, line, column, pointer }) => {
    const place = line === null ? path : `${path}:${line}:${column}`;
    return pointer === null ? `${code} ${place}` : `${code} ${place} ${pointer}`;
  });
}

test("a name that Windows or macOS cannot have is a warning, and the file is read", async () => {
  const files = Object.fromEntries(["aux", "A", "a"].map((name) => [`evidence/${name}.yaml`, nilStatement(name)]));
  const { documents, findings } = await load(filesInMemory(files));
  expect(findings.map(({ code, path, severity }) => [code, path, severity])).toEqual([
    ["file-name-not-portable", "evidence/a.yaml", "warning"],
    ["file-name-not-portable", "evidence/aux.yaml", "warning"],
  ]);
  expect(documents).toHaveLength(3);
});

const good = { "evidence/z-good.yaml": nilStatement("nil-good") };
const restoreTest = `output: O4.8.2
id: restore-tests
unit: 資訊室
date: 2026-09-30
prepared_by: p-1
approved_by: p-2
classification: internal
records:
  - test_no: RT-1
    asset_id: A-1
    job_id: BK-1
    test_type: full_restore
    environment: isolated
    started_at: 2026-09-01T09:00:00+08:00
    ended_at: 2026-09-01T11:00:00+08:00
    rto_target_h: 4
    rpo_achieved_h: 1
    result: pass
    integrity_check: 筆數與雜湊值相符。
    tester: p-1
    witness: p-2
`;

describe("a file or document that is wrong is a finding with its place, and the run goes on", () => {
  const cases: [name: string, content: string | Buffer, expected: string[]][] = [
    ["YAML syntax", "output: O7.1.1\nid: [a\n", ["yaml-syntax evidence/a.yaml:3:1"]],
    ["a tab in the indentation", "output: O7.1.1\nnil:\n\tfrom: x\n", ["yaml-syntax evidence/a.yaml:3:1"]],
    ["a duplicate key", "output: O7.1.1\nid: a\nid: b\n", ["yaml-duplicate-key evidence/a.yaml:3:1"]],
    ["__proto__", "output: O7.1.1\n__proto__: { a: 1 }\n", ["yaml-forbidden-key evidence/a.yaml:2:1"]],
    ["a number that loses digits", "output: O7.1.1\nid: 9007199254740993\n", ["number-changed evidence/a.yaml:2:5"]],
    [
      "an output that is not in the standard",
      "id: a\noutput: O4.8.9\n",
      ["output-unknown evidence/a.yaml:2:9 /output"],
    ],
    ["no output", "# nothing said\nid: a\n", ["output-unnamed evidence/a.yaml:2:1 "]],
    ["a list", "- a\n", ["document-not-a-map evidence/a.yaml:1:1 "]],
    ["nothing", "", ["document-empty evidence/a.yaml"]],
    ["only a comment", "# later\n", ["document-empty evidence/a.yaml"]],
    [
      "not UTF-8 (Big5)",
      Buffer.from([0x6f, 0x3a, 0x20, 0xb8, 0xea, 0xb0, 0x54]),
      ["file-not-utf8 evidence/a.yaml:1:null"],
    ],
  ];

  test.each(cases)("%s", async (_name, content, expected) => {
    const source = filesInMemory({ ...good, "evidence/a.yaml": content });
    expect(await findingsOf(source)).toEqual(expected);
    const { documents } = await load(source);
    expect(documents.filter(({ valid }) => valid).map(({ id }) => id)).toEqual(["nil-good"]);
  });

  test("a file over the limit is not read", async () => {
    const root = temporaryFolder(good);
    writeFileSync(join(root, "evidence/large.yaml"), "");
    truncateSync(join(root, "evidence/large.yaml"), 33 * 1024 * 1024); // sparse
    expect(await findingsOf(workingTree(root), 32 * 1024 * 1024)).toEqual(["file-too-large evidence/large.yaml"]);
  });

  test("links are not followed: out of the root, to nowhere, to another file", async () => {
    const root = temporaryFolder({ ...good, "notes/n.yaml": nilStatement("nil-linked") });
    const outside = temporaryFolder({ "secret.yaml": nilStatement("nil-secret") });
    symlinkSync(join(outside, "secret.yaml"), join(root, "evidence/a-out.yaml"));
    symlinkSync("nowhere.yaml", join(root, "evidence/b-nowhere.yaml"));
    symlinkSync("../notes/n.yaml", join(root, "evidence/c-inside.yaml"));
    symlinkSync(outside, join(root, "evidence/folder"));
    expect(await findingsOf(workingTree(root))).toEqual([
      "file-outside-root evidence/a-out.yaml",
      "file-outside-root evidence/b-nowhere.yaml",
      "file-link-not-followed evidence/c-inside.yaml",
    ]);
    expect((await load(workingTree(root))).documents.map(({ id }) => id)).toEqual(["nil-good"]);
  });

  test("a pipe in the place of a file does not hang the run", async () => {
    const root = temporaryFolder(good);
    execFileSync("mkfifo", [join(root, "evidence/x.yaml")]);
    expect(await findingsOf(workingTree(root))).toEqual([]);
  });

  test("names that steer a terminal or a workflow are only names", async () => {
    const root = temporaryFolder(good);
    mkdirSync(join(root, "evidence/\u001b[31m"));
    writeFileSync(join(root, "evidence/\u001b[31m/a\n::error::b.yaml"), "- a\n");
    expect((await load(workingTree(root))).findings.map(({ code, path }) => [code, path])).toEqual([
      ["file-name-not-portable", "evidence/\u001b[31m/a\n::error::b.yaml"],
      ["document-not-a-map", "evidence/\u001b[31m/a\n::error::b.yaml"],
    ]);
  });
});

describe("schema errors point at the value or key that is wrong", () => {
  const restore = (from: string, to: string) => filesInMemory({ "evidence/a.yaml": restoreTest.replace(from, to) });

  test("a valid document has none", async () => {
    expect(await findingsOf(restore("", ""))).toEqual([]);
  });

  test("an unknown key, at the key, with what was meant", async () => {
    const source = restore("    tester: p-1", "    tester: p-1\n    witnes: p-2");
    expect(await findingsOf(source)).toEqual(["schema-unknown-key evidence/a.yaml:21:5 /records/0/witnes"]);
    const { findings } = await load(source);
    expect(findings[0]?.params).toMatchObject({ key: "witnes", suggestion: "witness" });
  });

  test("a misspelled value, with what was meant, and the lines around it", async () => {
    const source = restore("result: pass", "result: passed");
    const { findings } = await load(source);
    expect(await findingsOf(source)).toEqual(["schema-value evidence/a.yaml:18:13 /records/0/result"]);
    expect(findings[0]?.params).toMatchObject({ value: "passed", suggestion: "pass" });
    expect(findings[0]?.excerpt).toEqual({
      firstLine: 17,
      lines: ["    rpo_achieved_h: 1", "    result: passed", "    integrity_check: 筆數與雜湊值相符。"],
    });
  });

  test("a condition says why", async () => {
    const { findings } = await load(restore("test_type: full_restore", "test_type: readability"));
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["schema-required", "/records/0/readability_reason"],
    ]);
    expect(findings[0]?.params).toMatchObject({
      key: "readability_reason",
      because: { "zh-TW": expect.stringContaining("原因") },
    });
  });

  test("one finding for one cause", async () => {
    expect(await findingsOf(restore("ended_at: 2026-09-01T11:00:00+08:00", "ended_at: ''"))).toEqual([
      "schema-format evidence/a.yaml:15:15 /records/0/ended_at",
    ]);
    expect(await findingsOf(restore("test_no: RT-1", "test_no: 1.10"))).toEqual([
      "schema-type evidence/a.yaml:9:14 /records/0/test_no",
    ]);
    expect(
      await findingsOf(
        restore("records:", "nil: { from: 2026-01-01, to: 2026-01-02, statement: x, confirmed_by: p }\nrecords:"),
      ),
    ).toEqual(["records-or-nil evidence/a.yaml:1:1 "]);
  });

  test("several documents in one file have their own places", async () => {
    const source = filesInMemory({
      "evidence/a.yaml": `${nilStatement("nil-1")}---\n${restoreTest.replace("result: pass", "result: no")}`,
    });
    expect(await findingsOf(source)).toEqual(["schema-value evidence/a.yaml:27:13 /records/0/result"]);
    expect((await load(source)).documents.map(({ output, index, valid }) => [output, index, valid])).toEqual([
      ["O7.1.1", 0, true],
      ["O4.8.2", 1, false],
    ]);
  });

  test("JSON is evidence too", async () => {
    const document = { output: "O7.1.1", id: "nil-1", unit: "資訊室", date: "2026-09-31" };
    const { findings } = await load(filesInMemory({ "evidence/a.json": JSON.stringify(document, null, 2) }));
    expect(findings.map(({ code, line, pointer }) => `${code} ${line} ${pointer}`)).toContain("schema-format 5 /date");
  });
});
