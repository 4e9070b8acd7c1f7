import { privateFindings } from "../evidence/private-findings.ts";
import type { AttachmentElsewhere, AttachmentRefusal, NotSearchedReason } from "../model/attachment.ts";
import type { Finding } from "../model/finding.ts";
import { UserError } from "../model/user-error.ts";
import type { Source, TrackedKind } from "../source/source.ts";
import { formatOf, type OfficeText } from "./attachment-format.ts";
import { lfsPointer, longestPointer } from "./lfs-pointer.ts";
import { locateAttachment } from "./locate-attachment.ts";

/** Largest attachment of which the content is read, in bytes (512 MiB). */
export const largestAttachment = 512 * 1024 * 1024;

/** What there is where a document names an attachment. */
export type InspectedAttachment =
  | InspectedFile
  /** `suggestion`: how git spells a name that differs in case only. */
  | { readonly kind: "missing"; readonly elsewhere: AttachmentElsewhere | null; readonly suggestion: string | null }
  | { readonly kind: "refused"; readonly reason: AttachmentRefusal };

interface InspectedFile {
  readonly kind: "file";
  /** Null for one that is too large. */
  readonly sha256: string | null;
  readonly size: number;
  /** Where the content is if only a pointer to it is here; its hash is that of the content. */
  readonly elsewhere: AttachmentElsewhere | null;
  /** About what is private in an attachment that can be searched; without the path. */
  readonly findings: readonly Finding[];
  /** Why it was not searched; null if it was, or is not here. */
  readonly notSearched: NotSearchedReason | null;
}

export interface InspectOptions {
  readonly source: Source;
  /** The files that git tracks; null outside git. */
  readonly tracked: ReadonlyMap<string, TrackedKind> | null;
  /** Largest attachment that is searched for what is private, in bytes. */
  readonly textBytes: number;
  /** Null where office files are not searched. */
  readonly officeText: OfficeText | null;
}

/** What there is at the path of an attachment; throws UserError `revision-incomplete`, `deadline-passed`. */
export type InspectAttachment = (named: string) => InspectedAttachment;

/** Looks at each attachment once, however often it is named. */
export function attachmentInspector(options: InspectOptions): InspectAttachment {
  const known = new Map<string, InspectedAttachment>();
  const spellingOf = spellings(options.tracked);
  return (named) => {
    let found = known.get(named);
    if (!found) {
      found = inspect(named, options, spellingOf(named));
      known.set(named, found);
    }
    return found;
  };
}

function inspect(named: string, options: InspectOptions, suggestion: string | null): InspectedAttachment {
  const { source, tracked } = options;
  const located = locateAttachment(source, named);
  if (located.kind === "refused") return located;
  // Where upper and lower case are the same, another name is found here and nowhere else.
  if (located.kind === "missing" || suggestion !== null) {
    return { kind: "missing", elsewhere: leftOut(named, tracked), suggestion };
  }
  const { path } = located;
  try {
    // Nothing is read of a larger file.
    const small = source.read(path, longestPointer);
    const pointer = small.kind === "bytes" ? lfsPointer(small.bytes) : null;
    if (pointer) return { kind: "file", ...pointer, elsewhere: "lfs", findings: [], notSearched: null };
    const size = small.kind === "bytes" ? small.bytes.length : small.size;
    return {
      kind: "file",
      sha256: source.sha256(path, largestAttachment),
      size,
      elsewhere: null,
      ...searched(path, options),
    };
  } catch (error) {
    if (error instanceof UserError && error.code === "unreadable")
      return { kind: "missing", elsewhere: null, suggestion: null };
    throw error;
  }
}

/** How git spells a name that differs in case only; null where it is spelled right, or unknown. */
function spellings(tracked: InspectOptions["tracked"]): (path: string) => string | null {
  let byFolded: Map<string, string> | null = null;
  return (path) => {
    if (tracked === null || tracked.has(path)) return null;
    byFolded ??= new Map(Array.from(tracked.keys(), (one) => [one.toLowerCase(), one]));
    return byFolded.get(path.toLowerCase()) ?? null;
  };
}

/** What the checkout has not, but the repository has. */
function leftOut(named: string, tracked: InspectOptions["tracked"]): AttachmentElsewhere | null {
  if (tracked === null) return null;
  const parts = named.split("/").filter((part) => part !== "" && part !== ".");
  if (tracked.get(parts.join("/")) === "sparse") return "sparse";
  const isIn = parts.some((_, index) => tracked.get(parts.slice(0, index).join("/")) === "submodule");
  return isIn ? "submodule" : null;
}

/** What is private in a file, as far as its format can be searched; without the path. */
function searched(
  path: string,
  { source, textBytes, officeText }: InspectOptions,
): Pick<InspectedFile, "findings" | "notSearched"> {
  const format = formatOf(path);
  if (format === "other" || (format === "office" && officeText === null)) {
    return { findings: [], notSearched: "format" };
  }
  const content = source.read(path, textBytes);
  if (content.kind !== "bytes") return { findings: [], notSearched: "size" };
  if (format === "text" || officeText === null) return { findings: privateFindings(content.bytes), notSearched: null };
  const text = officeText(content.bytes);
  if (text === null) return { findings: [], notSearched: "unreadable" };
  return { findings: privateFindings(Buffer.from(text)).map(withoutLine), notSearched: null };
}

/** The lines of an office file are in no editor. */
function withoutLine({ excerpt: _, ...finding }: Finding): Finding {
  return { ...finding, line: null, column: null } as Finding;
}
