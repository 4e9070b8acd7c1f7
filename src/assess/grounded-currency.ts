import type { Cadence } from "../model/policy.ts";
import { memo } from "../text/memo.ts";
import type { AssessmentInput, Currency, CurrencyGrounds, GroundedCurrency } from "./assessment.ts";
import { type EvidenceView, newestDay } from "./evidence-view.ts";
import { type RememberedResults, rememberedOr } from "./remembered-results.ts";
import { evaluateRequirement } from "./requirement.ts";
import { isSameList } from "./reused-results.ts";

/** How current the evidence of an output is: what an earlier assessment or an earlier run found on the same grounds, if any. */
export function groundedCurrency(
  output: string,
  cadence: Cadence,
  view: EvidenceView,
  input: AssessmentInput,
  remembered: RememberedResults | null,
): GroundedCurrency {
  const { policy, asOf, config } = input;
  const { timezone } = config;
  const others = cadence.requirements.flatMap(({ subjects, after }) =>
    [subjects?.output ?? [], after?.output ?? []].flat(),
  );
  const evidence = [output, ...others].map((one) => {
    return { output: one, documents: view.documents(one), isRefused: view.refused.has(one) };
  });
  const before = input.earlier?.currencies.get(output);
  const grounds = { policy, asOf, timezone, evidence };
  if (before && isSameGrounds(before, grounds)) return before;
  const name = () => namedGrounds(evidence, remembered);
  const make = () => evaluateCadence(output, cadence, view, input);
  return { ...grounds, currency: rememberedOr(remembered, `cadence ${output}`, name, make) };
}

function isSameGrounds(one: CurrencyGrounds, other: CurrencyGrounds): boolean {
  const parts = ["policy", "asOf", "timezone"] as const;
  return (
    parts.every((part) => one[part] === other[part]) &&
    one.evidence.every(({ documents, isRefused }, at) => {
      const now = other.evidence[at];
      return now?.isRefused === isRefused && isSameList(documents, now.documents);
    })
  );
}

function namedGrounds(evidence: CurrencyGrounds["evidence"], remembered: RememberedResults | null): string | null {
  const names = evidence.map(({ output, documents, isRefused }) => {
    const name = remembered?.nameOf(documents) ?? null;
    return name && `${output} ${name} ${isRefused}`;
  });
  return names.includes(null) ? null : names.join();
}

function evaluateCadence(
  output: string,
  { requirements }: Cadence,
  view: EvidenceView,
  { policy, asOf }: AssessmentInput,
): Currency {
  const eventDate = view.eventDate(output);
  // Most requirements of an output go by the same date.
  const evidence = memo((field: string) => view.evidence(output, field));
  const results = requirements.map((requirement) =>
    evaluateRequirement(requirement, {
      output,
      asOf,
      policy,
      evidence: evidence(requirement.date ?? eventDate),
      subjects: view.subjects(requirement),
      newestOf: view.newest,
      eventDate,
      titleOf: (field) => view.titleOf(output, field),
    }),
  );
  return {
    newest: newestDay(evidence(eventDate)),
    requirements: results.map(({ report }) => report),
    findings: results.flatMap(({ findings }) => findings),
  };
}
