import { createHash } from "node:crypto";

/** The tool's own namespace; a different one would change every UUID. */
const namespace = Buffer.from("6f0d3c0e5a7b4f0a9c1d2b8e47a1f593", "hex");

/** The UUID for these parts (version 5, RFC 9562): the same parts give the same UUID. */
export function contentUuid(...parts: readonly (string | null)[]): string {
  const bytes = createHash("sha1").update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
