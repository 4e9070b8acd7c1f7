import { describe, expect, test } from "vitest";
import type { RuleCase } from "../../src/model/rule-case.ts";
import { around } from "../support/around.ts";
import { ruleFiles } from "../support/rule-files.ts";
import { asksOf, asksOn } from "./ask-on.ts";

/*
 * The comparisons of the built-in rules with the as-of date: a case of the rule, asked again on the day before, on the
 * day and on the day after. Which of the three find something is shown by + and -.
 */

async function found(rule: string, given: string | RuleCase, day: string): Promise<string> {
  const ask = typeof given === "string" ? asksOn(rule, given) : asksOf(rule, given);
  const answers = await Promise.all(around(day, ask));
  return answers.map((findings) => (findings > 0 ? "+" : "-")).join("");
}

describe("what is due on a day may be done on it, what expires on a day is good on it", () => {
  test.each([
    ["gen-person-active", "ok.still-here", "2026-10-01"],
    ["gen-event-without-record", "ng.joined-without-a-record", "2026-08-10"],
    ["isms-doc-row-review-overdue", "ok.reviewed-a-year-ago-to-the-day", "2026-10-01"],
    ["isms-pdca-cycle-complete", "ok.all-four", "2027-01-05"],
    ["isms-action-overdue", "ok.due-today", "2026-10-01"],
    ["asset-row-stocktake-overdue", "ok.counted", "2026-10-01"],
    ["risk-acceptance-authorised", "ok.by-the-ciso", "2027-02-01"],
    ["risk-plan-overdue", "ok.due-today", "2026-10-01"],
    ["risk-plan-effectiveness-checked", "ok.finished-lately", "2026-10-01"],
    ["product-end-of-support", "ok.the-last-day-of-support", "2026-10-01"],
    ["baseline-exists-and-met", "ok.excused", "2026-10-01"],
    ["firewall-rule-review-overdue", "ok.month-end", "2026-08-28"],
    ["protection-license-and-signatures-current", "ok.in-time", "2026-10-01"],
    ["access-review-followed-up", "ok.still-time", "2026-10-01"],
    ["account-temporary-expired", "ok.until-today", "2026-10-01"],
    ["password-exemption-expired", "ok.in-force", "2026-10-01"],
    ["key-rotation-overdue", "ok.the-last-day", "2026-10-01"],
    ["mobile-returned-by-leaver", "ng.not-returned", "2026-08-31"],
    ["vuln-applicability-decided", "ok.pending-for-seven-days", "2026-10-01"],
    ["vuln-notified", "ok.not-due-yet", "2026-04-18"],
    ["vuln-disposed", "ok.fourteenth-day", "2026-04-29"],
    ["vuln-compensating-control-live", "ok.month-end", "2026-08-28"],
    ["vuln-compensating-control-live", "ok.reviewed-six-months-ago-and-expires-today", "2026-10-01"],
    ["vuln-patch-verified", "ok.rescan-awaited-on-the-fourteenth-day", "2026-10-01"],
    ["code-finding-handled", "ok.scheduled-scan-fourteen-days-ago", "2026-10-01"],
    ["wifi-unauthorised-handled", "ok.handling-not-due-yet", "2026-09-16"],
    ["wifi-strength", "ok.guests-with-a-key-of-twelve-months", "2026-10-01"],
    ["backup-failure-handled", "ok.not-due-yet", "2026-09-22"],
    ["backup-offsite-and-encrypted", "ok.cloud-copy-a-month-ago", "2026-10-01"],
    ["web-finding-fixed", "ok.on-the-day-it-is-due", "2026-09-20"],
    ["contract-third-party-test", "ok.first-twelve-months", "2026-10-01"],
    ["contract-supervised", "ok.supervised-twelve-months-ago", "2025-01-01"],
    ["contract-supervised", "ng.short-contract-looked-at-only-after-its-end", "2026-08-31"],
    ["contract-end-closed-out", "ok.seven-days-are-not-over", "2026-07-07"],
    ["contract-finding-overdue", "ok.open-on-the-day-it-is-due", "2026-10-01"],
    ["cloud-minimum-controls", "ok.all", "2026-10-01"],
    ["cloud-provider-assurance-live", "ok.in-force", "2026-10-01"],
    ["incident-chain-complete", "ok.last-week", "2026-10-25"],
    ["incident-contained-in-time", "ok.known-yesterday-and-still-open", "2026-10-01"],
    ["incident-improvement-report-on-time", "ng.never-submitted-two-months-later", "2026-09-02"],
    ["incident-pii-notified", "ok.known-three-days-ago", "2026-10-01"],
    ["car-done-and-effective", "ng.never-checked", "2026-09-30"],
    ["car-done-and-effective", "ok.due-today", "2026-10-01"],
    ["redundancy-tested", "ok.passed", "2026-10-01"],
    ["plan-team-current", "ng.has-left", "2026-08-31"],
    ["plan-contacts-up-to-date", "ok.six-months-to-the-day", "2026-10-01"],
    ["drill-planned-and-done", "ok.put-off", "2026-10-01"],
    ["drill-gaps-have-improvement", "ok.improved", "2026-12-31"],
    ["drill-plan-updated", "ng.nothing-new", "2026-07-09"],
    ["drill-frequency-by-level", "ok.in-january-of-last-year-at-level-a", "2026-12-31"],
    ["law-list-out-of-date", "ok.as-amended", "2027-03-01"],
    ["law-obligations-checked", "ok.complied-with", "2026-10-01"],
    ["pii-processor-supervised", "ok.supervised", "2026-10-01"],
    ["pii-deleted-after-purpose", "ok.this-year", "2027-01-15"],
    ["audit-scope-covers-everything", "ok.all-outputs", "2029-05-01"],
    ["audit-findings-closed", "ng.overdue", "2026-09-30"],
    ["training-headcount-consistent", "ng.never-made-up", "2026-08-30"],
    ["phishing-exercise-each-period", "ng.none-in-the-first-half", "2027-01-09"],
    ["phishing-numbers-and-remedial", "ng.nobody-trained", "2026-06-11"],
    ["training-dedicated-staff", "ok.one", "2027-03-01"],
    ["certificate-expired", "ok.until-today", "2026-10-01"],
  ])("%s, %s: good until %s", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("--+");
  });
});

/*
 * Work is good until the day that lies its interval after it, as in cadences. Counting back from today differs at the
 * end of a month: six months before August 31 is February 28, whose six months are over on August 28.
 */
test("intervals are counted from the work onwards, in every rule", () => {
  const countsBack = ruleFiles.filter(({ rule }) =>
    /(?<!hours\()subtract\(\s*today/.test(JSON.stringify([rule.let, rule.where, rule.require])),
  );
  expect(countsBack.map(({ rule }) => rule.id)).toEqual([]);
});

describe("what begins on a day is asked for, or counts, on it", () => {
  test.each([["soc-report-series-unbroken", "ng.a-tuesday-is-missing", "2026-09-09"]])(
    "%s, %s: asked from %s on",
    async (rule, name, day) => {
      expect(await found(rule, name, day)).toBe("-++");
    },
  );

  test.each([["cloud-provider-assurance-live", "ok.in-force", "2026-01-01"]])(
    "%s, %s: good from %s on",
    async (rule, name, day) => {
      expect(await found(rule, name, day)).toBe("+--");
    },
  );
});

describe("what ends on a day is asked about on it for the last time", () => {
  test.each([
    ["backup-offsite-and-encrypted", "ok.unencrypted-copy-past-its-retention", "2026-09-30"],
    ["contract-clauses-complete", "ok.ended-yesterday", "2026-09-30"],
    ["pii-processor-supervised", "ok.supervised", "2026-12-31"],
    ["training-general-hours", "ok.has-left", "2026-01-31"],
    ["training-material-current", "ng.issued-after", "2027-01-05"],
  ])("%s, %s: until %s", async (rule, name, day) => {
    expect(await found(rule, name, day)).toBe("++-");
  });
});

/** Evidence that no case of the rules has. */
const made: readonly (readonly [rule: string, what: string, day: string, found: string, given: RuleCase])[] = [
  [
    "access-toxic-combination",
    "a right counts until it expires",
    "2026-10-01",
    "++-",
    {
      people: [{ id: "p-1", roles: ["developer"] }],
      parameters: { conflicting_rights: ["developer + 正式環境部署"] },
      evidence: {
        "O4.1.1": [
          {
            action: "grant",
            subject: "p-1",
            account_id: "u1",
            right: "正式環境部署",
            implemented_at: "2026-03-05T09:00:00+08:00",
            expiry_date: "2026-10-01",
            privileged: false,
          },
        ],
      },
    },
  ],
  [
    "account-shared-forbidden",
    "an exemption holds until it expires",
    "2026-10-01",
    "--+",
    {
      evidence: {
        "O4.2.2": [
          {
            account_id: "ward1",
            system: "A-1",
            action: "create",
            account_type: "shared",
            effective_at: "2025-01-05T09:00:00+08:00",
          },
        ],
        "O4.2.5": [
          { accounts_exempt: [{ account_id: "ward1", reason: "病房", approver: "p-1", expiry: "2026-10-01" }] },
        ],
      },
    },
  ],
  [
    "key-custody-sod",
    "a custodian is there until the last day of work",
    "2026-09-30",
    "--+",
    {
      people: [{ id: "p-1" }, { id: "p-2", left: "2026-09-30" }],
      evidence: {
        "O4.3.2": [{ status: "active", key_type: "symmetric", issued_by: "p-1", issued_to: "p-2", custodian: "p-2" }],
      },
    },
  ],
  [
    "plan-team-current",
    "a deputy is there until the last day of work",
    "2026-08-31",
    "--+",
    {
      people: [{ id: "p-1" }, { id: "p-2", left: "2026-08-31" }],
      evidence: {
        "O7.6.1": [
          {
            team: [{ role: "召集人", person: "p-1", deputy: "p-2", phone: "分機 1" }],
            contacts: [{ org: "主管機關", person: "窗口", phone: "02-2345-6789", updated_on: "2026-04-01" }],
          },
        ],
      },
    },
  ],
  [
    "training-professional-hours",
    "hours are asked of people until their last day of work",
    "2026-06-30",
    "++-",
    {
      people: [{ id: "p-1", roles: ["dedicated"], left: "2026-06-30" }],
      evidence: { "O9.2.2": [{ person: "p-1", role: "dedicated", held_on: "2025-03-01", hours: 11 }] },
    },
  ],
  [
    "training-dedicated-staff",
    "staff count until their last day of work",
    "2026-08-31",
    "--+",
    {
      level: "C",
      people: [{ id: "p-1", roles: ["dedicated"], left: "2026-08-31" }],
      evidence: { "O9.2.2": [{ person: "p-1", role: "dedicated", held_on: "2026-03-01", hours: 12 }] },
    },
  ],
  [
    "certificate-expired",
    "a certificate is asked of staff until their last day of work",
    "2026-10-15",
    "++-",
    {
      people: [{ id: "p-1", roles: ["dedicated"], left: "2026-10-15" }],
      evidence: {
        "O9.2.2": [
          {
            person: "p-1",
            role: "dedicated",
            certificate: { name: "證照", no: "C-1", issued: "2023-10-01", expires: "2026-09-30" },
          },
        ],
      },
    },
  ],
  [
    "law-list-out-of-date",
    "an amendment counts from its day on",
    "2026-01-05",
    "-++",
    {
      level: "C",
      evidence: {
        "O8.1.1": [
          { law_name: "資通安全事件通報應變及演練辦法", amended_date: "2021-08-23", last_checked_date: "2025-12-01" },
        ],
      },
    },
  ],
  [
    "law-obligations-checked",
    "an action may be open until it is due",
    "2026-10-01",
    "--+",
    {
      evidence: {
        "O8.1.1": [{ law_id: "L-1", obligations: [{ obligation_id: "OB-1", text: "定期稽核" }] }],
        "O8.3.2": [
          {
            law_id: "L-1",
            obligation_id: "OB-1",
            check_date: "2026-05-01",
            applies: true,
            status: "partial",
            finding: "未完成",
            action: { text: "補做", responsible: "p-1", due_date: "2026-10-01", closed_date: null },
            exemption_ref: null,
          },
        ],
      },
    },
  ],
  [
    "pii-processor-supervised",
    "a contract has a year for its first supervision",
    "2027-03-01",
    "--+",
    {
      evidence: {
        "O4.10.1": [
          {
            contract_no: "C-1",
            start_date: "2026-03-01",
            end_date: "2029-12-31",
            processes_pii: true,
            clauses: ["pii", "confidentiality"],
          },
        ],
        "O4.10.2": [{ contract_no: "C-2", audit_date: "2026-10-01" }],
        "O8.2.1": [{ processors: ["C-1"] }],
      },
    },
  ],
  [
    "cloud-provider-assurance-live",
    "a contract is in force until its last day",
    "2026-12-31",
    "--+",
    {
      evidence: {
        "O4.10.1": [{ vendor: "雲端公司", start_date: "2026-01-01", end_date: "2026-12-31" }],
        "O6.1.1": [
          {
            provider: "雲端公司",
            provider_assurance: [{ type: "iso27001", cert_no: "C-1", expires: "2030-01-01" }],
          },
        ],
      },
    },
  ],
  [
    "drill-reviewed-in-a-month",
    "a month is given for the review",
    "2026-09-01",
    "--+",
    {
      evidence: {
        "O7.7.2": [{ exercise_no: "EX-1", exercise_date: "2026-08-01" }],
        "O7.7.3": [{ exercise_no: "EX-2", review_date: "2026-05-01" }],
      },
    },
  ],
  [
    "training-general-hours",
    "thirty days are given for the first training",
    "2026-07-31",
    "--+",
    {
      people: [{ id: "p-1", joined: "2026-07-01" }],
      evidence: {
        "O9.1.3": [
          {
            kind: "awareness",
            held_on: "2026-01-31",
            attendees: [{ person: "p-9", unit: "資訊室", signed: true, hours: 3 }],
          },
        ],
      },
    },
  ],
];

test.each(made)("%s: %s (%s)", async (rule, _what, day, expected, given) => {
  expect(await found(rule, given, day)).toBe(expected);
});
