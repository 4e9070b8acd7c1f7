import type { Messages } from "../../messages/messages.ts";
import type { Report } from "../../model/report.ts";
import type { ReportOptions } from "../reporter.ts";
import { displayWidth, padToWidth } from "./display-width.ts";
import type { Paint } from "./paint.ts";

/** What the parts of the terminal report share. */
export interface PrettyContext {
  readonly report: Report;
  readonly messages: Messages;
  readonly options: ReportOptions;
  readonly width: number;
  readonly paint: Paint;
}

/** Rows of a label and a text, with the texts aligned. */
export function labelledRows(rows: readonly (readonly [string, string])[], paint: Paint): string[] {
  const widest = Math.max(...rows.map(([label]) => displayWidth(label)));
  return rows.map(([label, text]) => `  ${paint("dim", padToWidth(label, widest))}  ${text}`);
}
