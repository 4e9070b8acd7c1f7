import { createHash } from "node:crypto";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, Report, RequirementReport, TaskReport } from "../../model/report.ts";
import { tasksOf } from "../../model/walk.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeIcs, foldIcsLine } from "./escape-ics.ts";

/** What is due: a requirement, or an output without requirements. */
type Due = Pick<RequirementReport, "id" | "state" | "newest" | "expires" | "cadence"> & { readonly title: string };

/**
 * A calendar of expiry dates (RFC 5545): a one-day event for each requirement, on the last day on which it is
 * met. Expired or missing evidence is on the as-of date, since nobody looks for it in the past. An event keeps
 * its UID when new evidence moves its date, so that a subscription is updated.
 */
export function formatIcs(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  const { labels, phrases } = messages.terms;
  const { organization } = report;
  const name = organization.name === null ? labels.dueDates : phrases.labelled(organization.name, labels.dueDates);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//isms-evidence//${escapeIcs(report.tool.version)}//${options.locale === "en" ? "EN" : "ZH"}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeIcs(name)}`,
    `X-WR-CALNAME:${escapeIcs(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...tasksOf(report).flatMap((task) =>
      task.outputs.flatMap((output) =>
        duesOf(output, messages).flatMap((due) => eventLines(due, output, task, report, messages)),
      ),
    ),
    "END:VCALENDAR",
  ];
  return lines.map(foldIcsLine).join("");
}

function duesOf(output: OutputReport, { locale, terms }: Messages): readonly Due[] {
  if (outsideStates.has(output.state)) return [];
  const dues = output.requirements.map((requirement) => ({ ...requirement, title: requirement.title[locale] }));
  if (dues.length > 0) return dues;
  const { newest, expires, cadence } = output;
  const state = lackingStates.has(output.state) ? "missing" : "current";
  return [{ id: "", state, newest, expires, cadence: cadence ?? "", title: terms.states[output.state] }];
}

function eventLines(due: Due, output: OutputReport, task: TaskReport, report: Report, messages: Messages): string[] {
  const { asOf } = report;
  const { terms, locale } = messages;
  const { states, phrases } = terms;
  const isLapsed = due.expires === null ? due.state === "missing" : due.expires < asOf;
  // While a waiver applies, nothing has to be done.
  if (isLapsed && output.state === "waived") return [];
  const day = isLapsed ? asOf : due.expires;
  if (day === null) return [];
  const what = `${output.id} ${output.name[locale]}`;
  const lapse = isLapsed ? states[due.expires === null ? "missing" : "stale"] : due.title;
  const facts = [
    `${task.id} ${task.name[locale]}`,
    due.title,
    ...(due.newest === null ? [] : [phrases.newest(due.newest)]),
    ...(due.expires === null ? [] : [phrases.expires(due.expires)]),
    ...(due.cadence === "" ? [] : [phrases.cadence(messages.cadence(due.cadence))]),
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(report, output.id, due.id)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    // Increases with the date of the report, so that a calendar into which files are imported keeps the later one.
    `SEQUENCE:${compact(asOf)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escapeIcs(phrases.labelled(what, lapse))}`,
    `DESCRIPTION:${facts.map(escapeIcs).join("\\n")}`,
    `CATEGORIES:${escapeIcs(task.id)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The same for the same requirement of the same organization, whatever its date. */
function uidOf({ organization }: Report, output: string, requirement: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([organization.name, output, requirement]))
    .digest("hex");
  return `${output}-${hash.slice(0, 16)}@isms-evidence`;
}

/** Only digits, even if a report that was not validated contains something else. */
function compact(day: string): string {
  return day.replace(/\D/g, "");
}
