import { describe, expect, test } from "vitest";
import { fileNameFindings } from "../../src/evidence/file-names.ts";
import { windowsTrouble } from "../../src/source/windows-name.ts";

const found = (...paths: string[]) =>
  fileNameFindings(paths).map(({ path, params }) => [path, (params as { reason: string }).reason]);

describe("names that Windows cannot have", () => {
  test.each([
    ["CON", "device"],
    ["evidence/aux.yaml", "device"],
    ["evidence/Aux.tar.yaml", "device"],
    ["nul/a.yaml", "device"],
    ["lpt1.yaml", "device"],
    ["COM9", "device"],
    ["a:b.yaml", "character"],
    ["C:/a.yaml", "character"],
    ["what?.yaml", "character"],
    ["a\u0007.yaml", "character"],
    ["folder./a.yaml", "end"],
    ["folder /a.yaml", "end"],
    ["a.yaml.", "end"],
  ])("%s: %s", (path, reason) => {
    expect(windowsTrouble(path)).toBe(reason);
    expect(found(path)).toEqual([[path, reason]]);
  });

  test.each([
    "console.yaml",
    "auxiliary.yaml",
    "evidence/T4.8/備份 還原.yaml",
    "com10.yaml",
    "a.con.yaml",
    "./a.yaml",
    "../a.yaml",
    ".hidden/a.yaml",
  ])("%s is fine", (path) => {
    expect([windowsTrouble(path), found(path)]).toEqual([null, []]);
  });

  test("a backslash is a folder there, and a character of the name here", () => {
    expect(found("evidence\\a.yaml")).toEqual([["evidence\\a.yaml", "character"]]);
  });

  test.each([
    [200, []],
    [201, ["length"]],
  ])("a path of %s characters", (length, reasons) => {
    const path = `evidence/${"a".repeat(length - "evidence/.yaml".length)}.yaml`;
    expect(found(path).map(([, reason]) => reason)).toEqual(reasons);
  });
});

test("of names that differ in case or composition only, the others name the first", () => {
  const findings = fileNameFindings([
    "evidence/A.yaml",
    "evidence/a.yaml",
    "evidence/e\u0301.yaml",
    "evidence/\u00e9.yaml",
  ]);
  expect(findings.map(({ path, params }) => [path, params])).toEqual([
    ["evidence/a.yaml", { reason: "case", other: "evidence/A.yaml" }],
    ["evidence/\u00e9.yaml", { reason: "case", other: "evidence/e\u0301.yaml" }],
  ]);
});
