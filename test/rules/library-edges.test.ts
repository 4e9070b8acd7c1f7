import { describe, expect, test } from "vitest";
import { around } from "../support/around.ts";
import { asksOn } from "./ask-on.ts";

/*
 * The comparisons of the built-in rules with the as-of date: a case of the rule, asked again on the day before, on the
 * day and on the day after. Which of the three find something is told by + and -.
 */

async function found(rule: string, name: string, day: string): Promise<string> {
  const answers = await Promise.all(around(day, asksOn(rule, name)));
  return answers.map((findings) => (findings > 0 ? "+" : "-")).join("");
}

describe("what is due on a day may be done on it, what expires on a day is good on it", () => {
  test.each([
    ["gen-person-active", "ok.still-here", "2026-10-01"],
    ["gen-event-without-record", "ng.joined-without-a-record", "2026-08-10"],
    ["isms-doc-row-review-overdue", "ok.reviewed-a-year-ago-to-the-day", "2026-10-01"],
    ["isms-action-overdue", "ok.due-today", "2026-10-01"],
    ["asset-row-stocktake-overdue", "ok.counted", "2026-10-01"],
    ["risk-acceptance-authorised", "ok.by-the-ciso", "2027-02-01"],
    ["risk-plan-overdue", "ok.due-today", "2026-10-01"],
    ["risk-plan-effectiveness-checked", "ok.finished-lately", "2026-10-01"],
    ["product-end-of-support", "ok.the-last-day-of-support", "2026-10-01"],
    ["baseline-exists-and-met", "ok.excused", "2026-10-01"],
    ["firewall-rule-review-overdue", "ok.month-end", "2026-08-31"],
    ["protection-licence-or-signature-stale", "ok.in-time", "2026-10-01"],
    ["access-review-followed-up", "ok.still-time", "2026-10-01"],
    ["account-temporary-expired", "ok.until-today", "2026-10-01"],
    ["password-exemptions-approved", "ok.in-force", "2026-10-01"],
    ["key-rotation-overdue", "ok.the-last-day", "2026-10-01"],
    ["mobile-returned-by-leaver", "ng.not-returned", "2026-08-31"],
    ["vuln-applicability-decided", "ok.pending-for-seven-days", "2026-10-01"],
    ["vuln-notified", "ok.not-due-yet", "2026-04-18"],
    ["vuln-disposed", "ok.fourteenth-day", "2026-04-29"],
    ["vuln-compensating-control-live", "ok.reviewed-six-months-ago-and-expires-today", "2026-10-01"],
    ["vuln-patch-verified", "ok.rescan-awaited-on-the-fourteenth-day", "2026-10-01"],
    ["code-finding-handled", "ok.scheduled-scan-fourteen-days-ago", "2026-10-01"],
    ["wifi-unauthorised-handled", "ok.handling-not-due-yet", "2026-09-16"],
    ["wifi-strength", "ok.guests-with-a-key-of-twelve-months", "2026-10-01"],
    ["backup-failure-handled", "ok.not-due-yet", "2026-09-22"],
    ["backup-offsite-and-encrypted", "ok.cloud-copy-a-month-ago", "2026-10-01"],
    ["web-finding-fixed", "ok.on-the-day-it-is-due", "2026-09-20"],
    ["contract-third-party-test", "ok.first-twelve-months", "2026-10-01"],
    ["contract-supervised", "ng.short-contract-looked-at-only-after-its-end", "2026-08-31"],
    ["contract-end-closed-out", "ok.seven-days-are-not-over", "2026-07-07"],
    ["contract-finding-overdue", "ok.open-on-the-day-it-is-due", "2026-10-01"],
    ["cloud-minimum-controls", "ok.all", "2026-10-01"],
    ["cloud-provider-assurance-live", "ok.in-force", "2026-10-01"],
    ["incident-chain-complete", "ok.last-week", "2026-12-19"],
    ["car-effectiveness-independent", "ng.never-checked", "2026-09-30"],
    ["redundancy-tested", "ok.passed", "2026-10-01"],
    ["plan-contacts-current", "ng.has-left", "2026-08-31"],
    ["plan-contacts-current", "ok.there", "2026-10-01"],
    ["drill-planned-and-done", "ok.put-off", "2026-10-01"],
    ["drill-gaps-have-improvement", "ok.improved", "2026-12-31"],
    ["drill-plan-updated", "ng.nothing-new", "2026-07-09"],
    ["law-list-out-of-date", "ok.as-amended", "2027-03-01"],
    ["law-obligations-checked", "ok.complied-with", "2026-10-01"],
    ["pii-processor-supervised", "ok.supervised", "2026-10-01"],
    ["audit-findings-closed", "ng.overdue", "2026-09-30"],
    ["training-headcount-consistent", "ng.never-made-up", "2026-08-30"],
    ["phishing-twice-a-year", "ng.none-in-the-first-half", "2027-01-09"],
    ["phishing-numbers-and-remedial", "ng.nobody-trained", "2026-06-11"],
    ["certificate-expired", "ok.until-today", "2026-10-01"],
  ])("%s, %s: good until %s", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("--+");
  });
});

describe("a span back from today leaves out the day at its beginning", () => {
  test.each([
    ["isms-pdca-cycle-complete", "ok.all-four", "2027-01-05"],
    ["drill-frequency-by-level", "ok.within-two-years-at-level-c", "2027-03-01"],
    ["audit-scope-covers-everything", "ok.all-outputs", "2029-05-01"],
    ["pii-deleted-after-purpose", "ok.this-year", "2027-01-15"],
    ["training-dedicated-staff", "ok.one", "2027-03-01"],
  ])("%s, %s: lacks from %s on", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("-++");
  });
});

describe("what begins on a day is asked for, or counts, on it", () => {
  test.each([
    ["contract-supervised", "ok.supervised-twelve-months-ago", "2025-01-01"],
    ["soc-report-series-unbroken", "ng.a-tuesday-is-missing", "2026-09-09"],
  ])("%s, %s: asked from %s on", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("-++");
  });

  test.each([
    ["cloud-provider-assurance-live", "ok.in-force", "2026-01-01"],
    ["drill-frequency-by-level", "ok.within-two-years-at-level-c", "2025-03-01"],
    ["training-material-current", "ng.issued-after", "2027-01-05"],
  ])("%s, %s: good from %s on", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("+--");
  });
});

describe("what ends on a day is asked about on it for the last time", () => {
  test.each([
    ["backup-offsite-and-encrypted", "ok.unencrypted-copy-past-its-retention", "2026-09-30"],
    ["contract-clauses-complete", "ok.ended-yesterday", "2026-09-30"],
    ["pii-processor-supervised", "ok.supervised", "2026-12-31"],
    ["training-general-hours", "ok.has-left", "2026-01-31"],
  ])("%s, %s: until %s", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("++-");
  });
});
