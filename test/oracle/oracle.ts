import type { JsonObject, JsonValue } from "../../src/model/json.ts";
import { daysAfter } from "../support/around.ts";
import { outputSchemas } from "../support/schemas.ts";
import { calendarPeriod, dayInZone, roughDays, shift } from "./days.ts";
import { approver, type MadeUp, type MadeUpDocument } from "./organization.ts";
import { type Asked, type Condition, readPolicy, tasks, type WrittenPolicy } from "./policy.ts";

/*
 * What the report must say, a second time and by other means: from docs/evidence-format.md, docs/policies.md,
 * docs/configuration.md, docs/rules.md and docs/findings.md alone. It shares no code with src/assess. What a rule found
 * is taken from the report; how that changes states, sums and waivers is not.
 */

/** A finding as far as it matters here. */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly output: string | null;
  readonly path: string | null;
  /** The key of the row or subject. */
  readonly record: string | null;
  readonly family: "document" | "lapse" | "rule" | "other";
  waived: boolean;
  /** Outputs that rules cannot judge while documents are invalid. */
  readonly unjudged?: readonly string[];
}

export interface Expected {
  readonly outputs: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, string>>;
  readonly conclusion: "pass" | "fail";
  readonly findings: Readonly<Record<"error" | "warning" | "info", number>>;
  /** `O4.8.2 evidence-stale`, with a star when it is waived, in order; without those of rules. */
  readonly problems: readonly string[];
}

export function foretell(given: MadeUp, ofRules: readonly Problem[]): Expected {
  const written = readPolicy(given.policy);
  const policy = ofAgency({ ...written, figures: { ...written.figures, ...given.parameters } });
  const outputs = tasks.flatMap((task) => task.outputs);
  const usable = new Map<string, MadeUpDocument[]>();
  const problems: Problem[] = [...ofRules];
  for (const output of outputs) {
    const documents = given.documents.filter(({ data }) => data.output === output);
    const kind = policy.cadences[output]?.kind ?? "";
    const faults = documents.map((document, index) => faultsOf(document, documents.slice(0, index), kind, given));
    problems.push(...faults.flat());
    usable.set(
      output,
      documents.filter((_, index) => faults[index]?.length === 0),
    );
  }
  const excluded = new Set(
    given.notApplicable
      .filter(({ approvedBy, reviewBy }) => given.asOf <= reviewBy && isApproved(approvedBy, given))
      .map(({ output }) => output),
  );
  const provided = new Set(
    given.provided
      .filter((entry) => given.asOf <= endOf(entry) && isApproved(entry.approvedBy, given))
      .map(({ output }) => output),
  );
  for (const output of outputs) {
    const isProven = given.documents.some(({ data }) => data.output === output);
    if (policy.cadences[output]?.requirements.length === 0 && !isProven && !provided.has(output)) excluded.add(output);
  }
  const due = new Set<string>();
  const invalid = new Set(
    outputs.filter((output) => problems.some((one) => one.output === output && one.family === "document")),
  );
  for (const output of outputs) {
    if (excluded.has(output) || provided.has(output)) continue;
    const lapses = lapsesOf(output, { ...given, policy, usable, refused: invalid });
    problems.push(...lapses.problems);
    if (lapses.isDue) due.add(output);
  }
  problems.push(...aboutExceptions(given), ...aboutSettings(given, policy));
  problems.push(...applyWaivers(given, problems));
  // While a document of an output is refused, only the errors of the document are reported.
  const refused = new Set(
    problems.filter(({ family, waived }) => family === "document" && !waived).map(({ output }) => output),
  );
  const reported = problems.filter(({ family, output }) => family !== "lapse" || !refused.has(output));
  const states = Object.fromEntries(
    outputs.map((output) => [
      output,
      excluded.has(output)
        ? "not-applicable"
        : provided.has(output)
          ? "provided"
          : stateOf(output, reported, due.has(output)),
    ]),
  );
  const open = reported.filter(({ waived }) => !waived);
  const count = (severity: Problem["severity"]) => open.filter((problem) => problem.severity === severity).length;
  return {
    outputs: states,
    tasks: Object.fromEntries(
      tasks.map((task) => [task.id, taskState(task.outputs.map((output) => states[output] ?? ""))]),
    ),
    conclusion: count("error") > 0 ? "fail" : "pass",
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    problems: reported
      .filter(({ family }) => family !== "rule")
      .map(({ code, output, waived }) => `${output} ${code}${waived ? "*" : ""}`)
      .sort(),
  };
}

/** Every organization made up here is an agency; a count of 0 asks for nothing. */
function ofAgency(policy: WrittenPolicy): WrittenPolicy {
  const cadences = Object.entries(policy.cadences).map(([output, { kind, requirements }]) => {
    const asked = requirements.filter(
      ({ binds, count }) => binds?.includes("agency") !== false && (!count || policy.figures[count.at_least] !== 0),
    );
    return [output, { kind, requirements: asked }];
  });
  return { ...policy, cadences: Object.fromEntries(cadences) };
}

function problem(code: string, output: string | null, more: Partial<Problem> = {}): Problem {
  return { code, severity: "error", output, path: null, record: null, family: "lapse", waived: false, ...more };
}

// States

/** A task lacks current evidence when any applicable output of it is in a state that the guide marks. */
function taskState(states: readonly string[]): string {
  const applicable = states.filter((state) => state !== "not-applicable" && state !== "provided");
  if (applicable.length === 0) return states.includes("provided") ? "provided" : "not-applicable";
  const ticked = ["stale", "contradicted", "invalid", "missing", "not-evaluated"];
  return applicable.some((state) => ticked.includes(state)) ? "lacking" : "current";
}

function stateOf(output: string, problems: readonly Problem[], isDue: boolean): string {
  const errors = problems.filter((one) => one.output === output && one.severity === "error");
  const open = errors.filter(({ waived }) => !waived);
  const has = (test: (one: Problem) => boolean) => open.some(test);
  if (has(({ code }) => code === "evidence-missing")) return "missing";
  if (has(({ family }) => family === "document")) return "invalid";
  if (has(({ family, code }) => family === "lapse" && code !== "evidence-not-evaluated")) return "stale";
  if (has(({ family, code }) => family === "rule" && code !== "rule-failed")) return "contradicted";
  // What rules cannot say while documents of another output are invalid.
  if (
    open.length > 0 ||
    problems.some(({ code, unjudged }) => code === "rules-not-evaluated" && unjudged?.includes(output))
  )
    return "not-evaluated";
  if (errors.length > 0) return "waived";
  return isDue ? "due" : "current";
}

// Documents

function faultsOf(
  { path, data, isBroken }: MadeUpDocument,
  before: readonly MadeUpDocument[],
  kind: string,
  given: MadeUp,
) {
  const output = String(data.output);
  const faults: Problem[] = [];
  const fault = (code: string) => faults.push(problem(code, output, { path, family: "document" }));
  if (isBroken) {
    fault("schema-required");
    return faults;
  }
  const { asOf, timezone, roster } = given;
  if (before.some((other) => !other.isBroken && other.data.id === data.id)) fault("document-duplicate-id");
  if (String(data.date) > asOf) fault("event-date-in-future");
  const field = eventField(output);
  const records = recordsOf(data);
  if (field !== "$document") {
    for (const record of records)
      for (const day of daysOf(record, field, timezone)) if (day > asOf) fault("event-date-in-future");
  }
  // Made up, a row is written twice only as the whole row.
  const rows = records.map((record) => JSON.stringify(record));
  for (const [index, row] of rows.entries()) if (rows.indexOf(row) < index) fault("record-duplicate-key");
  for (const span of [data.period, data.nil] as (JsonObject | undefined)[]) {
    if (span && String(span.from) > String(span.to)) fault("period-reversed");
  }
  const nil = data.nil as JsonObject | undefined;
  if (nil) {
    if (kind !== "event") fault("nil-not-allowed");
    if (String(nil.to) > asOf) fault("nil-in-future");
    if (nil.confirmed_by === data.prepared_by) fault("nil-unsigned");
  }
  // The records of the examples name people of the roster alone.
  if (roster) {
    const named = [data.prepared_by, data.reviewed_by, data.approved_by, nil?.confirmed_by];
    for (const person of named) if (person !== undefined && !roster.includes(String(person))) fault("person-unknown");
  }
  return faults;
}

function recordsOf(data: JsonObject): readonly JsonObject[] {
  return (data.records ?? []) as JsonObject[];
}

function eventField(output: string): string {
  return outputSchemas.get(output)?.["x-evidence"]?.event_date ?? "$document";
}

/** The values of a field, of each item where it holds a list. */
function valuesOf(value: JsonValue | undefined, path: readonly string[]): JsonValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  return value !== null && typeof value === "object" ? valuesOf((value as JsonObject)[first], rest) : [];
}

function daysOf(record: JsonObject, field: string, timezone: string): string[] {
  return valuesOf(record, field.split(".")).map((time) => dayInZone(String(time), timezone));
}

// How current

interface World extends Omit<MadeUp, "policy"> {
  readonly policy: WrittenPolicy;
  /** The documents of each output against which nothing is said. */
  readonly usable: ReadonlyMap<string, readonly MadeUpDocument[]>;
  /** Outputs with a document against which something is said. */
  readonly refused: ReadonlySet<string>;
}

/** Something that was done on a day; a nil statement has no record. */
interface Done {
  readonly day: string;
  readonly record: JsonObject | null;
}

/** All that an output shows for a date field, up to the as-of date. */
function doneOf(output: string, field: string, { usable, policy, timezone, asOf }: World): Done[] {
  const isEvent = policy.cadences[output]?.kind === "event";
  return (usable.get(output) ?? [])
    .flatMap(({ data }): Done[] => {
      const nil = data.nil as JsonObject | undefined;
      if (nil) return isEvent ? [{ day: String(nil.to), record: null }] : [];
      return recordsOf(data).flatMap((record) => {
        const days = field === "$document" ? [String(data.date)] : daysOf(record, field, timezone);
        return days.map((day) => ({ day, record }));
      });
    })
    .filter(({ day }) => day <= asOf);
}

function counts(record: JsonObject, where: Asked["where"], figures: WrittenPolicy["figures"]): boolean {
  if (where === undefined) return true;
  const any = Array.isArray(where) ? (where as readonly Condition[]) : [where as Condition];
  return any.some((all) =>
    Object.entries(all).every(([field, wanted]) => {
      const values = valuesOf(record, field.split("."));
      const least = (wanted as { at_least?: string } | null)?.at_least;
      if (least !== undefined) return values.some((value) => Number(value) >= Number(figures[least]));
      return wanted === null
        ? values.length === 0
        : values.some((value) => ([wanted].flat() as unknown[]).includes(value));
    }),
  );
}

interface Answer {
  readonly state: "current" | "due" | "stale" | "missing" | "not-evaluated";
  readonly expires: string | null;
  readonly isCount: boolean;
}

function lapsesOf(output: string, world: World): { problems: Problem[]; isDue: boolean } {
  if (!world.documents.some(({ data }) => data.output === output)) {
    return { problems: [problem("evidence-missing", output)], isDue: false };
  }
  const problems: Problem[] = [];
  let isDue = false;
  for (const asked of world.policy.cadences[output]?.requirements ?? []) {
    const done = doneOf(output, asked.date ?? eventField(output), world).filter(({ record }) =>
      record ? counts(record, asked.where, world.policy.figures) : asked.nil !== false,
    );
    const subjects = asked.subjects ? subjectsOf(asked.subjects, world) : undefined;
    if (subjects === null) {
      problems.push(problem("evidence-not-evaluated", output));
      continue;
    }
    if (asked.subjects && subjects && subjects.length > 0) {
      const answers = subjects.map((subject) => {
        const own = done.filter(
          ({ record }) => record && valuesOf(record, [asked.subjects?.field ?? ""]).includes(subject.key),
        );
        return { subject, answer: answerForSubject(asked, own, subject.since, world) };
      });
      for (const { subject, answer } of answers) {
        const record = subject.key;
        if (answer.state === "missing") problems.push(problem("evidence-subject-missing", output, { record }));
        if (answer.state === "stale") problems.push(problem("evidence-subject-stale", output, { record }));
      }
      // What expires soon is reported once for all of them.
      const states = answers.map(({ answer }) => answer.state);
      if (states.includes("due")) problems.push(problem("evidence-due", output, { severity: "warning" }));
      isDue ||= states.includes("due") && states.every((state) => state === "due" || state === "current");
      continue;
    }
    if (asked.subjects) problems.push(problem("evidence-no-subjects", output, { severity: "info" }));
    const answer = answerOf(asked, done, world);
    if (answer.state === "missing") problems.push(problem("evidence-requirement-missing", output));
    if (answer.state === "stale")
      problems.push(problem(answer.isCount ? "evidence-count-short" : "evidence-stale", output));
    if (answer.state === "not-evaluated") problems.push(problem("evidence-not-evaluated", output));
    if (answer.state === "due") {
      problems.push(problem("evidence-due", output, { severity: "warning" }));
      isDue = true;
    }
  }
  return { problems, isDue };
}

/**
 * The rows of the register that need evidence, of the newest document that names each; of one date the row of the newer
 * work, else that of the last path. Null without a register.
 */
function subjectsOf(subjects: NonNullable<Asked["subjects"]>, { usable, refused, asOf, policy }: World) {
  const documents = usable.get(subjects.output) ?? [];
  if (documents.length === 0 || refused.has(subjects.output)) return null;
  const rows = new Map<string, { rank: string; record: JsonObject }>();
  for (const { data } of documents) {
    for (const record of recordsOf(data)) {
      const key = String(record[subjects.key]);
      const [work = ""] = valuesOf(record, eventField(subjects.output).split("."));
      const rank = `${data.date} ${work}`;
      if ((rows.get(key)?.rank ?? "") <= rank) rows.set(key, { rank, record });
    }
  }
  return [...rows].flatMap(([key, { record }]) => {
    const day = (field: string | undefined) =>
      field === undefined ? null : ((record[field] ?? null) as string | null);
    const [since, until] = [day(subjects.since), day(subjects.until)];
    const hasBegun = since === null || since <= asOf;
    const hasEnded = until !== null && until < asOf;
    return hasBegun && !hasEnded && counts(record, subjects.where, policy.figures) ? [{ key, since }] : [];
  });
}

/**
 * One that began not long ago has a whole interval for its first evidence, with its warning and grace; a count begins
 * with its first whole period.
 */
function answerForSubject(asked: Asked, done: readonly Done[], since: string | null, world: World): Answer {
  const answer = answerOf(asked, done, world, since);
  if (answer.state !== "missing" || since === null || asked.max_age === undefined) return answer;
  const first = answerOfInterval(since, String(world.policy.figures[asked.max_age]), world.asOf);
  return first.state === "stale" ? answer : first;
}

function answerOf(
  { max_age, count, after }: Asked,
  done: readonly Done[],
  world: World,
  since: string | null = null,
): Answer {
  const { asOf, policy } = world;
  const figure = (name: string) => String(policy.figures[name]);
  const newest = done
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (after) return answerAfter(after, newest, figure(after.within), world);
  if (count) return answerOfCount(done, Number(figure(count.at_least)), figure(count.per), count.distinct, asOf, since);
  if (newest === undefined) return { state: "missing", expires: null, isCount: false };
  if (max_age === undefined) return { state: "current", expires: null, isCount: false };
  return answerOfInterval(newest, figure(max_age), asOf);
}

/**
 * An interval of a year or more is announced 30 days before its end and has 30 days of grace after it; three months or
 * more: 14 and 7 days; a month or more: 7 and 7; shorter ones: 1 and none. The last day still counts.
 */
function answerOfInterval(newest: string, interval: string, asOf: string): Answer {
  const windows = [
    { least: "P1Y", warning: 30, grace: 30 },
    { least: "P3M", warning: 14, grace: 7 },
    { least: "P1M", warning: 7, grace: 7 },
    { least: "P0D", warning: 1, grace: 0 },
  ];
  const window = windows.find(({ least }) => roughDays(interval) >= roughDays(least));
  const expires = shift(newest, interval);
  const answer = { expires, isCount: false };
  if (asOf > daysAfter(expires, window?.grace ?? 0)) return { ...answer, state: "stale" };
  return { ...answer, state: asOf >= daysAfter(expires, -(window?.warning ?? 0)) ? "due" : "current" };
}

/**
 * Counted by calendar period. Until the running period is full, the one before decides; a missing count is announced 60
 * days before the end and has no grace. Once in two years means any two calendar years in a row. Work of one day, or
 * with one number, counts once. A period since that of the earliest work that ended with too few stays expired until
 * 366 days after its end.
 */
function answerOfCount(
  done: readonly Done[],
  needed: number,
  per: string,
  distinct: string | undefined,
  asOf: string,
  since: string | null,
): Answer {
  const occasions = new Map<string, string>();
  for (const { day, record } of done) {
    const number = distinct === undefined ? undefined : record?.[distinct];
    const name = number === undefined ? day : `no. ${number}`;
    if (day > (occasions.get(name) ?? "")) occasions.set(name, day);
  }
  const years = per === "P2Y" ? 2 : 1;
  const isFull = (before: number) => {
    const { to } = calendarPeriod(asOf, per, before);
    const { from } = calendarPeriod(asOf, per, before + years - 1);
    if (since !== null && from < since) return true;
    return [...occasions.values()].filter((day) => day >= from && day <= to).length >= needed;
  };
  if (done.length === 0 && (since === null || !isFull(1))) return { state: "missing", expires: null, isCount: false };
  if (!isFull(0) && !isFull(1)) return { state: "stale", expires: calendarPeriod(asOf, per, 1).to, isCount: true };
  const earliest = [...occasions.values()].sort()[0] ?? asOf;
  for (let before = 1; calendarPeriod(asOf, per, before + years - 1).to >= earliest; before++) {
    const { to } = calendarPeriod(asOf, per, before);
    if (daysAfter(to, 366) >= asOf && !isFull(before)) return { state: "stale", expires: to, isCount: true };
  }
  // It is good until the end of the first period, from the running one on, that is not full.
  let ahead = 0;
  while (isFull(-ahead)) ahead++;
  const expires = calendarPeriod(asOf, per, -ahead).to;
  return { state: asOf >= daysAfter(expires, -60) ? "due" : "current", expires, isCount: true };
}

/** Renewed within a time after another output has new evidence. */
function answerAfter(
  after: NonNullable<Asked["after"]>,
  newest: string | undefined,
  within: string,
  world: World,
): Answer {
  const cause = doneOf(after.output, eventField(after.output), world)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (cause === undefined || world.refused.has(after.output))
    return { state: "not-evaluated", expires: null, isCount: false };
  if (newest !== undefined && newest >= cause) return { state: "current", expires: null, isCount: false };
  const expires = shift(cause, within);
  return { state: world.asOf > expires ? "stale" : "due", expires, isCount: false };
}

// Exceptions and settings

/** The agreement and its review must both be in time. */
function endOf({ until, reviewBy }: MadeUp["provided"][number]): string {
  return until < reviewBy ? until : reviewBy;
}

function aboutExceptions({ notApplicable, provided, waivers, documents, roster, asOf }: MadeUp): Problem[] {
  const warning = { severity: "warning", family: "other" } as const;
  const running = [
    notApplicable.filter(({ reviewBy }) => asOf <= reviewBy),
    provided.filter((entry) => asOf <= endOf(entry)),
    waivers.filter(({ approvedOn, expires }) => asOf <= expires && asOf <= daysAfter(approvedOn, 366)),
  ];
  return [
    ...running.filter((list) => !roster && list.length > 0).map(() => problem("approver-unchecked", null, warning)),
    ...running
      .flat()
      .filter(({ approvedBy }) => roster && !roster.includes(approvedBy))
      .map(() => problem("approver-unknown", null, { family: "other" })),
    ...notApplicable.flatMap(({ output, approvedBy, reviewBy }) => {
      if (asOf > reviewBy) return [problem("not-applicable-overdue", output, warning)];
      if (!isApproved(approvedBy, { roster })) return [];
      const isContradicted = documents.some(({ data }) => data.output === output);
      return isContradicted ? [problem("not-applicable-contradicted", output, warning)] : [];
    }),
    ...provided.flatMap((entry) => {
      const { output, approvedBy } = entry;
      if (asOf > endOf(entry)) return [problem("provided-lapsed", output, warning)];
      if (!isApproved(approvedBy, { roster })) return [];
      const isContradicted = documents.some(({ data }) => data.output === output);
      // The built-in policies warn of the end of a year 30 days before.
      const endsSoon = asOf >= daysAfter(endOf(entry), -30);
      return [
        ...(endsSoon ? [problem("provided-ends-soon", output, warning)] : []),
        ...(isContradicted ? [problem("provided-contradicted", output, warning)] : []),
      ];
    }),
  ];
}

/** Nobody else of the made-up rosters may approve, and that person prepares nothing. */
function isApproved(approvedBy: string, { roster }: Pick<MadeUp, "roster">): boolean {
  return roster?.includes(approvedBy) === true && approvedBy === approver;
}

function aboutSettings({ roster, level, policy: name }: MadeUp, policy: WrittenPolicy): Problem[] {
  const problems: Problem[] = [];
  if (!roster) problems.push(problem("people-missing", null, { severity: "info", family: "other" }));
  const levels = policy.names.flatMap((one) => /^csma-([a-e])$/.exec(one)?.[1]?.toUpperCase() ?? []);
  if (level !== null && !levels.some((one) => one <= level)) {
    problems.push(problem("policy-below-level", null, { severity: "warning", family: "other", record: name }));
  }
  return problems;
}

/** Marks what is waived, and gives the findings about the waivers. */
function applyWaivers({ waivers, asOf, roster }: MadeUp, problems: readonly Problem[]): Problem[] {
  const about: Problem[] = [];
  for (const { finding, output, path, record, approvedBy, approvedOn, expires } of waivers) {
    const warn = (code: string) => about.push(problem(code, output, { severity: "warning", family: "other" }));
    if (approvedOn > expires) {
      warn("approval-after-end");
      continue;
    }
    const longest = daysAfter(approvedOn, 366);
    if (expires > longest) warn("waiver-too-long");
    if (asOf > (expires > longest ? longest : expires)) {
      warn("waiver-expired");
      continue;
    }
    if (!isApproved(approvedBy, { roster })) continue;
    const covered = problems.filter(
      (one) =>
        one.code === finding &&
        !one.waived &&
        (output === null || output === one.output) &&
        (path === null || path === one.path) &&
        (record === null || record === one.record),
    );
    for (const one of covered) one.waived = true;
    if (covered.length === 0) warn("waiver-unused");
    if (covered.some(({ family }) => family === "document")) {
      about.push(problem("waiver-document-refused", output, { severity: "info", family: "other" }));
    }
  }
  return about;
}
