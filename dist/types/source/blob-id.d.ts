import { type Hash } from "node:crypto";
/** The id that git gives a file of this content in a repository whose objects are known by SHA-1. */
export declare function blobId(bytes: Buffer): string;
/** The hash of a file of that size in bytes, to be fed its content. */
export declare function blobHash(size: number, algorithm: "sha1" | "sha256"): Hash;
