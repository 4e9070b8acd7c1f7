import { createHash } from "node:crypto";
import { type BuiltinPolicy, readBuiltinBytes } from "../standard/builtin-data.ts";
import { canonical } from "./canonical.ts";
import type { PolicyLayer } from "./merge-policies.ts";

/**
 * The SHA-256 (hex) of layers: the same for the same content, whatever its layout. The build gives built-in policies
 * one layout.
 *
 * @param builtin built-in policies that come before the layers, of which the files are read as they are
 */
export function hashOf(layers: readonly PolicyLayer[], builtin: readonly BuiltinPolicy[] = []): string {
  const hash = createHash("sha256");
  for (const name of builtin) hash.update(readBuiltinBytes(`policy/${name}`)); // with the line break at its end
  for (const { file, source } of layers) hash.update(`${source ? canonical(file) : JSON.stringify(file)}\n`);
  return hash.digest("hex");
}
