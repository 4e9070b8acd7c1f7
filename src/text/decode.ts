import { isAscii } from "node:buffer";

/** The text of UTF-8 bytes. */
export function decode(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}
