import { extname } from "node:path";
import type { Finding } from "../model/finding.ts";
import { masked } from "../privacy/masked.ts";
import { mayBePrivate } from "../privacy/may-be-private.ts";
import type { Source } from "../source/source.ts";
import { decode } from "../text/decode.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { createOffsets, type Offsets } from "../yaml/locate.ts";
import { createPositions, type Position } from "../yaml/positions.ts";

type Excerpt = NonNullable<Finding["excerpt"]>;

/** Line, column and surrounding lines of a value in one file. */
export type Places = (
  document: number,
  pointer: string,
  target: "value" | "key",
) => Position & { readonly excerpt?: Excerpt };

const contextLines = 1;
const longestLine = 200;

export function createPlaces(text: string, offsets: Offsets = createOffsets(text)): Places {
  const positions = createPositions(withoutByteOrderMark(text));
  const lines = linesOf(text);
  return (document, pointer, target) => {
    const position = positions(offsets(document, pointer, target));
    return { ...position, excerpt: excerptAt(lines, position.line) };
  };
}

/** The lines of a text for code frames: what is private in it is shown nowhere. */
export function linesOf(text: string): readonly string[] {
  return (mayBePrivate(Buffer.from(text)) ? masked(text) : text).split("\n");
}

/** The lines around a line (counted from 1), for a code frame; see {@link linesOf}. */
export function excerptAt(lines: readonly string[], line: number): Excerpt {
  const first = Math.max(1, line - contextLines);
  const around = lines.slice(first - 1, line + contextLines);
  return { firstLine: first, lines: around.map(excerptLine) };
}

function excerptLine(text: string): string {
  // Git on Windows ends lines with CR LF.
  const line = text.endsWith("\r") ? text.slice(0, -1) : text;
  // A copy: a slice would keep the whole text alive for as long as the finding lives.
  return Buffer.from(line.slice(0, longestLine)).toString();
}

export interface PlacingOptions {
  readonly source: Pick<Source, "read">;
  readonly fileBytes: number;
  /** The ids of the contents of files, and where values of such contents are: found in one revision, known in others. */
  readonly contents?: ReadonlyMap<string, string>;
  readonly known?: KnownPlaces | null;
}

/** Line, column and excerpt by the id of the content, document and pointer. */
export type KnownPlaces = Map<string, ReturnType<Places>>;

/**
 * Gives findings that name a path and a pointer their line, column and excerpt. Reads each file again that has such
 * findings: texts are not kept, since most files have none.
 */
export function placeFindings(findings: readonly Finding[], options: PlacingOptions): Finding[] {
  const { source, fileBytes, contents, known } = options;
  const byPath = new Map<string, Places | null>();
  const placesOf = (path: string): Places | null => {
    let places = byPath.get(path);
    if (places === undefined) {
      const content = source.read(path, fileBytes);
      places = content.kind === "bytes" ? createPlaces(decode(content.bytes)) : null;
      byPath.set(path, places);
    }
    return places;
  };
  const placeOf = (path: string, document: number, pointer: string) => {
    const content = contents?.get(path);
    const key = content === undefined ? null : `${content}${extname(path)} ${document} ${pointer}`;
    const place = (key !== null && known?.get(key)) || placesOf(path)?.(document, pointer, "value");
    if (key !== null && place) known?.set(key, place);
    return place ?? null;
  };
  return findings.map((finding) => {
    if (finding.path === null || finding.pointer === null || finding.line !== null) return finding;
    return { ...finding, ...placeOf(finding.path, finding.document, finding.pointer) };
  });
}
