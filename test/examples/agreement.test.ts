import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { messagesFor } from "../../src/messages/messages.ts";
import { locales } from "../../src/model/locale.ts";
import type { OutputReport, Report } from "../../src/model/report.ts";
import { outputsOf, tasksOf } from "../../src/model/walk.ts";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { formatTrackingIssue } from "../../src/report/markdown/issue-body.ts";
import type { ReportOptions } from "../../src/report/reporter.ts";
import { formatXlsx } from "../../src/report/workbook/xlsx.ts";
import { readReportFile } from "../../src/saved/read-report-file.ts";
import { readSpreadsheet } from "../../src/spreadsheet/read-spreadsheet.ts";
import { fixtureHistory } from "../report/fixture-history.ts";
import { ofChange } from "../report/of-change.ts";

// Whoever reads one format gets the numbers, names and days of every other. What is expected is counted here, from the
// report alone, and not by the functions that the formats count with.

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = ["starter", "small-school", "private-company", "city-hospital", "city-hospital-gaps"];
const reports = await Promise.all(
  examples.map(async (name) => [name, await readReportFile(root, `examples/${name}/report.json`)] as const),
);

const isLacking = ({ state }: OutputReport) =>
  ["stale", "contradicted", "invalid", "missing", "not-evaluated"].includes(state);
const isDue = ({ state }: OutputReport) => state === "due";
const idsIn = (text: string) => [...new Set(text.match(/O\d+\.\d+\.\d+/g))].sort();
const idsOf = (outputs: readonly OutputReport[]) => outputs.map(({ id }) => id).sort();

/** The part of a Markdown text below a heading that begins so. */
function below(text: string, heading: string): string {
  const [, rest = ""] = text.split(`\n${heading}`);
  return rest.split(/\n#+ /)[0] ?? "";
}

describe.each(reports)("%s", (_, report) => {
  const outputs = outputsOf(report);
  const lacking = outputs.filter(isLacking);
  const toDo = outputs.filter((output) => isLacking(output) || isDue(output));
  const nameOf = (id: string) => report.people.find((person) => person.id === id)?.name ?? id;

  test("the summary counts what the body has", () => {
    const { summary } = report;
    expect(summary.outputs.total).toBe(outputs.length);
    for (const state of ["current", "due", "stale", "contradicted", "invalid", "missing", "not-evaluated"] as const) {
      expect(summary.outputs[state]).toBe(outputs.filter((output) => output.state === state).length);
    }
    expect(summary.tasks.lacking).toBe(tasksOf(report).filter((task) => task.outputs.some(isLacking)).length);
  });

  describe.each(locales)("%s", (locale) => {
    const render = async (name: FormatName, options: Partial<ReportOptions> = {}, of: Report = report) => {
      const format = await formats[name]();
      return format(of, { locale, color: false, verbose: true, ...options });
    };
    const tasks = messagesFor(locale).terms.phrases.tasks(report.summary.tasks);

    test("the page lists what is to be done, and the workload adds up to what is lacking", async () => {
      const page = await render("html");
      expect(page).toContain(tasks);
      expect(matches(page, /<tr class="\w+" data-output="([^"]+)"><td>/g).sort()).toEqual(idsOf(toDo));
      const [, ...matrices] = page.split('<table class="matrix">');
      for (const matrix of matrices) {
        const counts = matches(matrix, /class="bad full">(\d+)/g).map(Number);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lacking.length);
      }
    });

    test("the comment has the number of what is to be done, and the worst of it", async () => {
      const text = await render("markdown", { verbose: false });
      const head = `${messagesFor(locale).terms.labels.work} ${toDo.length}`;
      if (toDo.length > 0) expect(text).toContain(head);
      for (const id of idsIn(below(text, `### ${head}`).split("<details>")[0] ?? "")) {
        if (!lacking.some((output) => output.id === id)) expect(idsOf(toDo)).toContain(id);
      }
      expect(text).toContain(tasks);
    });

    test("the management review counts what is lacking and what expires within the quarter", async () => {
      const text = await render("brief-markdown");
      const until = { "2026-10-01": "2027-01-01" }[report.asOf];
      const lapsing = outputs.filter(
        ({ state, expires }) => ["current", "due"].includes(state) && expires !== null && expires <= (until ?? ""),
      );
      const heads = matches(text, /^## (.*)$/gm);
      const expected =
        locale === "en"
          ? [`: ${lacking.length}`, `: ${lapsing.length}`]
          : [` ${lacking.length} 項`, ` ${lapsing.length} 項`];
      expect(heads.filter((head) => expected.some((end) => head.endsWith(end))).length).toBeGreaterThanOrEqual(2);
      expect(text).toContain(tasks);
      const days = matches(text, /^\| (\d{4}-\d\d-\d\d) \| O/gm);
      const possible = [...lapsing.map(({ expires }) => expires), ...exceptionEnds(report)];
      for (const day of days) expect(possible).toContain(day);
    });

    test("reminders are of everything that is to be done, once, with the owner's name and the day", async () => {
      const { reminders } = JSON.parse(await render("reminders-json")) as { reminders: readonly Reminder[] };
      expect(reminders.flatMap(({ items }) => items.map(({ output }) => output)).sort()).toEqual(idsOf(toDo));
      for (const { owner, lacking: count, lapsing, items } of reminders) {
        expect([count, lapsing]).toEqual([
          items.filter(({ output }) => lacking.some(({ id }) => id === output)).length,
          items.filter(({ output }) => !lacking.some(({ id }) => id === output)).length,
        ]);
        for (const { output, by } of items) {
          const own = outputs.find(({ id }) => id === output);
          expect([owner.unit, owner.person]).toEqual([own?.owner?.unit ?? null, own?.owner?.person ?? null]);
          if (owner.person !== null) expect(owner.name ?? owner.person).toBe(nameOf(owner.person));
          expect(by === null).toBe(!own || isLacking(own));
          expect(by === null || by >= report.asOf).toBe(true);
        }
      }
    });

    test("the tracking issue names everything that is lacking", () => {
      const text = formatTrackingIssue(report, [], { locale, color: false, verbose: true }, null);
      for (const id of idsOf(lacking)) expect(text).toContain(id);
      expect(text).toContain(tasks);
    });

    test("the calendar has the day on which each output expires, or today for what has expired", async () => {
      const text = (await render("ics")).replaceAll("\r\n ", "");
      const events = matches(text, /DTSTART;VALUE=DATE:(\d{8})\r\nSUMMARY:O/g);
      const days = new Set(
        outputs.flatMap(({ expires, requirements }) => [expires, ...requirements.map((one) => one.expires)]),
      );
      for (const event of events) {
        const day = event.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3");
        expect(day === report.asOf || (days.has(day) && day > report.asOf)).toBe(true);
      }
      const named = new Set(matches(text, /^SUMMARY:(O[\d.]+)/gm));
      for (const { id, state, expires } of outputs) {
        if (expires !== null && ["current", "due", "stale"].includes(state)) expect(named).toContain(id);
      }
    });

    test("the plan of next year has only days of that year, of outputs that apply", async () => {
      const text = await render("plan", { year: 2027 });
      const outside = new Set(
        outputs.filter(({ state }) => ["not-applicable", "provided"].includes(state)).map(({ id }) => id),
      );
      const months = text.split("\n## ").slice(1);
      expect(months.length).toBeGreaterThanOrEqual(12);
      for (const line of matches(text, /^- (.*\*\*O[\d.]+.*)$/gm)) {
        expect(outside.has(idsIn(line)[0] ?? "")).toBe(false);
        for (const year of matches(line.split("**")[0] ?? "", /(20\d\d)-\d\d-\d\d/g)) {
          expect(["2027", "2028"]).toContain(year);
        }
      }
    });

    test("the table of outputs and the workbook have each output with its state and day", async () => {
      const states = messagesFor(locale).terms.states;
      const expected = outputs.map(({ id, state, expires }) => [id, states[state], expires ?? ""]);
      const rows = (await render("csv")).trim().split("\r\n").slice(1).map(csvCells);
      expect(rows.map((row) => [row[4], row[6], row[9]])).toEqual(expected);
      const book = readSpreadsheet(await formatXlsx(report, { locale }), "report.xlsx");
      const sheet = book.sheets.find(({ name }) => name === messagesFor(locale).terms.labels.outputs);
      expect(sheet?.rows.length).toBeGreaterThan(outputs.length);
    });

    test("the page for the review has the same numbers as its Markdown", async () => {
      const [page, text] = [await render("brief"), await render("brief-markdown")];
      expect(page).toContain(tasks);
      for (const head of matches(text, /^## (.*)$/gm)) expect(page).toContain(head);
    });

    test("Code Quality and SARIF have what no waiver covers, and a line each for compilers", async () => {
      const { error, warning, info } = report.summary.findings;
      const issues = JSON.parse(await render("gitlab")) as readonly { readonly severity: string }[];
      const count = (wanted: string) => issues.filter(({ severity }) => severity === wanted).length;
      expect([count("major"), count("minor"), count("info")]).toEqual([error, warning, info]);
      const { runs } = JSON.parse(await render("sarif")) as { runs: readonly { results: readonly SarifResult[] }[] };
      const results = runs.flatMap((one) => one.results).filter(({ suppressions = [] }) => suppressions.length === 0);
      expect(results.length).toBe(error + warning + info);
      const lines = matches(await render("lines"), /^.+:\d+:\d+: (\w+): .* \[[a-z0-9/-]+\]$/gm);
      const counted = (wanted: string) => lines.filter((one) => one === wanted).length;
      expect([counted("error"), counted("warning"), counted("info"), lines.length]).toEqual([
        ...[error, warning, info],
        error + warning + info,
      ]);
    });

    test("JUnit has a case for each output, which fails when it is lacking or has errors", async () => {
      const text = await render("junit");
      const cases = new Map(
        text
          .split("<testcase ")
          .slice(1)
          .map((one) => [/name="(O[\d.]+)?/.exec(one)?.[1] ?? null, one.includes("<failure ")] as const),
      );
      expect(cases.size).toBe(outputs.length + 1);
      for (const output of outputs) expect([output.id, cases.get(output.id)]).toEqual([output.id, fails(output)]);
      const isOther = outputs.filter(fails).length + (cases.get(null) ? 1 : 0);
      expect(text).toMatch(new RegExp(`<testsuites [^>]*tests="${outputs.length + 1}" failures="${isOther}"`));
    });

    test("the badges have the tasks that have current evidence", async () => {
      const { current, applicable } = report.summary.tasks;
      expect(await render("badge")).toContain(`${current}/${applicable}`);
      expect(JSON.parse(await render("shields")).message).toContain(`${current}/${applicable}`);
    });

    test("of a change: comment, note of a merge request, page and terminal count the same", async () => {
      const change = ofChange(report);
      const { labels, phrases } = messagesFor(locale).terms;
      const { outputs: changed, findings, lapsing } = change.comparison ?? expect.fail();
      const text = await render("markdown", { verbose: false }, change);
      const page = await render("html", {}, change);
      for (const [label, entries] of [
        [labels.broken, changed.broken],
        [labels.lapsing, lapsing],
      ] as const) {
        if (entries.length > 3) expect(text).toContain(phrases.labelled(`**${label}**`, `${entries.length}`));
        for (const { output } of entries) {
          expect(text).toContain(output);
          expect(page).toContain(output);
        }
      }
      expect(text).toContain(phrases.labelled(`**${labels.addedFindings}**`, phrases.findings(findings.counts)));
      expect(page).toContain(phrases.findings(findings.counts));
      expect(await render("pretty", {}, change)).toContain(phrases.findings(findings.counts));
    });

    test("a page with a history has the share of days and the gaps of each output", async () => {
      const history = fixtureHistory("資訊室");
      const page = await render("html", { history });
      const asked = history.outputs.filter(({ days }) => days.asked > 0);
      const rows = page.split('<table class="strips">').slice(1).join("").split("<tr data-output=").slice(1);
      expect(rows.map((row) => [/^"(.*?)"/.exec(row)?.[1], /class="share">(\d+)%/.exec(row)?.[1]]).sort()).toEqual(
        asked.map(({ output, days }) => [output.id, `${Math.floor((100 * days.current) / days.asked)}`]).sort(),
      );
      for (const { output, gaps } of asked) {
        const row = rows.find((one) => one.startsWith(`"${output.id}"`)) ?? "";
        for (const { from } of gaps) expect(row).toContain(from);
      }
    });
  });
});

interface SarifResult {
  readonly suppressions?: readonly unknown[];
}

const fails = (output: OutputReport) =>
  !["not-applicable", "provided"].includes(output.state) && (isLacking(output) || output.findings.error > 0);

interface Reminder {
  readonly owner: { readonly unit: string | null; readonly person: string | null; readonly name: string | null };
  readonly lacking: number;
  readonly lapsing: number;
  readonly items: readonly { readonly output: string; readonly by: string | null }[];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}

function exceptionEnds({ waivers, notApplicable, provided }: Report): string[] {
  return [
    ...waivers.map(({ expires }) => expires),
    ...notApplicable.map(({ reviewBy }) => reviewBy),
    ...provided.map(({ until, reviewBy }) => (until < reviewBy ? until : reviewBy)),
  ];
}

/** The cells of a line without line breaks in them. */
function csvCells(line: string): string[] {
  return matches(`${line},`, /("(?:[^"]|"")*"|[^,]*),/g).map((cell) =>
    cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
  );
}
