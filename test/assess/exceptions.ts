import type { Config, NotApplicableEntry, Person, Waiver } from "../../src/model/config.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import type { Report } from "../../src/model/report.ts";
import { type Arrangement, evidence, judge, people, requirement } from "./arrange.ts";

const yearly = { "O1.2.1": { requirements: [requirement({ max_age: "P12M" })] } };

/** Lapsed, prepared by p-1. */
export const stale = evidence("O1.2.1", ["2024-01-01"], { date: "2024-01-02" });

export const entry: NotApplicableEntry = {
  output: "O1.2.1",
  reason: "none here",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  reviewBy: "2026-12-31",
};

export const waiver: Waiver = {
  finding: "evidence-stale",
  output: "O1.2.1",
  path: null,
  record: null,
  fingerprint: null,
  reason: "moving house",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  expires: "2026-12-31",
};

/** The roster with one person changed: p-2 is the manager who approves. */
export function rosterWith(id: string, changes: Partial<Person>): Person[] {
  return people.map((person) => (person.id === id ? { ...person, ...changes } : person));
}

export function withWaivers(
  waivers: readonly Waiver[],
  documents: readonly EvidenceDocument[] = [stale],
  rest: Omit<Arrangement, "documents" | "config"> = {},
): Report {
  return judge({ cadences: yearly, ...rest, documents, config: { waivers } });
}

export function withWaiver(changes: Partial<Waiver>, documents?: readonly EvidenceDocument[]): Report {
  return withWaivers([{ ...waiver, ...changes }], documents);
}

export function withEntries(
  notApplicable: readonly NotApplicableEntry[],
  documents: readonly EvidenceDocument[] = [],
  rest: Omit<Arrangement, "documents" | "config"> & { readonly config?: Partial<Config> } = {},
): Report {
  return judge({ cadences: yearly, ...rest, documents, config: { ...rest.config, notApplicable } });
}

/** What the report says about the exceptions themselves, with where. */
export function objections(report: Report): [FindingCode, string | null][] {
  return report.findings
    .filter(({ code, pointer }) => kindOf(code).family === "scope" && pointer !== null)
    .map(({ code, pointer }) => [code, pointer]);
}
