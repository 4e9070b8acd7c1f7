import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { runCli } from "../../support/run-cli.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

// A form whose hidden first row is gone: what is visible of it was copied into another workbook, or somebody deleted it.

const hospital = fileURLToPath(new URL("../../../examples/city-hospital/", import.meta.url));
const day = ["--as-of", "2026-10-01"];

function documentsOf(folder: string, output: string): ReadonlyMap<string, unknown> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  const documents = paths.flatMap((path) =>
    parseAllDocuments(readFileSync(join(folder, path), "utf8")).flatMap((document) => {
      const data = document.toJS() as { output?: string; id: string };
      return data.output === output ? [{ path, data }] : [];
    }),
  );
  return new Map(documents.map(({ path, data }) => [`${data.id} ${path}`, data]));
}

async function copiedForm(output: string): Promise<{ readonly folder: string; readonly before: readonly unknown[] }> {
  const folder = temporaryFolder();
  cpSync(hospital, folder, { recursive: true });
  expect((await runCli(folder, ["export", output, "--out", "form.xlsx", ...day])).status).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(folder, "form.xlsx")));
  const shown = sheets.filter(({ hidden }) => !hidden).map(({ name, rows }) => ({ name, rows: rows.slice(1) }));
  writeFileSync(join(folder, "copy.xlsx"), await writeXlsx({ sheets: shown }));
  const own = documentsOf(folder, output);
  for (const name of own.keys()) rmSync(join(folder, name.slice(name.indexOf(" ") + 1)), { force: true });
  return { folder, before: [...own.values()] };
}

const byId = (documents: Iterable<unknown>) =>
  [...documents].sort((a, b) => (String((a as { id: string }).id) < String((b as { id: string }).id) ? -1 : 1));

test.each([
  ["O8.2.1", "small lists beside large records"],
  ["O2.2.1", "two lists with the same heads, distinguished by the names of their sheets"],
  ["O1.1.2", "lists that are said to be empty"],
  ["O4.10.2", "several documents, with a list that has to have rows"],
])("%s is read by its heads: %s", async (output) => {
  const { folder, before } = await copiedForm(output);
  const { status, out } = await runCli(folder, ["import", "copy.xlsx", ...day]);
  expect(status, out).toBe(0);
  expect(byId(documentsOf(folder, output).values())).toEqual(byId(before));
});

test("a column of a list with more than 無 is not read, and named", async () => {
  const folder = temporaryFolder();
  const csv =
    "紀錄編號,活動類型,PDCA 階段,辦理日期,主席／負責人,出席人員,決議,待辦事項\nM-1,管理審查會議,A,2026-09-01,p-1,p-1,通過,再議\n";
  writeFileSync(join(folder, "a.csv"), csv);
  const { out } = await runCli(folder, ["import", "O1.1.2", "a.csv", "--locale", "zh-TW", "--dry-run"]);
  expect(out).toContain("H 「待辦事項」 未匯入");
  writeFileSync(join(folder, "a.csv"), csv.replace("再議", "無"));
  const none = await runCli(folder, ["import", "O1.1.2", "a.csv", "--locale", "zh-TW", "--dry-run"]);
  expect(none.out).toContain("H 「待辦事項」 → 待辦事項（actions）");
});
