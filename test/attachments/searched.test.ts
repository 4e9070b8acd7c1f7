import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { officeText } from "../../src/attachments/office-text.ts";
import type { Finding } from "../../src/model/finding.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import { writeWorkbook } from "../../src/spreadsheet/write-workbook.ts";
import { commitAll } from "../support/git.ts";
import { samples } from "../support/private-samples.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [id = ""] = samples["personal-national-id"] ?? [];
const [card = ""] = samples["personal-card"] ?? [];
const config = "version: 1\npolicy: baseline\nlocale: en\n";
const zip = (parts: Readonly<Record<string, string>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
const word = (body: string) =>
  zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>` });
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

const project = (files: Readonly<Record<string, string | Buffer>>, extra = "") => {
  const list = Object.keys(files).map((path) => ({ path }));
  const evidence = nilStatement("a", `attachments: ${JSON.stringify(list)}\n`);
  return temporaryFolder({ "isms-evidence.yaml": config + extra, "evidence/a.yaml": evidence, ...files });
};

async function check(folder: string, ...words: string[]) {
  const { out } = await runCli(folder, ["check", "--as-of", "2026-10-01", "--quiet", "--format", "json", ...words]);
  const report = JSON.parse(out);
  const found = (report.findings as Finding[]).filter(({ code }) => kindOf(code).family === "privacy");
  const [rest] = (report.findings as Finding[]).filter(({ code }) => code === "attachments-not-searched");
  return {
    report,
    found: found.map(({ code, path, line = null }) => `${code} ${path} ${line}`),
    rest: rest?.params,
    out,
  };
}

describe("what is private is found in office files", () => {
  test.each<[string, Buffer | Promise<Uint8Array>]>([
    ["a.docx", word(`<w:p>${run(`員工 ${id}`)}</w:p>`)],
    ["b.docx", word(`<w:p>${run(id.slice(0, 4))}<w:proofErr/>${run(id.slice(4))}</w:p>`)],
    ["c.docx", zip({ "word/comments.xml": `<w:comments><w:p>${run(id)}</w:p></w:comments>` })],
    ["d.docx", word(`<w:p>${run(`&#x41;${id.slice(1)}`)}</w:p>`)],
    ["e.xlsx", writeWorkbook([{ name: "a", head: ["x", "y"], rows: [["1", id]] }], "2026-10-01")],
    ["f.pptx", zip({ "ppt/slides/slide1.xml": `<p:sld><a:p><a:r><a:t>${id}</a:t></a:r></a:p></p:sld>` })],
    ["g.ODT", zip({ "content.xml": `<office:text><text:p>${id}</text:p></office:text>` })],
  ])("%s", async (name, content) => {
    const { found, rest, out } = await check(project({ [`files/${name}`]: Buffer.from(await content) }));
    expect(found).toEqual([`personal-national-id files/${name} null`]);
    expect(rest).toBeUndefined();
    expect(out).not.toContain(id);
  });

  test("and nothing is put together of cells and paragraphs that are apart", async () => {
    const [one, other] = [card.slice(0, 8), card.slice(8)];
    const sheet = `<worksheet><row><c><v>${one}</v></c><c><v>${other}</v></c></row></worksheet>`;
    const files = {
      "files/a.docx": word(`<w:p>${run(one)}</w:p><w:p>${run(other)}</w:p>`),
      "files/b.xlsx": zip({ "xl/worksheets/sheet1.xml": sheet }),
    };
    expect((await check(project(files))).found).toEqual([]);
  });
});

describe("what is not searched is said, with the reason", () => {
  test("pictures and PDF files, damaged and encrypted ones, and those that are too large", async () => {
    const files = {
      "files/a.pdf": "%PDF-1.7",
      "files/b.docx": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "files/c.docx": word(run("x")).subarray(0, 40),
      "files/d.docx": zip({ "word/document.xml": randomBytes(20_000).toString("hex") }),
      "files/e.txt": "x".repeat(2000),
      "files/f.txt": "x",
    };
    const { rest } = await check(project(files, "limits: { file_bytes: 1024 }\n"));
    expect(rest).toEqual({
      files: [
        { path: "files/a.pdf", reason: "format" },
        { path: "files/b.docx", reason: "unreadable" },
        { path: "files/c.docx", reason: "unreadable" },
        { path: "files/d.docx", reason: "size" },
        { path: "files/e.txt", reason: "size" },
      ],
      total: 5,
    });
  });

  test("of many, the first ones and how many they are", async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`files/${at + 10}.pdf`, ""]));
    const { rest } = await check(project(files));
    expect(rest).toMatchObject({ total: 12, files: { length: 10 } });
  });

  test("a change that leaves the attachments alone brings nothing new", async () => {
    const folder = project({ "files/a.pdf": "%PDF-1.7" });
    commitAll(folder);
    const { report } = await check(folder, "--scope", "changed");
    expect(report.comparison.findings).toMatchObject({ added: [], fixed: [] });
  });

  test("a missing one is missing", async () => {
    const folder = project({ "files/a.pdf": "%PDF-1.7" });
    rmSync(join(folder, "files/a.pdf"));
    const { report, rest } = await check(folder);
    expect(report.findings.map(({ code }: Finding) => code)).toContain("attachment-missing");
    expect(rest).toBeUndefined();
  });
});

test("a part that declares more than it may is not unpacked", () => {
  const bomb = Buffer.from(zipSync({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) }, { level: 1 }));
  expect(officeText(bomb)).toBeNull();
});
