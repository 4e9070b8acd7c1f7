import { type DateSystem, serialDay } from "../time/serial-day.ts";
import type { Archive } from "./archive.ts";
import { columnPosition } from "./cell-name.ts";
import { createGrid, type Grid } from "./grid.ts";
import { limits } from "./limits.ts";
import { type NumberKind, numberKind, shownNumber } from "./number-format.ts";
import type { Refuse } from "./refuse.ts";
import type { Cell, Range, Spreadsheet } from "./sheet.ts";
import { parseXml, unescapeXml } from "./xml.ts";

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What all sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  /** By the style of a cell. */
  readonly kinds: readonly NumberKind[];
  readonly system: DateSystem;
}

/** The sheets of a workbook of Excel 2007 or later (Office Open XML, transitional or strict). */
export function readXlsx(archive: Archive, refuse: Refuse): Pick<Spreadsheet, "sheets" | "dateSystem"> {
  const [path] = relations(archive, "", refuse).flatMap(([, { type, target }]) =>
    type === "officeDocument" ? [target] : [],
  );
  if (path === undefined) return refuse("damaged");
  const targets = new Map(relations(archive, path, refuse));
  const targetOf = (type: string) => [...targets.values()].find((relation) => relation.type === type)?.target;
  const { sheets, system } = workbookOf(archive.text(path) ?? refuse("damaged"), refuse);
  if (sheets.length > limits.sheets) refuse("too-many-cells");
  const shared = {
    strings: stringsOf(archive.text(targetOf("sharedStrings") ?? ""), refuse),
    kinds: kindsOf(archive.text(targetOf("styles") ?? ""), refuse),
    system,
  };
  const count = { cells: 0 };
  const read = sheets.flatMap(({ name, isHidden, relation }) => {
    const target = targets.get(relation);
    if (target?.type !== "worksheet") return []; // a chart
    const grid = createGrid(count, refuse);
    const { merges, hiddenColumns } = readSheet(archive.text(target.target) ?? refuse("damaged"), shared, grid, refuse);
    return [{ name, isHidden, rows: grid.rows(), merges, hiddenColumns }];
  });
  return { sheets: read, dateSystem: system };
}

/** What a part refers to, by id, with paths from the root of the archive; links to the outside are left out. */
function relations(archive: Archive, path: string, refuse: Refuse): (readonly [string, Relation])[] {
  const at = path.lastIndexOf("/");
  const folder = path.slice(0, at + 1);
  const xml = archive.text(`${folder}_rels/${path.slice(at + 1)}.rels`);
  const found: (readonly [string, Relation])[] = [];
  if (xml === null) return found;
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes();
    if (name !== "Relationship" || mode === "External") return;
    found.push([id, { type: type.slice(type.lastIndexOf("/") + 1), target: resolved(folder, unescapeXml(target)) }]);
  };
  parseXml(xml, { open, close: () => {} }, refuse);
  return found;
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function workbookOf(xml: string, refuse: Refuse) {
  const sheets: { readonly name: string; readonly isHidden: boolean; readonly relation: string }[] = [];
  let system: DateSystem = 1900;
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    if (name === "workbookPr" && isTrue(attributes().date1904)) system = 1904;
    if (name !== "sheet") return;
    const all = attributes();
    const relation = Object.entries(all).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    sheets.push({ name: unescapeXml(all.name ?? ""), isHidden: (all.state ?? "visible") !== "visible", relation });
  };
  parseXml(xml, { open, close: () => {} }, refuse);
  return { sheets, system };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function stringsOf(xml: string | null, refuse: Refuse): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const collector = createTextCollector();
  const handlers = {
    open: collector.open,
    close(name: string) {
      collector.close(name);
      if (name === "si") strings.push(plainText(collector.take()));
    },
    text: collector.text,
  };
  parseXml(xml, handlers, refuse);
  return strings;
}

/** The text of a string that may have several formats, without the reading of Japanese words above it. */
function createTextCollector() {
  let text = "";
  let isText = false;
  let phonetic = 0;
  return {
    open(name: string) {
      if (name === "rPh") phonetic++;
      isText = name === "t" && phonetic === 0;
    },
    close(name: string) {
      if (name === "rPh") phonetic--;
      isText = false;
    },
    text(part: string) {
      if (isText) text += part;
    },
    take() {
      const taken = text;
      text = "";
      return taken;
    },
  };
}

/** Excel writes the characters that XML does not have as `_x000D_`, and line breaks in different ways. */
function plainText(text: string): string {
  const resolved = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return resolved.includes("\r") ? resolved.replace(/\r\n?/g, "\n") : resolved;
}

function kindsOf(xml: string | null, refuse: Refuse): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  if (xml === null) return kinds;
  let isCells = false;
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    if (name === "numFmt") {
      const { numFmtId = "", formatCode = "" } = attributes();
      codes.set(Number(numFmtId), unescapeXml(formatCode));
    } else if (name === "cellXfs") isCells = true;
    else if (name === "xf" && isCells) {
      const id = Number(attributes().numFmtId ?? 0);
      kinds.push(numberKind(id, codes.get(id)));
    }
  };
  const close = (name: string) => {
    if (name === "cellXfs") isCells = false;
  };
  parseXml(xml, { open, close }, refuse);
  return kinds;
}

/** Reads the cells of a sheet into the grid. */
function readSheet(xml: string, shared: Shared, grid: Grid, refuse: Refuse) {
  const merges: Range[] = [];
  const hiddenColumns = new Set<number>();
  const inline = createTextCollector();
  let row = 0;
  let column = -1;
  let cell = { type: "n", style: 0 };
  let value = "";
  let isValue = false;
  let isInline = false;
  let hasFormula = false;
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    switch (name) {
      case "row": {
        const { r, hidden } = attributes();
        row = r === undefined ? row + 1 : Number(r);
        column = -1;
        grid.startRow(row, isTrue(hidden));
        break;
      }
      case "c": {
        const { r, t = "n", s } = attributes();
        column = r === undefined ? column + 1 : columnPosition(r.slice(0, r.search(/\d/)));
        cell = { type: t, style: s === undefined ? 0 : Number(s) };
        value = "";
        hasFormula = false;
        break;
      }
      case "v":
        isValue = true;
        break;
      case "f":
        hasFormula = true;
        break;
      case "is":
        isInline = true;
        break;
      case "mergeCell": {
        const range = rangeOf(attributes().ref ?? "");
        if (range && merges.length < limits.rows) merges.push(range);
        break;
      }
      case "col": {
        const { min, max, hidden } = attributes();
        if (!isTrue(hidden)) break;
        const last = Math.min(Number(max), limits.columns);
        for (let at = Number(min); at <= last; at++) hiddenColumns.add(at - 1);
      }
    }
    if (isInline) inline.open(name);
  };
  const close = (name: string) => {
    if (name === "v") isValue = false;
    if (isInline) inline.close(name);
    if (name === "is") {
      isInline = false;
      value = inline.take();
    } else if (name === "c") grid.put(column, cellOf(cell, value, hasFormula, shared));
  };
  const text = (part: string) => {
    if (isValue) value += part;
    else if (isInline) inline.text(part);
  };
  parseXml(xml, { open, close, text }, refuse);
  return { merges, hiddenColumns };
}

function cellOf(
  { type, style }: { readonly type: string; readonly style: number },
  value: string,
  hasFormula: boolean,
  shared: Shared,
): Cell {
  if (value === "") return hasFormula && type !== "str" ? { kind: "uncomputed" } : null;
  switch (type) {
    case "s":
      return shared.strings[Number(value)] || null;
    case "inlineStr":
    case "str":
      return plainText(value);
    case "b":
      return value === "1" || value === "true";
    case "e":
      return { kind: "error", text: value };
    case "d":
      return { kind: "date", text: value.replace(/(?:T00:00:00)?(?:\.\d+)?Z?$/, "") };
    default:
      return numberOf(
        hasFormula ? shownNumber(Number(value)) : Number(value),
        shared.kinds[style] ?? "number",
        shared.system,
      );
  }
}

function numberOf(number: number, kind: NumberKind, system: DateSystem): Cell {
  if (typeof kind === "object") {
    if (!Number.isSafeInteger(number) || number < 0) return number;
    return `${kind.before}${String(number).padStart(kind.digits, "0")}${kind.after}`;
  }
  if (kind === "percent") return { kind: "percent", fraction: number };
  if (kind === "number") return number;
  const isTime = kind === "time" || (number >= 0 && number < 1);
  if (isTime && number >= 0) return { kind: "time", seconds: Math.round(number * 86_400) };
  const day = serialDay(number, system);
  return day === null ? number : { kind: "date", text: day };
}

function rangeOf(ref: string): Range | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(ref);
  if (!match) return null;
  const [, first = "", firstRow, last = "", lastRow] = match;
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnPosition(first),
    lastColumn: columnPosition(last),
  };
}
