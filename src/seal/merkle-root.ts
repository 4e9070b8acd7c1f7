import { createHash } from "node:crypto";

/**
 * The root of the Merkle tree of RFC 6962, section 2.1, in hexadecimal: leaves are hashed after a byte 0, pairs after a
 * byte 1, and a list is split at the largest power of two below its length.
 */
export function merkleRoot(leaves: readonly string[]): string {
  return rootOf(leaves.map((leaf) => hash(0, Buffer.from(leaf)))).toString("hex");
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (!first) return createHash("sha256").digest();
  if (hashes.length === 1) return first;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return hash(1, rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

function hash(prefix: 0 | 1, ...parts: readonly Buffer[]): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(prefix), ...parts]))
    .digest();
}

/** The leaf of a file: as a line of `sha256sum`. */
export function leafOf(path: string, sha256: string): string {
  return `${sha256}  ${path}\n`;
}
