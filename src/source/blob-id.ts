import { createHash, type Hash, hash } from "node:crypto";

/** The id that git gives a file of this content in a repository whose objects are known by SHA-1. */
export function blobId(bytes: Buffer): string {
  return hash("sha1", Buffer.concat([Buffer.from(head(bytes.length)), bytes]), "hex");
}

/** The hash of a file of that size in bytes, to be fed its content. */
export function blobHash(size: number, algorithm: "sha1" | "sha256"): Hash {
  return createHash(algorithm).update(head(size));
}

function head(size: number): string {
  return `blob ${size}\0`;
}
