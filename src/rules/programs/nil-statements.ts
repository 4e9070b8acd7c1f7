import { nilOf, recordsOf, valuesAt } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject } from "../../model/json.ts";
import { dayIn } from "../../time/calendar.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/** An event that must have left a record of another output. */
interface Witness {
  /** The outputs whose nil statements it contradicts. */
  readonly contradicts: readonly string[];
  readonly output: string;
  /** The day or time of the event. */
  readonly date: string;
  /** The list in which the events stand, empty when each record is one. */
  readonly list: string;
  readonly where: (event: JsonObject) => boolean;
}

const incidentOutputs = ["O7.1.1", "O7.1.2", "O7.2.1", "O7.2.2", "O7.4.1"];

const witnesses: readonly Witness[] = [
  {
    contradicts: incidentOutputs,
    output: "O5.3.2",
    date: "judged_at",
    list: "",
    where: ({ judgement }) => judgement === "incident",
  },
  {
    contradicts: incidentOutputs,
    output: "O4.9.1",
    date: "at",
    list: "alerts",
    where: ({ incident_no: incident }) => incident !== undefined,
  },
  {
    contradicts: incidentOutputs.slice(1),
    output: "O7.1.1",
    date: "reported_at",
    list: "",
    where: ({ is_drill: isDrill }) => isDrill === false,
  },
  { contradicts: ["O4.1.1"], output: "O4.2.2", date: "effective_at", list: "", where: () => true },
  {
    contradicts: ["O4.5.2", "O4.5.3"],
    output: "O4.5.1",
    date: "collected_at",
    list: "",
    where: ({ applicability, severity }) => applicability === "applies" && /^(?:critical|high)$/.test(`${severity}`),
  },
];

/** No "nothing to report" for a time in which another output shows an event that must have been recorded. */
export const nilStatements: RuleProgram = ({ documents, config }) => {
  let evaluated = 0;
  const breaches = documents.flatMap((document) => {
    const { from, to } = nilOf(document) ?? {};
    if (typeof from !== "string" || typeof to !== "string") return [];
    evaluated++;
    for (const witness of witnesses.filter(({ contradicts }) => contradicts.includes(document.output ?? ""))) {
      const date = firstEvent(witness, documents, config.timezone, from, to);
      if (date === null) continue;
      return breachAt(document, "/nil", { from, to, other: witness.output, date });
    }
    return [];
  });
  return { evaluated, breaches };
};

function firstEvent(
  { output, list, date, where }: Witness,
  documents: readonly EvidenceDocument[],
  timezone: string,
  from: string,
  to: string,
): string | null {
  const days = documents
    .filter((document) => document.output === output)
    .flatMap(recordsOf)
    .flatMap((record) => (list === "" ? [record] : valuesAt(record, list, "").map(({ value }) => value as JsonObject)))
    .filter(where)
    .flatMap((event) => valuesAt(event, date, ""))
    .flatMap(({ value }) => (typeof value === "string" ? [dayIn(timezone, value)] : []))
    .filter((day) => day >= from && day <= to);
  return days.sort()[0] ?? null;
}
