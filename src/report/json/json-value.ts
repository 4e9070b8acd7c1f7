import { escapeJson } from "./escape-json.ts";

/** A value as it is, in the form of `report.json`. */
export function formatJsonValue(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}
