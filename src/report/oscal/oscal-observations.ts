import { numberedFingerprints } from "../../derive/numbered-fingerprints.ts";
import type { Messages } from "../../messages/messages.ts";
import { findingName } from "../../model/create-finding.ts";
import type { OutputReport, Report, RequirementReport } from "../../model/report.ts";
import { fixableText } from "../fixable-text.ts";
import { placeOf } from "../place.ts";
import { contentUuid } from "./content-uuid.ts";
import { oscalMarkup, oscalString } from "./escape-oscal.ts";

export interface Observation {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly object[];
  readonly methods: readonly string[];
  readonly types: readonly string[];
  readonly "relevant-evidence"?: readonly object[];
  readonly collected: string;
  readonly expires?: string;
}

/** The path from the document to a file of the repository. */
export type LinkTo = (path: string) => string;

/** Names of properties that are not OSCAL's own. */
const namespace = "urn:isms-evidence:oscal";

/** The years allowed in OSCAL dates; a date in the Republic of China calendar would be out of range. */
const writableDay = /^(?:19|2\d)\d\d-/;

/** The beginning or the end of a day, in UTC: the report has dates, not times. */
export function moment(day: string, part: "start" | "end" = "start"): string {
  return `${day}T${part === "start" ? "00:00:00" : "23:59:59"}Z`;
}

export function properties(values: Readonly<Record<string, string | null>>): readonly object[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ name, ns: namespace, value: oscalString(value) }],
  );
}

/** Observations on the evidence of an output: one for each requirement, or one if it has no requirements. */
export function evidenceObservations(
  output: OutputReport,
  report: Report,
  { terms, locale, cadence: cadenceWords }: Messages,
  linkTo: LinkTo,
): readonly Observation[] {
  const { states, phrases } = terms;
  const evidence = output.evidence.map(({ path, id, date, records, nil }) => ({
    href: linkTo(path),
    description: oscalMarkup(phrases.evidence(path, date, records, nil)),
    props: properties({ document: id, date, records: String(records), nil: String(nil) }),
  }));
  const { newest, expires, cadence, state, id } = output;
  const dues: readonly (Pick<RequirementReport, "newest" | "expires" | "state"> & {
    readonly id: string;
    readonly title: string;
    readonly cadence: string | null;
  })[] =
    output.requirements.length > 0
      ? output.requirements.map((requirement) => ({ ...requirement, title: requirement.title[locale] }))
      : [{ id: "", title: output.name[locale], newest, expires, cadence, state: state as RequirementReport["state"] }];
  return dues.map((due) => {
    const facts = [
      phrases.labelled(due.title, states[due.state]),
      ...(due.newest === null ? [] : [phrases.newest(due.newest)]),
      ...(due.expires === null ? [] : [phrases.expires(due.expires)]),
      ...(due.cadence === null ? [] : [phrases.cadence(cadenceWords(due.cadence))]),
    ];
    return {
      uuid: contentUuid("observation", report.organization.name, id, due.id),
      title: oscalMarkup(`${id} ${due.title}`),
      description: facts.map(oscalMarkup).join(phrases.comma),
      props: properties({ output: id, requirement: due.id || null, state: due.state, cadence: due.cadence }),
      methods: ["EXAMINE"],
      types: ["control-objective"],
      ...(evidence.length > 0 && { "relevant-evidence": evidence }),
      // Missing evidence was observed on the as-of date.
      collected: moment(due.newest !== null && writableDay.test(due.newest) ? due.newest : report.asOf),
      ...(due.expires !== null && writableDay.test(due.expires) && { expires: moment(due.expires, "end") }),
    };
  });
}

/** The findings of the report, each with its output. */
export function findingObservations(
  report: Report,
  messages: Messages,
  linkTo: LinkTo,
): readonly { readonly output: string | null; readonly observation: Observation }[] {
  const fingerprint = numberedFingerprints();
  return report.findings.map((finding) => {
    const { output, severity, waived, path, line } = finding;
    const name = findingName(finding);
    const place = placeOf(finding);
    return {
      output,
      observation: {
        uuid: contentUuid("problem", report.organization.name, fingerprint(finding)),
        title: oscalMarkup([output, name].filter((part) => part !== null).join(" ")),
        description: oscalMarkup(fixableText(finding, messages)),
        props: properties({
          code: name,
          severity,
          output,
          line: line === null ? null : String(line),
          waived: String(waived !== null),
        }),
        methods: ["TEST"],
        types: ["finding"],
        ...(path !== null && {
          "relevant-evidence": [{ href: linkTo(path), description: oscalMarkup(place ?? path) }],
        }),
        collected: moment(report.asOf),
      },
    };
  });
}
