import { recordCount } from "../evidence/records.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { RuleReport } from "../model/report.ts";
import { otherInputs, type Rule, type RuleLabels, type RuleState } from "../model/rule.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { type Breach, evaluateRule, type Failure, type RulePlace, type RuleResult } from "../rules/evaluate-rule.ts";
import { createFacts, type Facts } from "../rules/language/facts.ts";
import {
  type DocumentProgram,
  joined,
  nothingFound,
  type ProgramResult,
  type RuleProgram,
} from "../rules/programs/program.ts";
import { rulePrograms } from "../rules/programs/rule-programs.ts";
import { groupBy } from "../text/group-by.ts";
import { memo } from "../text/memo.ts";
import { createReuse, type KnownResults } from "./reused-results.ts";
import type { Evaluation, RuleContext, RuleResults } from "./rule-context.ts";

export interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly reports: readonly RuleReport[];
  readonly results: RuleResults;
}

/** The step limit of a rule: a base, plus an allowance per record so that the limit grows with the evidence. */
const stepsPerRule = 1_000_000;
const stepsPerRecord = 100;

/** Evaluates every rule of the policy whose inputs are available, and reports which were not evaluated and why. */
export function applyRules(context: RuleContext): RuleOutcome {
  const { policy, documents, people, prepared, refused, unread, steps = stepsPerRule } = context;
  const off = rulesOff(policy);
  const present = new Set(documents.map(({ output }) => output));
  const facts = prepared && createFacts(context, prepared.keys, prepared.views);
  const records = documents.reduce((sum, document) => sum + recordCount(document), people?.length ?? 0);
  const findings: Finding[] = [];
  const waiting = new Map<string, Waiting>();
  const wait = (need: string, rule: Rule, outputs: readonly string[]) => {
    const known = waiting.get(need) ?? { rules: new Set(), outputs: new Set() };
    waiting.set(need, known);
    known.rules.add(rule.id);
    if (rule.severity === "error" && refused.has(need)) for (const output of outputs) known.outputs.add(output);
  };
  const isMissing = memo((need: string) => !isThere(need, context, present));
  const missingOf = (rule: Rule) => rule.needs.filter(isMissing);
  const applies = applicability(context.applicable);
  const isAsked = (rule: Rule) => !off.has(rule.id) && applies(rule);
  const reuse = createReuse(context);
  const allowed = steps + stepsPerRecord * records;
  const isRefused = JSON.stringify([...refused].sort());
  const results = resultsOf(policy.rules.filter(isAsked), (rule) => {
    const missing = missingOf(rule);
    return reuse.resultOf(rule, `${missing} ${isRefused}`, allowed, (known) =>
      evaluated(rule, context, facts, new Set([...missing, ...refused]), allowed, known),
    );
  });
  const reports = policy.rules.map((rule): RuleReport => {
    if (off.has(rule.id)) return reportOf(rule, "off");
    if (!applies(rule)) return reportOf(rule, "not-applicable");
    const missing = missingOf(rule);
    const result = results.get(rule.id) ?? null;
    for (const need of missing) wait(need, rule, []);
    const unread = rule.needs.filter((need) => refused.has(need)).map((input) => ({ input, output: null }));
    const undecided = result?.undecided ?? unread;
    for (const { input, output } of undecided) wait(input, rule, output === null ? rule.outputs : [output]);
    const lacking = [...new Set([...missing, ...undecided.map(({ input }) => input)])];
    if (!result) return reportOf(rule, "not-evaluated", { lacking });
    for (const breach of result.breaches) findings.push(breachFinding(rule, breach, context.outputNames));
    for (const failure of result.failures) findings.push(failureFinding(rule, failure));
    const { evaluated, broken } = result;
    return reportOf(rule, stateOf(result, lacking), { evaluated, broken, lacking });
  });
  for (const [needs, { rules, outputs }] of waiting) {
    if (needs === "git") {
      const reason = context.history?.kind === "none" ? context.history.reason : "in-memory";
      findings.push(createFinding("history-not-judged", { reason, rules: [...rules] }));
      continue;
    }
    // What is invalid has errors of its own, unless nobody knows that it is of this output.
    const isAffected = (output: string) =>
      context.applicable.includes(output) && (output !== needs || unread.has(needs));
    const affected = [...outputs].filter(isAffected).sort();
    findings.push(waitingFinding(needs, [...rules], affected, refused));
  }
  return { findings, reports, results: reuse.results };
}

/** What an input that is missing, or has invalid documents, leaves open. */
interface Waiting {
  readonly rules: Set<string>;
  /** Outputs about which rules of the severity error cannot say anything. */
  readonly outputs: Set<string>;
}

/**
 * The results by rule. Where a rule of its own speaks of a place, those that follow what the schemas declare about any
 * output leave it alone: one fault is spoken once, by the rule that knows more.
 */
function resultsOf(
  rules: readonly Rule[],
  resultOf: (rule: Rule) => RuleResult | null,
): ReadonlyMap<string, RuleResult> {
  const isGeneral = ({ program, needs }: Rule) => program !== undefined && !needs.includes("git");
  const results = new Map<string, RuleResult>();
  const spoken = new Set<string>();
  for (const rule of rules) {
    if (isGeneral(rule)) continue;
    const result = resultOf(rule);
    if (!result) continue;
    results.set(rule.id, result);
    if (rule.severity === "error") for (const { place } of result.breaches) if (place) spoken.add(keyOf(place));
  }
  for (const rule of rules.filter(isGeneral)) {
    const result = resultOf(rule);
    if (!result) continue;
    const breaches = result.breaches.filter(({ place }) => !place || !spoken.has(keyOf(place)));
    results.set(rule.id, { ...result, breaches });
  }
  return results;
}

function keyOf({ path, document, pointer }: RulePlace): string {
  return `${document} ${pointer} ${path}`;
}

/** A rule that applied to nothing has not been met: nothing could have broken it. */
function stateOf({ evaluated, breaches, failures }: RuleResult, lacking: readonly string[]): RuleState {
  if (breaches.length > 0) return "broken";
  if (failures.length > 0) return "failed";
  if (lacking.length > 0) return "not-evaluated";
  return evaluated > 0 ? "met" : "not-applicable";
}

/** No result for a rule about which nothing can be said with what is there. */
function evaluated(
  rule: Rule,
  context: RuleContext,
  facts: Facts | null,
  withheld: ReadonlySet<string>,
  steps: number,
  known: KnownResults,
): Evaluation {
  const program = programOf(rule, context);
  if (program) {
    const asked = new Set(["Document", ...(rule.needs.includes("git") ? ["History"] : [])]);
    const all = { asked, asksDay: true, steps: 0 };
    if (rule.needs.some((need) => withheld.has(need) && !context.refused.has(need))) return { result: null, ...all };
    return { ...byProgram(program, rule, context, known), ...all };
  }
  const { prepared } = context;
  const compiled = prepared?.compiled.get(rule.id);
  const isOpen = rule.needs.some((need) => withheld.has(need));
  if (isOpen && (!compiled || withheld.has("level")))
    return { result: null, asked: new Set(), asksDay: true, steps: 0 };
  if (!prepared || !compiled || !facts) throw new Error(`the rule ${rule.id} was not prepared`);
  const { budget } = prepared.runtime;
  budget.allow(steps);
  facts.takeTypes();
  const result = evaluateRule(compiled, facts, prepared.runtime, withheld);
  const left = budget.left();
  const taken = left < 0 ? Number.POSITIVE_INFINITY : steps - left;
  return { result, asked: facts.takeTypes(), asksDay: compiled.asksDay, steps: taken };
}

function byProgram(
  program: RuleProgram | DocumentProgram,
  rule: Rule,
  context: RuleContext,
  known: KnownResults,
): Pick<Evaluation, "result" | "byDocument"> {
  const messageOf = (condition: string) => rule.also?.find(({ require }) => require === condition)?.message;
  const resultOf = (found: ProgramResult): RuleResult => {
    return { rule, failures: [], undecided: [], broken: found.breaches.length, ...found };
  };
  if (typeof program === "function") return { result: resultOf(program(context, messageOf)) };
  const judged = program.judging(context, messageOf);
  const byDocument = new Map<EvidenceDocument, ProgramResult>();
  let unbroken = 0;
  for (const [output, documents] of groupBy(context.documents, (document) => document.output)) {
    const found = known.ofOutput(output, program.asks(output, context.schemas), documents, judged);
    if (typeof found === "number") unbroken += found;
    else for (const [index, document] of documents.entries()) byDocument.set(document, found[index] ?? nothingFound);
  }
  // In the order of the documents.
  const { evaluated, ...found } = joined(context.documents.flatMap((document) => byDocument.get(document) ?? []));
  return { result: resultOf({ ...found, evaluated: evaluated + unbroken }), byDocument };
}

function programOf({ program, needs }: Rule, { history }: RuleContext): RuleProgram | DocumentProgram | undefined {
  if (program === undefined) return undefined;
  if (!needs.includes("git")) return rulePrograms[program];
  return history?.kind === "history" ? history.programs[program] : undefined;
}

/** Which rules apply: none of which all outputs, or one of the inputs, are declared not applicable. */
function applicability(outputs: readonly string[]): (rule: Rule) => boolean {
  const applicable = new Set(outputs);
  const inputs = new Set([...outputs, ...otherInputs]);
  return ({ outputs, needs }) =>
    (outputs.length === 0 || outputs.some((output) => applicable.has(output))) &&
    needs.every((need) => inputs.has(need));
}

function isThere(
  need: string,
  { people, config, refused, history }: Pick<RuleContext, "people" | "config" | "refused" | "history">,
  present: ReadonlySet<EvidenceDocument["output"]>,
): boolean {
  if (need === "people") return people !== null;
  if (need === "level") return config.organization.level !== null;
  if (need === "git") return history?.kind === "history";
  return present.has(need) || refused.has(need);
}

function reportOf(
  { id, title, severity, outputs, subjects }: Rule,
  state: RuleState,
  counts: Partial<Pick<RuleReport, "evaluated" | "broken" | "lacking">> = {},
): RuleReport {
  const nothing = { evaluated: 0, broken: 0, lacking: [] };
  return { id, title, severity, outputs, state, subjects: subjects ?? null, ...nothing, ...counts };
}

function breachFinding(rule: Rule, breach: Breach, outputNames: RuleContext["outputNames"]): Finding {
  const { place, output, message, values } = breach;
  const labels = labelsOf(breach, outputNames);
  const named = Object.keys(labels).length > 0 && { labels };
  const params = { rule: rule.id, message: message ?? rule.message, values, ...named };
  const found = { ...placeIn(rule, place), ...(output !== null && { output }), severity: rule.severity };
  return createFinding("rule-broken", params, found);
}

/** What the values are called: outputs by their names, wherever in the message they stand. */
function labelsOf({ values, labels = {} }: Breach, outputNames: RuleContext["outputNames"]): RuleLabels {
  const outputs = Object.entries(values).flatMap(([placeholder, value]) => {
    const names = [value].flat().flatMap((id) => {
      const name = outputNames.get(String(id));
      return name ? [[id, { "zh-TW": `${name["zh-TW"]}（${id}）`, en: `${id} (${name.en})` }]] : [];
    });
    return names.length === 0 ? [] : [[placeholder, { ...labels[placeholder], ...Object.fromEntries(names) }]];
  });
  return { ...labels, ...Object.fromEntries(outputs) };
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
function waitingFinding(
  needs: string,
  rules: readonly string[],
  outputs: readonly string[],
  refused: ReadonlySet<string>,
): Finding {
  const output = otherInputs.some((other) => other === needs) ? null : needs;
  const params = { needs, refused: refused.has(needs), rules, outputs };
  return createFinding("rules-not-evaluated", params, { output, ...(needs === "people" && { severity: "warning" }) });
}
