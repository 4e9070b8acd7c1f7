import type { Finding } from "../model/finding.ts";
import { decode, readFile } from "../source/read-file.ts";
import { createLocator, type Position } from "../yaml/read-yaml.ts";

type Excerpt = NonNullable<Finding["excerpt"]>;

/** Line, column and surrounding lines of a value in one file. */
export type Places = (
  document: number,
  pointer: string,
  target: "value" | "key",
) => Position & { readonly excerpt?: Excerpt };

const contextLines = 1;
const longestLine = 200;

export function createPlaces(text: string): Places {
  const locate = createLocator(text);
  const lines = text.split("\n");
  return (document, pointer, target) => {
    const position = locate(document, pointer, target);
    return { ...position, excerpt: excerptAt(lines, position.line) };
  };
}

/** The lines around a line (counted from 1), for a code frame. */
export function excerptAt(lines: readonly string[], line: number): Excerpt {
  const first = Math.max(1, line - contextLines);
  const around = lines.slice(first - 1, line + contextLines);
  // Copies: a slice would keep the whole text in memory as long as the finding.
  return { firstLine: first, lines: around.map((text) => Buffer.from(text.slice(0, longestLine)).toString()) };
}

/**
 * Gives findings that name a path and a pointer their line, column and excerpt. Reads each file again that has such
 * findings: texts are not kept, since most files have none.
 */
export function placeFindings(
  findings: readonly Finding[],
  options: { readonly root: string; readonly fileBytes: number },
): Finding[] {
  const byPath = new Map<string, Places | null>();
  const placesOf = (path: string): Places | null => {
    let places = byPath.get(path);
    if (places === undefined) {
      const content = readFile(options.root, path, options.fileBytes);
      places = content.kind === "bytes" ? createPlaces(decode(content.bytes)) : null;
      byPath.set(path, places);
    }
    return places;
  };
  return findings.map((finding) => {
    if (finding.path === null || finding.pointer === null || finding.line !== null) return finding;
    const places = placesOf(finding.path);
    return places ? { ...finding, ...places(finding.document, finding.pointer, "value") } : finding;
  });
}
