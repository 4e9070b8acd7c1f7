import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeXml } from "../../src/report/escape-xml.ts";
import { escapeCommandData, escapeCommandProperty } from "../../src/report/github/escape-workflow-command.ts";
import { escapeIcs, foldIcsLine } from "../../src/report/ics/escape-ics.ts";
import { escapeJson } from "../../src/report/json/escape-json.ts";
import { escapeMarkdown } from "../../src/report/markdown/escape-markdown.ts";
import { oscalMarkup, oscalString } from "../../src/report/oscal/escape-oscal.ts";
import { csvDocument } from "../../src/spreadsheet/csv-document.ts";
import { escapeCsvCell, unguarded } from "../../src/spreadsheet/escape-csv-cell.ts";
import { escapeXlsxCell, longestCell } from "../../src/spreadsheet/escape-xlsx-cell.ts";
import { plainText } from "../../src/text/plain-text.ts";
import { anyText, holds } from "../support/holds.ts";

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** What the writer of a format has left of a text, before that format escapes it. */
const shown = (text: string) => plainText(text, Number.POSITIVE_INFINITY);
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const withoutEntities = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? "?"),
  );

describe("any text", () => {
  test("is one line of characters that are seen", () =>
    holds([anyText, fc.integer({ min: 2, max: 50 })], (text, limit) => {
      expect(shown(text)).not.toMatch(unseen);
      expect([...plainText(text, limit)].length).toBeLessThanOrEqual(limit);
      expect(shown(shown(text))).toBe(shown(text));
    }));

  test("is one text of XML and an attribute, and comes back", () =>
    holds([anyText], (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"'\ufffe\uffff]/);
      expect(escaped).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(withoutEntities(escaped)).toBe(shown(text).replace(/[\ufffe\uffff]/g, "\ufffd"));
    }));

  test("is text in Markdown, and comes back", () =>
    holds([anyText], (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/[<>|$\n]/);
      expect(escaped).not.toMatch(/@(?!&#8203;)|&(?!(?:amp|lt|gt|#36|#124|#8203);)/);
      // Each sign that formats is behind a backslash of its own.
      expect(escaped.replace(/\\[\\`*_[\]~+=#-]/g, "")).not.toMatch(/[\\`*_[\]~]/);
      expect(withoutEntities(escaped.replaceAll("&#8203;", "").replace(/\\([\\`*_[\]~+=#-])/g, "$1"))).toBe(
        shown(text),
      );
    }));

  test("is the message of one workflow command, and comes back", () =>
    holds([anyText], (text) => {
      const [data, property] = [escapeCommandData(text), escapeCommandProperty(text)];
      expect(data).not.toMatch(/[\r\n]/);
      expect(property).not.toMatch(/[\r\n:,]/);
      // As the runner reads them.
      const read = (one: string) =>
        one
          .replaceAll("%0D", "\r")
          .replaceAll("%0A", "\n")
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ",")
          .replaceAll("%25", "%");
      expect([read(data), read(property)]).toEqual([text, text]);
    }));

  test("is one value of a calendar, in lines of 75 octets", () =>
    holds([anyText], (text) => {
      const escaped = escapeIcs(text);
      expect(escaped.replace(/\\[\\;,]/g, "")).not.toMatch(/[\\;,\r\n]/);
      expect(escaped.replace(/\\([\\;,])/g, "$1")).toBe(shown(text));
      const folded = foldIcsLine(`SUMMARY:${escaped}`);
      for (const line of folded.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(folded.slice(0, -2).replaceAll("\r\n ", "")).toBe(`SUMMARY:${escaped}`);
    }));

  test("is the same value in JSON, and nothing of it is unseen", () =>
    holds([anyText], (text) => {
      const escaped = escapeJson(JSON.stringify({ [text]: [text] }));
      expect(JSON.parse(escaped)).toEqual({ [text]: [text] });
      expect(escaped).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }));

  test("is one cell of a csv that nobody computes, and comes back", () =>
    holds([anyText, anyText], (text, other) => {
      const cell = escapeCsvCell(text);
      const content = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(content).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      expect(unguarded(content)).toBe(shown(text));
      if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      expect(csvDocument([text], [[other]]).split("\r\n")).toHaveLength(3);
    }));

  test("is the same text in a cell of a workbook", () =>
    holds([anyText], (text) => {
      const cell = escapeXlsxCell(text);
      const asExcelReads = cell.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      expect(asExcelReads).toBe(shown(text).replace(/[\ufffe\uffff]/g, "\ufffd"));
      expect(escapeXlsxCell(text.repeat(3000)).length).toBeLessThanOrEqual(longestCell);
    }));

  test("is never empty and one line in OSCAL, and no Markdown", () =>
    holds([anyText], (text) => {
      expect(oscalString(text)).toMatch(/^\S(?:.*\S)?$/u);
      expect(oscalMarkup(text)).not.toMatch(/[<>\n]/);
    }));
});
