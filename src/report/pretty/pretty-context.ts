import type { Messages } from "../../messages/messages.ts";
import type { Report } from "../../model/report.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import type { ReportOptions } from "../reporter.ts";
import type { Paint } from "./paint.ts";
import { hang } from "./wrap.ts";

/** What the parts of the terminal report share. */
export interface PrettyContext {
  readonly report: Report;
  readonly messages: Messages;
  readonly options: ReportOptions;
  readonly width: number;
  readonly paint: Paint;
}

/** Rows of a label and a text, the texts one under the other. */
export function labelledRows(
  rows: readonly (readonly [string, string])[],
  { paint, width }: Pick<PrettyContext, "paint" | "width">,
): string[] {
  const widest = Math.max(0, ...rows.map(([label]) => displayWidth(label)));
  return rows.flatMap(([label, text]) => hang(`  ${paint("dim", padToWidth(label, widest))}  `, text, width));
}
