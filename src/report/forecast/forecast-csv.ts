import { forecastMessagesFor } from "../../messages/forecast.ts";
import type { Forecast } from "../../model/forecast.ts";
import { csvDocument } from "../../spreadsheet/csv-document.ts";
import { ownerTexts } from "../owner-texts.ts";
import type { ReportOptions } from "../reporter.ts";
import { lapseCells, lapseHead } from "./forecast-table.ts";

/** One row for each thing that lapses, with its owner; the header in the requested language. */
export function formatForecastCsv(forecast: Forecast, { locale }: ReportOptions): string {
  const { columns } = forecastMessagesFor(locale);
  const textOf = ownerTexts(forecast.owners.map(({ owner }) => owner));
  const rows = forecast.owners.flatMap(({ owner, lapses }) => {
    const { unit, person } = textOf(owner);
    return lapses.map((lapse) => [unit, person, ...lapseCells(lapse, locale)]);
  });
  return csvDocument([columns.unit, columns.person, ...lapseHead(locale)], rows);
}
