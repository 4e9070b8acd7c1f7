import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
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

async function imported(folder: string, words: readonly string[]): Promise<string> {
  const { status, out, error } = await runCli(folder, ["import", ...words, "--quiet", ...day]);
  expect([status, status === 0 ? "" : out + error]).toEqual([0, ""]);
  return out;
}

const dataOf = (files: readonly (readonly [string, string])[]) =>
  files.flatMap(([, text]) => readYaml(text).documents.map((data) => JSON.stringify(sorted(data)))).toSorted();

describe("a workbook that was exported", () => {
  test.each([...outputs, "people"])("of %s changes nothing, and brings back what is gone", async (subject) => {
    const folder = copyOfHospital(subject);
    const before = filesOf(folder);
    await exported(folder, [subject, "--out", "book.xlsx"]);
    expect(await imported(folder, ["book.xlsx"])).not.toContain("仍保留在文件中");
    expect(filesOf(folder)).toEqual(before);

    const own = [...before].filter(([path, text]) => isOf(subject, path, text));
    expect(own.length).toBeGreaterThan(0);
    for (const [path] of own) rmSync(join(folder, path));
    // A configuration that names a roster needs it.
    if (subject === "people") writeFileSync(join(folder, "isms-evidence.yaml"), "version: 1\nlocale: zh-TW\n");
    await imported(folder, ["book.xlsx"]);
    expect(dataOf([...filesOf(folder)].filter(([path, text]) => isOf(subject, path, text)))).toEqual(dataOf(own));
  });

  test("in English changes nothing either", async () => {
    const folder = copyOfHospital("O7.1.1");
    const before = filesOf(folder);
    await exported(folder, ["O7.1.1", "--out", "en.xlsx", "--locale", "en"]);
    await imported(folder, ["en.xlsx"]);
    expect(filesOf(folder)).toEqual(before);
  });
});

test("a new document begins with the line by which editors find its schema, where they have one", async () => {
  const folder = copyOfHospital("O2.1.1");
  await exported(folder, ["O2.1.1", "--out", "book.xlsx"]);
  const path = "evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml";
  rmSync(join(folder, path));
  expect((await runCli(folder, ["schema", "--all", "--out", ".isms-evidence/schemas"])).status).toBe(0);
  await imported(folder, ["book.xlsx", "--out", path]);
  const [first, second] = readFileSync(join(folder, path), "utf8").split("\n");
  expect(first).toBe("# yaml-language-server: $schema=../../.isms-evidence/schemas/O2.1.1.schema.json");
  expect(second).toBe("output: O2.1.1");
});

describe("a workbook that somebody changed", () => {
  /** Exports, changes the cells of a sheet, imports. */
  async function changed(
    subject: string,
    sheet: string,
    change: (rows: CellValue[][]) => void,
    words: readonly string[] = [],
  ) {
    const folder = copyOfHospital(subject);
    await exported(folder, [subject, "--out", "book.xlsx"]);
    const { sheets } = await readXlsx(readFileSync(join(folder, "book.xlsx")));
    for (const { name, rows } of sheets) if (name.startsWith(sheet)) change(rows);
    const plain = sheets.map(({ name, rows, hidden }) => ({ name, rows, ...(hidden ? { hidden } : {}) }));
    writeFileSync(join(folder, "changed.xlsx"), await writeXlsx({ sheets: plain }));
    const before = filesOf(folder);
    const { status, out } = await runCli(folder, ["import", "changed.xlsx", "--quiet", ...words, ...day]);
    const after = filesOf(folder);
    const lines = [...after].flatMap(([path, text]) => {
      const [old, now] = [before.get(path)?.split("\n") ?? [], text.split("\n")];
      const [gone, added] = [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))];
      return [...gone.map((line) => `- ${line.trim()}`), ...added.map((line) => `+ ${line.trim()}`)];
    });
    return { status, out, lines };
  }

  test("changes the value and nothing else", async () => {
    const { status, lines } = await changed("O8.1.1", "O8.1.1", (rows) => {
      const at = rows[0]?.indexOf("O8.1.1:records[].law_name") ?? -1;
      const row = rows[2];
      if (row) row[at] = "=新的法規";
    });
    expect(status).toBe(0);
    expect(lines.filter((line) => line.startsWith("+"))).toEqual([expect.stringContaining('"=新的法規"')]);
  });

  test("is refused with the cells of the documents and attachments that are not valid", async () => {
    const blank = await changed("O8.1.1", "文件", (rows) => {
      const [names = [], , row = []] = rows;
      row[names.indexOf("evidence:approved_by")] = null;
    });
    expect([blank.status, blank.lines]).toEqual([1, []]);
    expect(blank.out).toMatch(/ {2}文件![A-Z]+3（核准人）：/);
    const attached = await changed("O3.1.1", "附件", (rows) => {
      const [names = []] = rows;
      const own = (path: string) =>
        names.map(
          (name) =>
            (name === "evidence:id"
              ? rows[2]?.[names.indexOf(name)]
              : name === "evidence:output"
                ? "O3.1.1"
                : name === "evidence:attachments[].path"
                  ? path
                  : null) ?? null,
        );
      rows.push(own("a.pdf"), own("/etc/passwd"));
    });
    expect(attached.out).toContain("附件!C4");
  });

  test("removes the rows of a list inside a record", async () => {
    const { status, lines } = await changed("O4.1.2", "O4.1.2 不符事項", (rows) => rows.splice(2));
    expect(status).toBe(0);
    expect(lines.some((line) => line.startsWith("+"))).toBe(false);
    expect(lines.filter((line) => /^- findings:/.test(line)).length).toBeGreaterThan(0);
  });

  test("names each value that it changes, of records, their lists and the document, before and after", async () => {
    const records = await changed("O4.1.2", "O4.1.2 不符事項", (rows) => rows.splice(2), ["--dry-run"]);
    expect(records.lines).toEqual([]);
    expect(records.out).toContain("變更：AC-2025-Q4 A-0008：不符事項 1 項 → 0 項\n");
    const document = await changed("O2.1.1", "文件", (rows) => {
      const at = rows[0]?.indexOf("evidence:approved_by") ?? -1;
      const row = rows[2];
      if (row) row[at] = "p-001";
    });
    expect(document.out).toMatch(/變更：文件：核准人 p-\d+ → p-001\n/);
    const assets = await changed("O2.1.1", "O2.1.1", (rows) => {
      const at = rows[0]?.indexOf("O2.1.1:records[].location") ?? -1;
      for (const row of rows.slice(2)) row[at] = "新機房";
    });
    expect(assets.out).toMatch(/變更：A-0001：\S+ .+ → 新機房\n/);
    expect(assets.out.match(/→ 新機房/g)).toHaveLength(10);
    expect(assets.out).toMatch(/另有 \d+ 項，加上 --verbose/);
  });

  test("rows of a list that were moved keep what a deleted column said of them", async () => {
    const { status, out, lines } = await changed("O7.2.2", "O7.2.2 復原歷程", (rows) => {
      const at = rows[0]?.findIndex((name) => String(name).endsWith(".by")) ?? -1;
      for (const row of rows) row.splice(at, 1);
      const moved = rows.splice(2).reverse();
      rows.push(...moved);
    });
    expect([status, lines]).toEqual([0, []]); // the same lines, in another order
    expect(out).toContain("復原歷程的內容");
  });

  test("keeps and names a record that it no longer has", async () => {
    const { status, out, lines } = await changed("O2.1.1", "O2.1.1", (rows) => rows.splice(2, 1));
    expect([status, lines]).toEqual([0, []]);
    expect(out).toContain("A-0001");
  });

  test("adds a record behind the others", async () => {
    const { status, lines } = await changed("O2.1.1", "O2.1.1", (rows) => {
      const row = [...(rows.at(-1) ?? [])];
      row[0] = "A-9001";
      rows.push(row);
    });
    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^\+ - \{ asset_id: A-9001, /);
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
