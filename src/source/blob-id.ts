import { createHash, type Hash } from "node:crypto";

/** The id that git gives a file of this content in a repository whose objects are known by SHA-1. */
export function blobId(bytes: Buffer): string {
  return blobHash(bytes.length, "sha1").update(bytes).digest("hex");
}

/** The hash of a file of that size in bytes, to be fed its content. */
export function blobHash(size: number, algorithm: "sha1" | "sha256"): Hash {
  return createHash(algorithm).update(`blob ${size}\0`);
}
