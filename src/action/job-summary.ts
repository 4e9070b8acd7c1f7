import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { formats } from "../report/formats.ts";

/** GitHub drops a summary above 1 MiB whole. */
const mostBytes = 1_000_000;

/** The report as Markdown: everything, or what needs attention when that is too long. */
export async function jobSummary(report: Report, locale: Locale): Promise<string> {
  const format = await formats.markdown();
  const full = format(report, { locale, color: false, verbose: true });
  if (Buffer.byteLength(full) <= mostBytes) return full;
  return format(report, { locale, color: false, verbose: false });
}
