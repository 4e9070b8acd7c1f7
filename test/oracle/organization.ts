import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { JsonObject } from "../../src/model/json.ts";
import { daysAfter, edgeDays } from "../support/around.ts";
import { outputSchemas, repositoryFolder } from "../support/schemas.ts";
import { shift } from "./days.ts";
import { readPolicy } from "./policy.ts";
import { createRandom, type Random } from "./random.ts";

/** A small organization with its evidence, made up from a seed. */
export interface MadeUp {
  readonly asOf: string;
  readonly timezone: string;
  readonly level: "A" | "B" | "C" | "D" | "E" | null;
  readonly policy: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly rulesOff: readonly string[];
  /** Null without a roster. */
  readonly roster: readonly string[] | null;
  readonly notApplicable: readonly {
    readonly output: string;
    readonly approvedBy: string;
    readonly approvedOn: string;
    readonly reviewBy: string;
  }[];
  /** Outputs that somebody else provides, until an agreement or the time for its review ends. */
  readonly provided: readonly {
    readonly output: string;
    readonly approvedBy: string;
    readonly approvedOn: string;
    readonly until: string;
    readonly reviewBy: string;
  }[];
  readonly waivers: readonly MadeUpWaiver[];
  /** By path. */
  readonly documents: readonly MadeUpDocument[];
}

export interface MadeUpWaiver {
  readonly finding: string;
  readonly output: string | null;
  readonly path: string | null;
  readonly record: string | null;
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly expires: string;
}

export interface MadeUpDocument {
  readonly path: string;
  readonly data: JsonObject;
  /** True when a field that the schema requires was taken out. */
  readonly isBroken: boolean;
}

/** Who may approve exceptions, and prepares nothing. */
export const approver = "p-003";
/** Someone whom no roster knows. */
const stranger = "p-999";

/** What many requirements look at: chosen more often than the others. */
const favourites = ["O2.1.1", "O4.8.1", "O4.8.2", "O4.10.1", "O4.10.2", "O2.2.2", "O2.3.1", "O7.7.2", "O7.7.3"];
const others = [
  "O1.1.2",
  "O3.3.1",
  "O4.5.1",
  "O4.9.1",
  "O4.9.2",
  "O5.3.1",
  "O7.1.1",
  "O7.5.1",
  "O7.7.1",
  "O8.3.1",
  "O9.1.3",
];

/** Registers whose rows other requirements go through. */
const registers: readonly string[] = ["O2.1.1", "O4.8.1", "O4.9.1", "O4.10.1"];

/** Sixty days before the end of a calendar period, and the day before: when a missing count is first announced. */
const warningDays = ["2026-04-30", "2026-05-01", "2026-10-31", "2026-11-01"];

const assets = ["A-0001", "A-0002", "A-0003", "A-0004"];
const contracts = ["C-2026-01", "C-2026-02", "C-2026-03"];

export function makeUp(seed: number, rules: readonly string[]): MadeUp {
  const random = createRandom(seed);
  // Apart, so that a new rule changes neither the documents nor the exceptions.
  const randomOfRules = createRandom(seed + 1_000_000);
  const asOf = random.chance(0.5)
    ? random.pick([...edgeDays, ...warningDays])
    : daysAfter("2026-01-01", random.whole(0, 1000));
  const timezone = random.pick(["Asia/Taipei", "Asia/Taipei", "UTC", "America/New_York"]);
  const policy = random.pick(["baseline", "csma-a", "csma-b", "csma-c", "csma-d", "csma-e"]);
  const level = random.chance(0.3) ? null : random.pick(["A", "B", "C", "D", "E"] as const);
  const stricter = { restore_test_max_age: "P3M", isms_record_max_age: "P1M" };
  const parameters: MadeUp["parameters"] = random.chance(0.3) ? stricter : {};
  const off = random.pick([0, 0.5, 0.9, 0.97]);
  const rulesOff = rules.filter(() => randomOfRules.chance(off));
  const roster = random.chance(0.1) ? null : everybody();
  const all = [...outputSchemas.keys()];
  const chosen = new Set([
    ...random.some(favourites, random.whole(2, favourites.length)),
    ...random.some(others, random.whole(2, 6)),
    ...random.some(all, random.whole(2, 8)),
  ]);
  const carelessness = random.pick([0, 0.3, 1]);
  const maker = createMaker(random, { asOf, policy, carelessness });
  const documents = all
    .filter((output) => chosen.has(output))
    .flatMap((output) => maker.documentsOf(output))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const approvedBy = () => (random.chance(0.08) ? stranger : approver);
  const notApplicable = random.some(all, random.whole(0, 6)).map((output) => {
    const approvedOn = daysAfter(asOf, -random.pick([2, 10, 700]));
    return { output, approvedBy: approvedBy(), approvedOn, reviewBy: daysAfter(asOf, random.whole(-2, 2)) };
  });
  const waivers = random
    .some(waivable(documents, all, randomOfRules.some(rules, 12), random), random.whole(0, 32))
    .map((about) => {
      const approvedOn = daysAfter(asOf, -random.pick([0, 10, 365, 366, 367]));
      const expires = daysAfter(asOf, random.pick([-1, 0, 1, 90, 366, 367, 400]));
      return { ...about, approvedBy: approvedBy(), approvedOn, expires };
    });
  const excluded = new Set(notApplicable.map(({ output }) => output));
  const applied = all.filter((output) => !excluded.has(output));
  const provided = random.some(applied, random.whole(0, 6)).map((output) => {
    const approvedOn = daysAfter(asOf, -random.pick([2, 10, 300]));
    const [until, reviewBy] = [daysAfter(asOf, random.whole(-2, 40)), daysAfter(asOf, random.whole(-2, 40))];
    return { output, approvedBy: approvedBy(), approvedOn, until, reviewBy };
  });
  return { asOf, timezone, level, policy, parameters, rulesOff, roster, notApplicable, provided, waivers, documents };
}

/** What might be waived, each at most once, so that no two waivers are about one finding. */
function waivable(
  documents: readonly MadeUpDocument[],
  all: readonly string[],
  rules: readonly string[],
  random: Random,
): Pick<MadeUpWaiver, "finding" | "output" | "path" | "record">[] {
  const anywhere = { path: null, record: null };
  const present = [...new Set(documents.map(({ data }) => String(data.output)))];
  const lapses = ["evidence-stale", "evidence-requirement-missing", "evidence-count-short", "evidence-due"];
  const ofDocuments = ["schema-required", "person-unknown", "event-date-in-future", "document-duplicate-id"];
  const broken = documents.filter(() => random.chance(0.5));
  return [
    ...random.some(all, 8).map((output) => ({ finding: "evidence-missing", output, ...anywhere })),
    ...present.flatMap((output) =>
      [...lapses, "evidence-not-evaluated"].map((finding) => ({ finding, output, ...anywhere })),
    ),
    ...["O4.8.1", "O4.8.2", "O4.10.2", "O7.7.2"].flatMap((output) => [
      { finding: "evidence-subject-stale", output, path: null, record: random.pick([...assets, null]) },
      { finding: "evidence-subject-missing", output, path: null, record: random.pick([...assets, ...contracts, null]) },
    ]),
    ...broken.flatMap(({ path, data }) =>
      ofDocuments.map((finding) => ({ finding, output: String(data.output), path, record: null })),
    ),
    ...rules.map((finding) => ({ finding, output: null, ...anywhere })),
  ];
}

/** The records and the envelope of the valid examples of an output. */
interface Pool {
  readonly envelope: JsonObject;
  readonly records: readonly JsonObject[];
}

const pools = new Map<string, Pool>();

function poolOf(output: string): Pool {
  let pool = pools.get(output);
  if (!pool) {
    const folder = new URL(`test/fixtures/schemas/${output}/`, repositoryFolder);
    const examples = readdirSync(folder)
      .filter((name) => name.startsWith("ok."))
      .sort()
      .map((name) => {
        const text = readFileSync(new URL(`${name}/evidence.yaml`, folder), "utf8");
        return parse(text, { schema: "core" }) as JsonObject;
      });
    const records = examples.flatMap((example) => (example.records ?? []) as JsonObject[]);
    const { records: _records, nil: _nil, attachments: _attachments, ...envelope } = examples[0] ?? {};
    pool = { envelope, records };
    pools.set(output, pool);
  }
  return pool;
}

let known: readonly string[] | undefined;

/** Every person whom the examples name, so that only the stranger is unknown. */
function everybody(): readonly string[] {
  if (!known) {
    const examples = [...outputSchemas.keys()].map((output) => JSON.stringify(poolOf(output))).join("");
    known = [...new Set([...(examples.match(/\bp-\d+\b/g) ?? []), "p-003"])].sort();
  }
  return known;
}

interface Frame {
  readonly asOf: string;
  readonly policy: string;
  /** How often documents are wrong, from 0 to 1. */
  readonly carelessness: number;
}

function createMaker(random: Random, { asOf, policy, carelessness }: Frame) {
  const { figures, cadences } = readPolicy(policy);
  let made = 0;

  /** A day at which something changes for an interval, or any day; now and then one that has not come. */
  function dayFor(intervals: readonly string[]): string {
    if (random.chance(0.08 * carelessness)) return daysAfter(asOf, random.whole(-1, 3));
    if (intervals.length > 0 && random.chance(0.6)) {
      const edge = shift(asOf, random.pick(intervals), -1);
      return daysAfter(
        edge,
        random.pick([-31, -30, -29, -8, -7, -6, -1, 0, 1, 2, 6, 7, 8, 13, 14, 15, 29, 30, 31, 59, 60, 61]),
      );
    }
    return daysAfter(asOf, -random.whole(0, 500));
  }

  function timeOn(day: string): string {
    const clock = random.pick(["00:00:00", "08:30:00", "15:59:59", "16:00:00", "23:59:59"]);
    return `${day}T${clock}${random.pick(["+08:00", "+08:00", "Z", "-05:00"])}`;
  }

  function intervalsOf(output: string): string[] {
    return (cadences[output]?.requirements ?? []).flatMap(({ max_age, count, after }) => {
      const name = max_age ?? count?.per ?? after?.within;
      return name === undefined ? [] : [String(figures[name])];
    });
  }

  /** Fields of the records that the policy or the schema takes for their day. */
  function dateFields(output: string): string[] {
    const own = outputSchemas.get(output)?.["x-evidence"]?.event_date;
    const asked = (cadences[output]?.requirements ?? []).flatMap(({ date }) => date ?? []);
    return [...new Set([own ?? "", ...asked])].filter((field) => field !== "" && field !== "$document");
  }

  function recordOf(output: string, newestDay: string): JsonObject {
    const record = structuredClone(random.pick(poolOf(output).records));
    for (const [index, field] of dateFields(output).entries()) {
      const before = record[field];
      if (typeof before !== "string") continue;
      // A second date may be planned ahead: nothing is wrong with that, but it shows nothing yet.
      const isPlanned = index > 0 && random.chance(0.3);
      const day = index === 0 ? newestDay : isPlanned ? daysAfter(asOf, 1) : dayFor(intervalsOf(output));
      record[field] = before.length === 10 ? day : timeOn(day);
    }
    return vary(output, record);
  }

  /** Which thing the record is about, and whether it counts. */
  function vary(output: string, record: JsonObject): JsonObject {
    const change = (more: JsonObject) => Object.assign(record, more);
    switch (output) {
      case "O4.8.1":
      case "O4.8.2":
      case "O7.7.2":
        return change({ asset_id: random.pick(assets) });
      case "O4.9.1":
      case "O4.9.2":
        if (output === "O4.9.2" && random.chance(0.2)) change({ rescan_of: "WS-2026-01" });
        return change({ site: random.pick(assets.slice(0, 2)) });
      case "O4.10.2":
        return change({ contract_no: random.pick(contracts) });
      case "O4.5.1":
        return change({ affected_assets: random.some(assets, random.whole(1, 3)) });
      case "O7.1.1":
        return change({ is_drill: random.chance(0.5) });
      default:
        return record;
    }
  }

  function rowsOf(output: string, newestDay: string): JsonObject[] {
    if (output === "O2.1.1") {
      return random.some(assets, random.whole(1, 4)).map((asset_id) => ({
        ...structuredClone(poolOf(output).records[0]),
        asset_id,
        last_inventory_date: newestDay,
        category: random.pick(["hardware", "service", "iot"]),
        status: random.pick(["in_use", "in_use", "in_use", "stopped"]),
        asset_value: random.whole(1, 4),
        protection_level: random.pick(["low", "medium", "high"]),
        is_core: random.chance(0.5),
      }));
    }
    if (output === "O4.10.1") {
      return random.some(contracts, random.whole(1, 3)).map((contract_no) => {
        const start_date = daysAfter(random.pick([asOf, shift(asOf, "P12M", -1)]), random.pick([-200, -1, 0, 1]));
        const end_date = daysAfter(asOf, random.pick([-1, 0, 1, 300]));
        const record = structuredClone(poolOf(output).records[0]);
        return { ...record, contract_no, start_date, end_date, sec_review_date: newestDay };
      });
    }
    return [recordOf(output, newestDay)];
  }

  function documentOf(output: string, mayBeWrong: boolean): MadeUpDocument {
    const number = made++;
    const day = dayFor(intervalsOf(output));
    const wrong = (probability: number) => mayBeWrong && random.chance(probability * carelessness);
    const data: JsonObject = { ...structuredClone(poolOf(output).envelope), output, id: `doc-${number}` };
    delete data.period;
    data.date = random.chance(0.8) ? day : daysAfter(day, random.whole(1, 5));
    // Only a document that may be wrong is dated ahead; a time of the last day may be of this one in another zone.
    const last = daysAfter(asOf, -1);
    if (!mayBeWrong && String(data.date) > asOf) data.date = asOf;
    const rowDay = !mayBeWrong && day > last ? last : day;
    data.prepared_by = wrong(0.04) ? stranger : "p-012";
    const isEvent = cadences[output]?.kind === "event";
    if ((isEvent && random.chance(0.5)) || (!registers.includes(output) && wrong(0.02))) {
      const from = wrong(0.05) ? daysAfter(rowDay, 1) : daysAfter(rowDay, -random.whole(0, 90));
      const confirmed_by = wrong(0.08) ? data.prepared_by : "p-003";
      data.nil = { from, to: rowDay, statement: "期間內無此類事件。", confirmed_by };
    } else {
      const rows = rowsOf(output, rowDay);
      // The same row twice: its key is taken.
      if (wrong(0.03)) rows.push(structuredClone(rows[0] ?? {}));
      data.records = rows;
    }
    if (wrong(0.04)) data.period = { from: "2026-02-02", to: random.pick(["2026-02-01", "2026-02-02"]) };
    const isBroken = wrong(0.05);
    if (isBroken) delete data.unit;
    // Names that do not sort by number, so that the order of reading is not that of making.
    return { path: `evidence/${output}/${(number * 7919) % 1000}-${number}.yaml`, data, isBroken };
  }

  return {
    documentsOf(output: string): MadeUpDocument[] {
      const count = random.pick([1, 1, 2, 3, 4]);
      // Of a register with several documents none is wrong: what its other rows ask for would be open to dispute.
      const mayBeWrong = count === 1 || !registers.includes(output);
      const documents = Array.from({ length: count }, () => documentOf(output, mayBeWrong));
      const [first, second] = documents;
      if (mayBeWrong && first && second && random.chance(0.05 * carelessness)) second.data.id = first.data.id ?? null;
      // Two registers of one day: the row of the newer work speaks.
      if (!mayBeWrong && first && second && random.chance(0.4)) second.data.date = first.data.date ?? null;
      return documents;
    },
  };
}
