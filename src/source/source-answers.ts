import { UserError } from "../model/user-error.ts";
import { blobId } from "./blob-id.ts";
import type { FileContent, Source } from "./source.ts";

/** All that is asked of a source by whoever loads configuration, policies and roster. */
export type AskedSource = Pick<Source, "realPath" | "read">;

/** What a source was asked, and what it answered: one that gives the same answers leads to the same result. */
export interface SourceAnswers {
  readonly paths: ReadonlyMap<string, string | null>;
  /** By path and limit: the id of the content, made when it is first asked for. */
  readonly contents: ReadonlyMap<string, { readonly path: string; readonly limit: number; readonly id: () => string }>;
}

/** The source, and the answers that it gives from now on; what it refuses ends the loading. */
export function notingAnswers(source: AskedSource): { readonly source: AskedSource; readonly answers: SourceAnswers } {
  const paths = new Map<string, string | null>();
  const contents: SourceAnswers["contents"] & Map<string, unknown> = new Map();
  return {
    source: {
      realPath(path) {
        const real = source.realPath(path);
        paths.set(path, real);
        return real;
      },
      read(path, limit) {
        const content = source.read(path, limit);
        contents.set(`${limit} ${path}`, { path, limit, id: laterIdOf(content) });
        return content;
      },
    },
    answers: { paths, contents },
  };
}

/** Whether a source gives the same answers. Contents that git knows by their ids are not read. */
export function givesAnswers(source: Source, { paths, contents }: SourceAnswers): boolean {
  try {
    return (
      [...paths].every(([path, real]) => source.realPath(path) === real) &&
      [...contents.values()].every(
        ({ path, limit, id }) => (source.contentId(path) ?? idOf(source.read(path, limit))) === id(),
      )
    );
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Most runs compare with nothing, and the hash would be the only one for which they load the library of hashes. */
function laterIdOf(content: FileContent): () => string {
  const kept = content.kind === "bytes" ? { ...content, bytes: Buffer.from(content.bytes) } : content;
  let id: string | null = null;
  return () => {
    id ??= idOf(kept);
    return id;
  };
}

function idOf(content: FileContent): string {
  return content.kind === "bytes" ? blobId(content.bytes) : `more than ${content.size} bytes`;
}
