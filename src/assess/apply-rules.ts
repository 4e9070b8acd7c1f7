import { recordsOf } from "../evidence/records.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { RuleReport } from "../model/report.ts";
import { otherInputs, type Rule, type RuleState } from "../model/rule.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { type Breach, evaluateRule, type Failure, type RulePlace, type RuleResult } from "../rules/evaluate-rule.ts";
import { createFacts, type Facts } from "../rules/language/facts.ts";
import type { PreparedRules } from "../rules/prepare-rules.ts";
import type { ProgramInput } from "../rules/programs/program.ts";
import { rulePrograms } from "../rules/programs/rule-programs.ts";

export interface RuleContext extends ProgramInput {
  /** Null when no rule has all its inputs. */
  readonly prepared: PreparedRules | null;
  /** Steps that each rule may take, besides some for each record; 1,000,000 unless given. */
  readonly steps?: number;
}

export interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly reports: readonly RuleReport[];
}

/** The step limit of a rule: a base, plus an allowance per record so that the limit grows with the evidence. */
const stepsPerRule = 1_000_000;
const stepsPerRecord = 100;

/** Evaluates every rule of the policy whose inputs are available, and reports which were not evaluated and why. */
export function applyRules(context: RuleContext): RuleOutcome {
  const { policy, documents, people, prepared, steps = stepsPerRule } = context;
  const off = rulesOff(policy);
  const present = new Set(documents.map(({ output }) => output));
  const facts = prepared && createFacts(context, prepared.types, prepared.views);
  const records = documents.reduce((sum, document) => sum + recordsOf(document).length, people?.length ?? 0);
  const findings: Finding[] = [];
  const waiting = new Map<string, string[]>();
  const lackingOf = (rule: Rule) => rule.needs.filter((need) => !isThere(need, rule, context, present));
  const isAsked = (rule: Rule) =>
    !off.has(rule.id) && applies(rule, context.applicable) && lackingOf(rule).length === 0;
  const results = resultsOf(policy.rules.filter(isAsked), (rule) =>
    resultOf(rule, context, facts, steps + stepsPerRecord * records),
  );
  const reports = policy.rules.map((rule): RuleReport => {
    if (off.has(rule.id)) return reportOf(rule, "off");
    if (!applies(rule, context.applicable)) return reportOf(rule, "not-applicable");
    const result = results.get(rule.id);
    if (!result) {
      const lacking = lackingOf(rule);
      for (const need of lacking) waiting.set(need, [...(waiting.get(need) ?? []), rule.id]);
      return reportOf(rule, "not-evaluated", { lacking });
    }
    findings.push(
      ...result.breaches.map((breach) => breachFinding(rule, breach)),
      ...result.failures.map((failure) => failureFinding(rule, failure)),
    );
    return reportOf(rule, stateOf(result), { evaluated: result.evaluated, broken: result.breaches.length });
  });
  for (const [needs, rules] of waiting) findings.push(waitingFinding(needs, rules, context.refused));
  return { findings, reports };
}

/**
 * The results by rule. Where a rule of its own speaks of a place, those that follow what the schemas declare about any
 * output leave it alone: one fault is told once, by the rule that knows more.
 */
function resultsOf(rules: readonly Rule[], resultOf: (rule: Rule) => RuleResult): ReadonlyMap<string, RuleResult> {
  const isGeneral = ({ program }: Rule) => program !== undefined;
  const results = new Map<string, RuleResult>();
  const told = new Set<string>();
  for (const rule of rules) {
    if (isGeneral(rule)) continue;
    const result = resultOf(rule);
    results.set(rule.id, result);
    if (rule.severity === "error") for (const { place } of result.breaches) if (place) told.add(keyOf(place));
  }
  for (const rule of rules.filter(isGeneral)) {
    const result = resultOf(rule);
    const breaches = result.breaches.filter(({ place }) => !place || !told.has(keyOf(place)));
    results.set(rule.id, { ...result, breaches });
  }
  return results;
}

function keyOf({ path, document, pointer }: RulePlace): string {
  return `${document} ${pointer} ${path}`;
}

/** A rule that applied to nothing has not been met: nothing could have broken it. */
function stateOf({ evaluated, breaches, failures }: RuleResult): RuleState {
  if (breaches.length > 0) return "broken";
  if (failures.length > 0) return "failed";
  return evaluated > 0 ? "met" : "not-applicable";
}

function resultOf(rule: Rule, context: RuleContext, facts: Facts | null, steps: number): RuleResult {
  const program = rule.program === undefined ? undefined : rulePrograms[rule.program];
  if (program) return { rule, failures: [], ...program(context) };
  const { prepared } = context;
  const compiled = prepared?.compiled.get(rule.id);
  if (!prepared || !compiled || !facts) throw new Error(`the rule ${rule.id} was not prepared`);
  prepared.language.allow(steps);
  return evaluateRule(compiled, facts, prepared.language);
}

/** A rule does not apply when all its outputs, or one of its inputs, are declared not applicable. */
function applies({ outputs, needs }: Rule, applicable: readonly string[]): boolean {
  const isOther = (need: string) => otherInputs.some((other) => other === need);
  return (
    (outputs.length === 0 || outputs.some((output) => applicable.includes(output))) &&
    needs.every((need) => isOther(need) || applicable.includes(need))
  );
}

function isThere(
  need: string,
  rule: Rule,
  { people, config, refused }: Pick<RuleContext, "people" | "config" | "refused">,
  present: ReadonlySet<EvidenceDocument["output"]>,
): boolean {
  if (need === "people") return people !== null;
  if (need === "level") return config.organization.level !== null;
  return present.has(need) && (!refused.has(need) || asksEachRecordOf(need, rule));
}

/**
 * Whether the rule reads an output only record by record: then an invalid document does not affect the result for the
 * others. A rule that looks up records, or uses the newest ones, would miss those of the document.
 */
function asksEachRecordOf(
  output: string,
  { for: sources = {}, let: values = {}, where = "", require = "" }: Rule,
): boolean {
  const [first, ...rest] = Object.values(sources);
  const isSource = typeof first === "string" && (first === output || first.startsWith(`${output}.`));
  const others = [...rest.flat(), ...Object.values(values), where, require].join(" ");
  return isSource && !new RegExp(`\\b${output.replaceAll(".", "\\.")}\\b(?!\\.\\d)`).test(others);
}

function reportOf(
  { id, title, severity, outputs, subjects }: Rule,
  state: RuleState,
  counts: Partial<Pick<RuleReport, "evaluated" | "broken" | "lacking">> = {},
): RuleReport {
  const nothing = { evaluated: 0, broken: 0, lacking: [] };
  return { id, title, severity, outputs, state, subjects: subjects ?? null, ...nothing, ...counts };
}

function breachFinding(rule: Rule, { place, values }: Breach): Finding {
  const params = { rule: rule.id, message: rule.message, values };
  return createFinding("rule-broken", params, { ...placeIn(rule, place), severity: rule.severity });
}

function failureFinding(rule: Rule, { place, reason }: Failure): Finding {
  const params = { rule: rule.id, title: rule.title, reason };
  return createFinding("rule-failed", params, { ...placeIn(rule, place), severity: rule.severity });
}

/** A finding belongs to the output of the record it points to if the rule lists that output, otherwise to the first. */
function placeIn({ outputs }: Rule, place: RulePlace | null): Partial<Finding> {
  const own = place?.output ?? null;
  const output = own !== null && (outputs.length === 0 || outputs.includes(own)) ? own : (outputs[0] ?? null);
  if (!place) return { output };
  return { output, path: place.path, document: place.document, pointer: place.pointer };
}

/** A missing output is already an error, and a level is optional: only a missing roster deserves a warning. */
function waitingFinding(needs: string, rules: readonly string[], refused: ReadonlySet<string>): Finding {
  const output = otherInputs.some((other) => other === needs) ? null : needs;
  const params = { needs, refused: refused.has(needs), rules };
  return createFinding("rules-not-evaluated", params, { output, ...(needs === "people" && { severity: "warning" }) });
}
