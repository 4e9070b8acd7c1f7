import { describe, expect, test } from "vitest";
import type { Person } from "../../src/model/config.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { evaluateRule } from "../../src/rules/evaluate-rule.ts";
import { createFacts, type RuleInput } from "../../src/rules/language/facts.ts";
import { prepareRules } from "../../src/rules/prepare-rules.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { builtinPolicy } from "../support/builtin-policy.ts";
import { documentOf } from "./language/language.ts";

// Rules that compare two registers: four times as much of both takes four times the steps, not sixteen.

type Registers = Readonly<Record<string, readonly JsonObject[]>>;

const policy = await builtinPolicy("csma-a");
const standard = await loadStandard();
const asOf = "2026-10-01";

/** How many records a rule was evaluated for, and the steps that it took. */
async function evaluated(
  id: string,
  registers: Registers,
  people: readonly Person[],
  { steps = 100_000_000 }: { readonly steps?: number } = {},
) {
  const rules = policy.rules.filter((rule) => rule.id === id);
  const { parameters } = policy;
  const organization = { name: "市立醫院", level: "A" as const, kind: "agency" as const, government: true };
  const applicable = outputsOf(standard).map((output) => output.id);
  const ground = { parameters, organization, asOf, people, applicable };
  const standardCodes = competencyCodes(standard);
  const prepared = await prepareRules({ rules, ...ground, timezone: "Asia/Taipei", standardCodes });
  const compiled = prepared?.compiled.get(id);
  if (!prepared || !compiled) throw new Error(`no rule ${id}`);
  const documents = Object.entries(registers).map(([output, records]) => documentOf(output, "2026-09-30", records));
  const input = {
    asOf,
    config: { people: "people.yaml", timezone: "Asia/Taipei" },
    policy,
    people,
    applicable,
    documents,
  };
  const facts = createFacts(input as unknown as RuleInput, prepared.keys, prepared.views);
  prepared.runtime.budget.allow(steps);
  const { evaluated, failures } = evaluateRule(compiled, facts, prepared.runtime);
  return { evaluated, failures, steps: steps - prepared.runtime.budget.left() };
}

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** A day of the years before. */
const dayOf = (index: number) => `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 10}`;

/** Another day for each, two months apart. */
const distantDay = (index: number) =>
  `${1900 + Math.floor(index / 6)}-${String(1 + 2 * (index % 6)).padStart(2, "0")}-15`;

const risks = (count: number): Registers => ({
  "O2.1.1": many(count, (at) => ({ asset_id: `A-${at}`, asset_value: 2 })),
  "O2.2.1": many(count, (at) => ({
    effective_date: `2${String(at).padStart(3, "0")}-01-01`,
    acceptable_level: 4,
    formula: "可能性 x 衝擊",
  })),
  "O2.2.2": many(count, (at) => ({
    ...{ risk_id: `R-${at}`, asset_id: `A-${at}`, assessed_date: "2999-01-01", likelihood: 3, impact: 3 },
    ...{ risk_value: 9, acceptable: false },
  })),
  "O2.3.1": many(count, (at) => ({ risk_id: `R-${at}` })),
});

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: "王小明", unit: "資訊室", roles: [], joined: "2020-01-01" },
  ...more,
});

const account = (at: number) => ({
  ...{ account_id: `u-${at}`, system: "HIS", action: "create", effective_at: "2026-01-05T09:00:00+08:00" },
});

/** One review of one system, which lists all accounts and says something about each. */
const review = (count: number): JsonObject => ({
  ...{ review_no: "V-1", system: "HIS", extract_at: "2026-07-01T09:00:00+08:00", review_date: "2026-07-05" },
  items: many(count, (at) => ({ account_id: `u-${at}`, enabled: true, decision: "change", holder: "p-1" })),
  actions: many(count, (at) => ({ account_id: `u-${at}`, action: "change", done_date: "2026-07-06" })),
});

const right = (at: number, action: string) => ({
  ...{ request_no: `Q-${at}`, action, subject: "p-1", account_id: `u-${at}`, target: "HIS", right: `right ${at % 3}` },
  implemented_at: "2026-01-05T09:00:00+08:00",
});

const rules: Readonly<Record<string, (count: number) => { registers: Registers; people?: readonly Person[] }>> = {
  "risk-acceptable-flag": (count) => ({ registers: risks(count) }),
  "risk-levels-on-scales": (count) => ({ registers: risks(count) }),
  "risk-value-follows-formula": (count) => ({ registers: risks(count) }),
  "risk-high-list-complete": (count) => ({ registers: risks(count) }),
  "risk-criteria-in-force-first": (count) => ({ registers: risks(count) }),
  "account-not-in-extract": (count) => ({ registers: { "O4.2.2": many(count, account), "O4.2.3": [review(count)] } }),
  "account-review-followed-up": (count) => ({
    registers: { "O4.2.2": many(count, account), "O4.2.3": [review(count)] },
  }),
  "password-policy-covers-systems": (count) => ({
    registers: {
      "O2.1.1": many(count, (at) => ({
        ...{ asset_id: `A-${at}`, asset_name: `系統 ${at}`, category: "software", is_core: true, status: "in_use" },
      })),
      "O4.2.4": many(count, (at) => ({ scope: [`A-${at}`], effective_date: dayOf(at) })),
    },
  }),
  "password-policy-minimum": (count) => ({
    registers: {
      "O2.1.1": many(count, (at) => ({ asset_id: `A-${at}`, asset_name: `系統 ${at}`, protection_level: "low" })),
      "O4.2.4": many(count, (at) => ({
        ...{ scope: [`A-${at}`], min_length: 12, complexity: ["upper", "lower", "digit", "symbol"], history: 5 },
        ...{ max_age_days: 90, lockout_threshold: 5, lockout_minutes: 15, first_login_change: true },
        storage: "plaintext",
      })),
    },
  }),
  "access-toxic-combination": (count) => ({
    registers: { "O4.1.1": many(count, (at) => right(at, "add")) },
    people: [person("p-1")],
  }),
  "contract-third-party-test": (count) => ({
    registers: {
      "O4.5.1": [],
      "O4.6.1": many(count, (at) => ({
        ...{ developer: `p-${at}`, system: `A-${at}`, scanned_by: "p-0", scan_date: "2019-01-05" },
      })),
      "O4.9.2": many(count, (at) => ({ site: `A-${at}`, scanned_by: "p-0", scan_date: "2019-01-05" })),
      "O4.10.1": many(count, (at) => ({
        ...{ contract_no: `C-${at}`, vendor: `甲 ${at}`, systems: [`A-${at}`], custom_dev: true, core_system: true },
        ...{ start_date: "2020-01-01", end_date: "2026-01-01" },
      })),
    },
    people: many(count, (at) => person(`p-${at}`, { vendor: `甲 ${at}` })),
  }),
  "isms-management-review-inputs": (count) => ({
    registers: {
      "O1.1.2": many(count, (at) => ({
        ...{ record_no: `M-${at}`, activity_type: "management_review", activity_date: distantDay(at) },
        inputs_covered: [],
      })),
    },
  }),
  "cloud-provider-assurance-live": (count) => ({
    registers: {
      "O4.10.1": many(count, (at) => ({
        ...{ contract_no: `C-${at}`, vendor: `甲 ${at}`, service: "雲端服務" },
        ...{ start_date: "2026-01-01", end_date: "2026-12-31" },
      })),
      "O6.1.1": many(count, (at) => ({
        ...{ service_id: `S-${at}`, provider: `甲 ${at}`, provider_assurance: [{ expires: "2027-01-01" }] },
      })),
    },
  }),
  "audit-independent": (count) => ({
    registers: {
      ...Object.fromEntries(many(count, (at) => [`O4.${at}.1`, [] as JsonObject[]])),
      "O8.3.1": many(count, (at) => ({
        ...{ audit_no: `U-${at}`, scope_units: ["護理部"], scope_outputs: [`O4.${at}.1`] },
        auditors: [{ person: `p-${at + 1000}`, unit: "資訊室" }],
      })),
    },
  }),
  "backup-failure-handled": (count) => ({ registers: { "O4.8.1": many(count, (at) => run(at, distantDay(at))) } }),
  "net-direct-internet-to-internal": (count) => ({
    registers: {
      "O3.1.1": [
        {
          diagram_no: "D-1",
          zones: many(count, (at) => ({ name: `zone ${at}`, trust_level: "internal", asset_ids: [`A-${at}`] })),
          security_devices: many(count, (at) => `F-${at}`),
          connections: many(count, (at) => ({ from: `A-${at}`, to: `zone ${at}` })),
        },
      ],
    },
  }),
};

/** Of one job: every second backup fails. */
const run = (at: number, day: string): JsonObject => ({
  ...{ job_id: "J-1", result: at % 2 === 0 ? "failed" : "success" },
  ended_at: `${day}T${String(at % 24).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}:00+08:00`,
});

/** The same rule with other registers. */
const more: readonly (readonly [string, string, (typeof rules)[string]])[] = [
  [
    "contract-third-party-test",
    "contracts without systems",
    (count) => ({
      registers: {
        "O4.5.1": many(count, (at) => ({ source: "pentest", collected_at: `${distantDay(at)}T09:00:00+08:00` })),
        "O4.6.1": [],
        "O4.9.2": many(count, (at) => ({ site: `A-${at}`, scanned_by: "p-0", scan_date: distantDay(at) })),
        "O4.10.1": many(count, (at) => ({
          ...{ contract_no: `C-${at}`, vendor: `甲 ${at}`, custom_dev: true, core_system: true },
          ...{ start_date: distantDay(at), end_date: distantDay(at + 1) },
        })),
      },
      people: [person("p-0")],
    }),
  ],
  [
    "backup-failure-handled",
    "the successes of one day before its failures",
    (count) => ({
      registers: {
        "O4.8.1": many(count, (at) => ({
          ...{ job_id: "J-1", result: at < count / 2 ? "success" : "failed" },
          ended_at: new Date(Date.UTC(2026, 8, 20, 0, at)).toISOString().replace(".000", ""),
        })),
      },
    }),
  ],
];

describe("rules that compare two registers take steps for what is in them, not for their product", () => {
  const all = [...Object.entries(rules).map(([id, make]) => [id, "", make] as const), ...more];

  test.each(all)("%s %s", async (id, _, make) => {
    const count = 60;
    const [few, more] = await Promise.all(
      [count, 4 * count].map((size) => {
        const { registers, people = [] } = make(size);
        return evaluated(id, registers, people);
      }),
    );
    expect([few?.failures, more?.failures]).toEqual([[], []]);
    expect(few?.evaluated).toBeGreaterThan(0);
    expect((more?.steps ?? 0) / (few?.steps ?? 0)).toBeLessThan(4.5);
  });
});

test("where all are compared with all, a huge register ends the rule and not the run", async () => {
  const count = 3000;
  const registers = {
    "O7.1.1": many(count, (at) => ({
      ...{ incident_no: `I-${at}`, affected_assets: ["A-1"], is_drill: false, report_kind: "final" },
      aware_at: "2026-01-05T09:00:00+08:00",
    })),
    "O7.4.1": many(count, (at) => ({ incident_no: `I-${at}`, cause_category: "human", root_causes: [] })),
    "O7.4.2": many(count, (at) => ({
      ...{ car_no: `C-${at}`, incident_no: `I-${at}`, effectiveness_result: "effective", cause_id: `R-${at}` },
      completed_date: "2026-01-04",
    })),
  };
  const steps = 1_000_000 + 100 * 3 * count;
  const { failures, steps: taken } = await evaluated("incident-recurs-after-effective-action", registers, [], {
    steps,
  });
  expect(failures.at(-1)).toEqual({ place: null, reason: "budget" });
  expect(taken).toBeLessThan(steps + 10 * count);
});
