import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadOutputForms } from "../../src/standard/output-forms.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Evidence as workbook or csv and back, by the two commands: every output, and the roster.

const day = ["--as-of", "2026-10-01"];
const outputs = [...(await loadOutputForms()).keys()];
const hospital = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));

/** The files of evidence, and the roster, by path. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const hospitalFiles = filesOf(hospital);
const isOf = (subject: string, path: string, text: string) =>
  subject === "people" ? path === "people.yaml" : text.split("\n").includes(`output: ${subject}`);

/** A repository with the evidence of one output alone. */
function copyOfHospital(subject: string): string {
  const own = [...hospitalFiles].filter(([path, text]) => !path.startsWith("evidence/") || isOf(subject, path, text));
  return temporaryFolder(Object.fromEntries(own));
}

async function exported(folder: string, words: readonly string[]): Promise<void> {
  expect(await runCli(folder, ["export", ...words, ...day])).toMatchObject({ status: 0 });
}

async function imported(folder: string, words: readonly string[]): Promise<void> {
  const { status, out, error } = await runCli(folder, ["import", ...words, "--quiet", ...day]);
  expect([status, status === 0 ? "" : out + error]).toEqual([0, ""]);
}

const dataOf = (files: readonly (readonly [string, string])[]) =>
  files.flatMap(([, text]) => readYaml(text).documents.map((data) => JSON.stringify(sorted(data)))).toSorted();

describe("a workbook that was exported", () => {
  test.each([...outputs, "people"])("of %s changes nothing, and brings back what is gone", async (subject) => {
    const folder = copyOfHospital(subject);
    const before = filesOf(folder);
    const config = before.get("isms-evidence.yaml") ?? "";
    await exported(folder, [subject, "--out", "book.xlsx"]);
    await imported(folder, ["book.xlsx"]);
    expect(filesOf(folder)).toEqual(before);

    const own = [...before].filter(([path, text]) => isOf(subject, path, text));
    expect(own.length).toBeGreaterThan(0);
    for (const [path] of own) rmSync(join(folder, path));
    // A configuration that names a roster needs it.
    if (subject === "people") writeFileSync(join(folder, "isms-evidence.yaml"), "version: 1\nlocale: zh-TW\n");
    await imported(folder, ["book.xlsx"]);
    writeFileSync(join(folder, "isms-evidence.yaml"), config);
    const after = filesOf(folder);
    expect(dataOf([...after].filter(([path, text]) => isOf(subject, path, text)))).toEqual(dataOf(own));
    await imported(folder, ["book.xlsx"]);
    expect(filesOf(folder)).toEqual(after);
  });

  test("in English changes nothing either", async () => {
    const folder = copyOfHospital("O7.1.1");
    const before = filesOf(folder);
    await exported(folder, ["O7.1.1", "--out", "en.xlsx", "--locale", "en"]);
    await imported(folder, ["en.xlsx"]);
    expect(filesOf(folder)).toEqual(before);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
