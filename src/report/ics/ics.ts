import { createHash } from "node:crypto";
import { ownedOutputs, ownerName } from "../../derive/owner-name.ts";
import { dueDays } from "../../derive/yearly-plan.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, Report, RequirementReport, TaskReport } from "../../model/report.ts";
import { tasksOf } from "../../model/walk.ts";
import { daysBetween } from "../../time/days.ts";
import { subtractDuration } from "../../time/durations.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { escapeIcs, foldIcsLine } from "./escape-ics.ts";

/** What is due: a requirement, or an output without requirements. */
type Due = Pick<RequirementReport, "id" | "state" | "newest" | "expires" | "cadence" | "warning"> & {
  readonly title: string;
};

/** A day of the calendar. */
interface DueDay {
  readonly day: string;
  /** What there is to say about it: the requirement, or that it has expired. */
  readonly what: string;
  /** Distinguishes the days of one requirement; empty for the one that moves. */
  readonly occurrence: string;
}

/**
 * A calendar of expiry dates (RFC 5545): a one-day event for each requirement, on the last day on which it is
 * met. Expired or missing evidence is on the as-of date, since nobody looks for it in the past. An event keeps
 * its UID when new evidence moves its date, so that a subscription is updated. With a year, every last day of that
 * year, each with a UID of its own. An alarm goes off when the policy begins to warn.
 */
export function formatIcs(given: Report, options: ReportOptions): string {
  const report = withNames(given);
  const messages = messagesFor(options.locale);
  const { labels, phrases } = messages.terms;
  const { organization } = report;
  const about = options.owner === undefined ? labels.dueDates : `${labels.dueDates} ${options.owner}`;
  const name = organization.name === null ? about : phrases.labelled(organization.name, about);
  const owned = options.owner === undefined ? null : ownedOutputs(given, options.owner);
  const events = tasksOf(report).flatMap((task) =>
    task.outputs
      .filter(({ id }) => owned === null || owned.has(id))
      .flatMap((output) =>
        duesOf(output, messages).flatMap((due) =>
          daysOf(due, output, report, options.year ?? null, messages).flatMap((day) =>
            eventLines(day, due, output, task, report, messages),
          ),
        ),
      ),
  );
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
    ...events,
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

/** The one day on which it has to be done next, or all of a year. */
function daysOf(
  due: Due,
  output: OutputReport,
  report: Report,
  year: number | null,
  { terms }: Messages,
): readonly DueDay[] {
  const { asOf } = report;
  const isLapsed = due.expires === null ? due.state === "missing" : due.expires < asOf;
  // While a waiver applies, nothing has to be done.
  if (isLapsed && output.state === "waived") return [];
  const first = isLapsed ? asOf : due.expires;
  if (first === null) return [];
  const lapse = isLapsed ? terms.states[due.expires === null ? "missing" : "stale"] : due.title;
  if (year === null) return [{ day: first, what: lapse, occurrence: "" }];
  const days = dueDays(first, output.kind, due.cadence, `${year + 1}-01-01`);
  return days
    .filter((day) => day.startsWith(`${year}-`))
    .map((day, at) => ({ day, what: day === first ? lapse : due.title, occurrence: `${year}/${at + 1}` }));
}

function eventLines(
  { day, what, occurrence }: DueDay,
  due: Due,
  output: OutputReport,
  task: TaskReport,
  report: Report,
  messages: Messages,
): string[] {
  const { asOf } = report;
  const { terms, locale } = messages;
  const { phrases } = terms;
  const owner = ownerName(output);
  const summary = phrases.labelled(`${output.id} ${output.name[locale]}`, what);
  const facts = [
    `${task.id} ${task.name[locale]}`,
    due.title,
    ...(owner === "" ? [] : [owner]),
    ...(due.newest === null ? [] : [phrases.newest(due.newest)]),
    ...(due.expires === null ? [] : [phrases.expires(due.expires)]),
    ...(due.cadence === "" ? [] : [phrases.cadence(messages.cadence(due.cadence))]),
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(report, output.id, due.id, occurrence)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    // Increases with the date of the report, so that a calendar into which files are imported keeps the later one.
    `SEQUENCE:${compact(asOf)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escapeIcs(summary)}`,
    `DESCRIPTION:${facts.map(escapeIcs).join("\\n")}`,
    `CATEGORIES:${escapeIcs(task.id)}`,
    "TRANSP:TRANSPARENT",
    ...alarmLines(day, due, asOf, summary),
    "END:VEVENT",
  ];
}

/** When the policy begins to warn, in whole days, since RFC 5545 has no months in a duration; none in the past. */
function alarmLines(day: string, { warning }: Due, asOf: string, summary: string): string[] {
  if (warning === undefined || day <= asOf) return [];
  const days = daysBetween(subtractDuration(day, warning), day);
  if (days === 0) return [];
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:-P${days}D`, `DESCRIPTION:${escapeIcs(summary)}`, "END:VALARM"];
}

/** The same for the same requirement of the same organization, whatever its date. */
function uidOf({ organization }: Report, output: string, requirement: string, occurrence: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([organization.name, output, requirement, ...(occurrence === "" ? [] : [occurrence])]))
    .digest("hex");
  return `${output}-${hash.slice(0, 16)}@isms-evidence`;
}

/** Only digits, even if a report that was not validated contains something else. */
function compact(day: string): string {
  return day.replace(/\D/g, "");
}
