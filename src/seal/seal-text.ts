import type { Statement } from "../model/seal.ts";
import { escapeJson } from "../report/json/escape-json.ts";

/** The bytes of a seal: the same for the same statement, on every machine. */
export function sealText(statement: Statement): string {
  return `${escapeJson(JSON.stringify(statement, null, 1))}\n`;
}
