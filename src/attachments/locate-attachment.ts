import type { AttachmentRefusal } from "../model/attachment.ts";
import { UserError } from "../model/user-error.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import type { Source } from "../source/source.ts";
import { windowsTrouble } from "../source/windows-name.ts";

export type LocatedAttachment =
  /** Relative to the root, links resolved. */
  | { readonly kind: "there"; readonly path: string }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly reason: AttachmentRefusal };

/** Where an attachment is: in the root, links followed, and not hidden, whatever a document says. */
export function locateAttachment(source: Pick<Source, "root" | "realPath">, named: string): LocatedAttachment {
  if (named.includes("\0") || windowsTrouble(named) !== null) return { kind: "refused", reason: "name" };
  if (pathInRoot(source.root, named) === null) return { kind: "refused", reason: "outside" };
  try {
    const path = source.realPath(named);
    return path === null ? { kind: "missing" } : { kind: "there", path };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code === "path-outside-root") return { kind: "refused", reason: "outside" };
    if (error.code === "path-hidden") return { kind: "refused", reason: "hidden" };
    throw error;
  }
}
