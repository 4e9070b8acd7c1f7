import { openArchive } from "../spreadsheet/archive.ts";

/** Parts of Office Open XML and OpenDocument in which people write. */
const written = /^(?:(?:word|xl|ppt)\/(?!theme\/|media\/).{1,200}|docProps\/\w{1,40}|content|meta|styles)\.xml$/;
/** Where a paragraph, a cell or a line ends; between other tags a word goes on. */
const breaks = /^<(?:\/(?:\w{1,10}:)?(?:p|h|c|si|row|table-cell|comment)|(?:\w{1,10}:)?(?:br|tab|line-break))\b/;

const unreadable = new Error("not an office file that can be read");

/** The text of an office file, without its form; null for one that is damaged, encrypted or unpacks into too much. */
export function officeText(bytes: Uint8Array): string | null {
  try {
    const { names, text } = openArchive(bytes, () => {
      throw unreadable;
    });
    const parts = [...names].filter((name) => written.test(name)).sort();
    return parts.map((name) => withoutTags(text(name) ?? "")).join("\n");
  } catch (error) {
    if (error === unreadable) return null;
    throw error;
  }
}

function withoutTags(xml: string): string {
  return xml
    .replace(/<[^<>]*>/g, (tag) => (breaks.test(tag) ? "\n" : ""))
    .replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|amp|lt|gt|quot|apos);/g, (entity, decimal, hexadecimal) => {
      if (decimal !== undefined) return character(Number(decimal));
      if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
      return entities[entity] ?? entity;
    });
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
