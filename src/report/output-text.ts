import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { plainText } from "../text/plain-text.ts";

/** How an output is named to people. */
export type OutputText = (id: string) => string;

/** The code with the name, as plain text: `O4.8.1 Backup records`. What is no output of the report has no name. */
export function outputTexts(report: Pick<Report, "duties">, locale: Locale): OutputText {
  const names = new Map(outputsOf(report).map(({ id, name }) => [id, plainText(`${id} ${name[locale]}`)]));
  return (id) => names.get(id) ?? plainText(id);
}
