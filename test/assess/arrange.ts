import { assess } from "../../src/assess/assess.ts";
import { buildReport } from "../../src/assess/build-report.ts";
import { narrowingTo } from "../../src/derive/narrow-findings.ts";
import type { LoadedEvidence } from "../../src/evidence/load-evidence.ts";
import type { SchemaInfo } from "../../src/evidence/validators.ts";
import type { Config, Person } from "../../src/model/config.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Mapping } from "../../src/model/mapping.ts";
import type { Cadence, Parameter, Policy, Requirement } from "../../src/model/policy.ts";
import type { OutputReport, Report } from "../../src/model/report.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Standard } from "../../src/model/standard.ts";

/** Two tasks: T1.1 with the register O1.1.1, T1.2 with the tests O1.2.1 and the incidents O1.2.2. */
const outputs = ["O1.1.1", "O1.2.1", "O1.2.2"];
const text = (words: string) => ({ en: words, "zh-TW": words });
const output = (id: string) => ({ id, name: text(id) });
const task = (id: string, ids: string[]) => {
  return { id, name: text(id), level: 3, outputs: ids.map(output), indicators: [], knowledge: [], skills: [] };
};

const standard: Standard = {
  id: "test",
  name: text("test"),
  level: 4,
  duties: [{ id: "T1", name: text("T1"), tasks: [task("T1.1", ["O1.1.1"]), task("T1.2", ["O1.2.1", "O1.2.2"])] }],
  knowledge: {},
  skills: {},
  attitudes: {},
};

/** A figure as a separate parameter; the name is the value. */
export function requirement(parts: Omit<Partial<Requirement>, "title"> & { id?: string } = {}): Requirement {
  const { id = "newest", ...rest } = parts;
  return { id, title: text(id), ...rest };
}

const parameter = (value: string | number): Parameter => ({
  value,
  unit: typeof value === "number" ? "count" : "duration",
  stricter: "smaller",
  statutory: false,
  title: text("figure"),
  source: { text: text("source"), refs: [], date: "2026-01-01", verified: true },
});

const figures = ["P3D", "P1M", "P3M", "P6M", "P12M", "P1Y", "P2Y", 1, 2];

function policyOf(cadences: Partial<Record<string, Partial<Cadence>>>): Policy {
  const unlimited: Cadence = { kind: "standing", trigger: text(""), requirements: [] };
  return {
    id: "test",
    title: text("test"),
    layers: ["baseline", "test"],
    sha256: "0".repeat(64),
    parameters: {
      ...Object.fromEntries(figures.map((figure) => [String(figure), parameter(figure)])),
      waiver_max_span: parameter("P366D"),
      not_applicable_max_span: parameter("P2Y"),
      provided_max_span: parameter("P1Y"),
      exception_approver_roles: { ...parameter("P2Y"), value: ["manager", "ciso"], unit: "list" },
    },
    windows: [
      { at_least: "P12M", due_soon: "P30D", grace: "P30D" },
      { at_least: "P1M", due_soon: "P7D", grace: "P7D" },
      { at_least: "P0D", due_soon: "P1D", grace: "P0D" },
    ],
    count_due_soon: "P60D",
    cadences: Object.fromEntries(outputs.map((id) => [id, { ...unlimited, ...cadences[id] }])),
    sources: {},
    first: [],
    overrides: [],
    rules: [],
    severities: {},
    overlays: {},
  };
}

export interface Arrangement {
  readonly asOf?: string;
  readonly cadences?: Partial<Record<string, Partial<Cadence>>>;
  readonly documents?: readonly EvidenceDocument[];
  readonly config?: Partial<Config>;
  readonly people?: readonly Person[] | null;
  readonly paths?: readonly string[];
  readonly mapping?: Mapping;
  /** Programs only: no expressions are compiled. */
  readonly rules?: readonly Rule[];
}

export const people: Person[] = ["p-1", "p-2", "p-3"].map((id) => {
  return { id, name: id, unit: "資訊室", roles: id === "p-2" ? ["manager"] : ["general"], joined: "2020-01-01" };
});

/** Assesses the documents, with everything else valid, and returns the report. */
export function judge(arrangement: Arrangement): Report {
  const { asOf = "2026-10-01", documents = [], cadences = {}, paths = [], mapping = null } = arrangement;
  const info: SchemaInfo = {
    eventDate: "done",
    key: ["no"],
    properties: { "/records/*/seen": { en: "Seen", "zh-TW": "發現日" } },
    persons: ["/prepared_by", "/approved_by", "/records/*/by"],
    times: ["/records/*/seen"],
    references: {},
    order: [],
    separate: [],
    everyRow: null,
    openItems: [],
    counts: [],
    ownResults: [],
    reasons: {},
    hints: () => ({ forms: {}, labels: {}, formats: {}, former: [] }),
  };
  const config: Config = {
    organization: { name: "test", level: null, kind: null, government: false },
    timezone: "Asia/Taipei",
    locale: null,
    policy: ["test"],
    evidence: [],
    people: null,
    parameters: {},
    notApplicable: [],
    provided: [],
    waivers: [],
    limits: { fileBytes: 1 },
    ...arrangement.config,
  };
  const evidence: LoadedEvidence = {
    files: documents.length,
    documents,
    findings: [],
    schemas: new Map(outputs.map((id) => [id, info])),
    unread: new Set(),
    contents: new Map(),
    digests: new Map(),
  };
  const policy = { ...policyOf(cadences), rules: arrangement.rules ?? [] };
  const roster = arrangement.people === undefined ? people : arrangement.people;
  const assessment = assess({
    standard,
    policy,
    config,
    configPath: "isms-evidence.yaml",
    people: roster,
    evidence,
    asOf,
    sparse: 0,
    rules: null,
  });
  return buildReport({
    standard,
    policy,
    config,
    asOf,
    version: "0",
    source: null,
    configPath: "isms-evidence.yaml",
    assessment,
    findings: assessment.findings,
    counts: { files: documents.length, documents: documents.length },
    narrowing: narrowingTo(paths, assessment.outputs),
    mapping,
  });
}

let count = 0;

/** A document of an output; each of the days is a record whose work was done then. */
export function evidence(id: string, days: readonly (string | JsonObject)[], extra: JsonObject = {}): EvidenceDocument {
  const records = days.map((day, index) => ({
    no: `n-${index}`,
    by: "p-1",
    ...(typeof day === "string" ? { done: day } : day),
  }));
  return documentOf(id, { records, ...extra });
}

export function nil(id: string, from: string, to: string, extra: JsonObject = {}): EvidenceDocument {
  return documentOf(id, { nil: { from, to, statement: "nothing", confirmed_by: "p-3" }, ...extra });
}

function documentOf(id: string, data: JsonObject): EvidenceDocument {
  // Of one width: paths are in the order in which documents are made, however many other tests made before.
  const number = String(count++).padStart(6, "0");
  const envelope = { output: id, id: `d-${number}`, date: "2026-09-30", prepared_by: "p-1", approved_by: "p-2" };
  const whole: JsonObject = { ...envelope, ...data };
  return {
    path: `evidence/${id}-${number}.yaml`,
    index: 0,
    output: id,
    id: String(whole.id),
    date: String(whole.date),
    data: whole,
    valid: true,
  };
}

export function outputOf(report: Report, id: string): OutputReport {
  const found = report.duties.flatMap(({ tasks }) => tasks.flatMap((one) => one.outputs)).find((one) => one.id === id);
  if (!found) throw new Error(`no output ${id}`);
  return found;
}

/** The codes of one output, in the report's order. */
export function codesOf(report: Report, id: string | null): string[] {
  return report.findings.filter((finding) => finding.output === id).map(({ code }) => code);
}
