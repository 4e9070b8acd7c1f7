const firstLine = "version https://git-lfs.github.com/spec/v1\n";

/** A pointer of Git LFS is smaller, in bytes. */
export const longestPointer = 1024;

/**
 * What a file says that Git LFS has in place of the content: the SHA-256 of it; null for any other file. The form is that
 * of https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function lfsPointer(bytes: Buffer): { readonly sha256: string; readonly size: number } | null {
  if (bytes.length > longestPointer || !bytes.toString("latin1").startsWith(firstLine)) return null;
  const [, sha256 = "", size = ""] =
    /\noid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n/.exec(bytes.toString("latin1")) ?? [];
  return sha256 === "" ? null : { sha256, size: Number(size) };
}
