import type { EvidenceDocument } from "../model/evidence.ts";
import type { Rule } from "../model/rule.ts";
import type { RuleResult } from "../rules/evaluate-rule.ts";
import type { ProgramResult } from "../rules/programs/program.ts";
import { groupBy } from "../text/group-by.ts";
import { memo } from "../text/memo.ts";
import { differingFields } from "./differing-fields.ts";
import { type KeptResult, rememberedOfEach } from "./remembered-results.ts";
import type { Evaluation, GroundedResult, RuleContext, RuleResults } from "./rule-context.ts";

/** What is known of a rule that is evaluated, from another evaluation in this process or in an earlier run. */
export interface KnownResults {
  /**
   * What is found about each document of an output; where an earlier run found nothing against any of them, how many
   * values were looked at.
   *
   * @param asks - the other outputs that it rests on
   */
  readonly ofOutput: (
    output: string | null,
    asks: readonly string[],
    documents: readonly EvidenceDocument[],
    judged: (document: EvidenceDocument) => ProgramResult,
  ) => readonly ProgramResult[] | number;
}

type Evaluate = (known: KnownResults) => Evaluation;

/**
 * Gives the result of an earlier evaluation where another one could but repeat it: the same yardstick and day, the same
 * inputs withheld, of every type that it asked for the very same documents, or those that differ only in what it does not
 * look at, and no fewer steps than it took.
 */
export function createReuse(context: RuleContext) {
  const { earlier } = context;
  const compared =
    earlier && isSameYardstick(earlier.context, context) ? comparedRecords(earlier.context, context) : null;
  const byRule = new Map<string, GroundedResult>();
  const results: RuleResults = { context: withoutEarlier(context), byRule };
  const ofEarlierRuns = createRecall(context);
  return {
    results,
    resultOf(rule: Rule, without: string, steps: number, evaluate: Evaluate): RuleResult | null {
      const before = compared ? earlier?.byRule.get(rule.id) : undefined;
      const known = compared && before?.rule === rule && before.without === without ? { ...before, ...compared } : null;
      const isRepeated = known !== null && known.steps <= steps && known.isSameTo(known, rule);
      const ofOutput: KnownResults["ofOutput"] = (output, asks, documents, judged) => {
        const byDocument = known && asks.every(known.isSame) ? known.byDocument : undefined;
        const judge = (document: EvidenceDocument) => byDocument?.get(document) ?? judged(document);
        return ofEarlierRuns.ofOutput(rule, without, { output, asks, documents, judge });
      };
      const anew = () => ofEarlierRuns.evaluation(rule, without, steps, () => evaluate({ ofOutput }));
      const grounded = before && isRepeated ? before : { rule, without, ...anew() };
      byRule.set(rule.id, grounded);
      return grounded.result;
    },
  };
}

/** What is kept of a rule that nothing breaks, from run to run. */
interface SoundResult {
  readonly asked: readonly string[];
  readonly steps: number;
  readonly evaluated: number;
}

/** Documents of an output that are judged one at a time. */
interface JudgedEach {
  readonly output: string | null;
  readonly asks: readonly string[];
  readonly documents: readonly EvidenceDocument[];
  readonly judge: (document: EvidenceDocument) => ProgramResult;
}

/** Takes what an earlier run found, where it could but be found again. */
function createRecall({ remembered = null, documents, applicable }: RuleContext) {
  const byOutput = groupBy(documents, ({ output }) => output);
  const nameOf = memo((type: string | null): string | null => {
    if (remembered === null) return null;
    if (type !== "Document") return remembered.nameOf(byOutput.get(type) ?? []);
    // Those of each output say paths and positions, by which all documents are in order.
    const names = [...byOutput.keys()].map(nameOf);
    return names.includes(null) ? null : remembered.hashOf("documents", names.join());
  });
  // The list is as long as the standard, and every result would carry it.
  const scope = remembered?.hashOf("scope", applicable.join());
  const groundsOf = (without: string, asked: readonly string[]) => {
    // The roster is part of the yardstick; of the history nobody knows a name.
    const names = asked.map((type) => (type === "Person" ? "" : type === "History" ? null : nameOf(type)));
    return names.includes(null) ? null : JSON.stringify([without, scope, names]);
  };
  return {
    evaluation(rule: Rule, without: string, steps: number, evaluate: () => Evaluation): Evaluation {
      if (remembered === null) return evaluate();
      const name = `rule ${rule.id}`;
      const known = remembered.recall<SoundResult>(name, ({ asked }) => groundsOf(without, asked));
      if (known && known.steps <= steps) {
        const { asked, evaluated } = known;
        const result = { rule, evaluated, broken: 0, breaches: [], failures: [], undecided: [] };
        return { result, asked: new Set(asked), asksDay: true, steps: known.steps };
      }
      const made = evaluate();
      if (isSound(made.result)) {
        const asked = [...made.asked];
        const sound: SoundResult = { asked, steps: made.steps, evaluated: made.result.evaluated };
        remembered.remember(name, groundsOf(without, asked), sound, made.asksDay);
      }
      return made;
    },
    ofOutput(
      rule: Rule,
      without: string,
      { output, asks, documents, judge }: JudgedEach,
    ): ReturnType<KnownResults["ofOutput"]> {
      const name = `rule ${rule.id} ${output}`;
      const grounds = groundsOf(without, asks);
      if (remembered === null) return documents.map(judge);
      const all = output === null ? null : groundsOf(without, [...asks, output]);
      const unbroken = remembered.recall<number>(name, () => all);
      if (all !== null && unbroken !== null) return unbroken;
      const results = rememberedOfEach(remembered, { name, grounds, ...keptOfProgram }, documents, judge);
      if (results.every(isUnbroken)) {
        remembered.remember(
          name,
          all,
          results.reduce((sum, { evaluated }) => sum + evaluated, 0),
        );
      }
      return results;
    },
  };
}

function isUnbroken({ breaches, undecided = [] }: ProgramResult): boolean {
  return breaches.length + undecided.length === 0;
}

/** Of a document against which nothing is found, nor will be when days have passed: how many values were looked at. */
const keptOfProgram: KeptResult<ProgramResult> = {
  kept: (result) => (isUnbroken(result) ? result.evaluated : undefined),
  resultOf: (evaluated) => ({ evaluated: Number(evaluated), breaches: [] }),
  isOfAnyDay: false,
};

function isSound(result: RuleResult | null): result is RuleResult {
  return result !== null && result.breaches.length + result.failures.length + result.undecided.length === 0;
}

/** The last one is let go. */
function withoutEarlier({ earlier: _, remembered: __, ...context }: RuleContext): RuleResults["context"] {
  return context;
}

function isSameYardstick(one: RuleResults["context"], other: RuleContext): boolean {
  const parts = ["policy", "config", "people", "asOf", "prepared"] as const;
  return parts.every((part) => one[part] === other[part]) && isSameList(one.applicable, other.applicable);
}

/** Answers whether the records of a type are the same in both, and whether they are to a rule. */
function comparedRecords(one: RuleResults["context"], other: RuleContext) {
  const [before, now] = [one, other].map(({ documents }) => groupBy(documents, ({ output }) => output));
  const listsOf = (type: string): readonly [readonly EvidenceDocument[], readonly EvidenceDocument[]] =>
    type === "Document" ? [one.documents, other.documents] : [before?.get(type) ?? [], now?.get(type) ?? []];
  const isSame = memo((type: string): boolean => {
    if (type === "Person") return true;
    return type === "History" ? one.history === other.history : isSameList(...listsOf(type));
  });
  const differing = memo((type: string) => {
    const { subject = [], eventDate = null } = other.prepared?.keys[type] ?? {};
    const deciding = [...identifying, ...[...subject, eventDate ?? ""].map((field) => field.split(".")[0] ?? "")];
    const fields = differingFields(...listsOf(type));
    return fields && deciding.some((field) => fields.has(field)) ? null : fields;
  });
  const isSameTo = ({ asked, result }: Evaluation, rule: Rule): boolean => {
    const changed = [...asked].filter((type) => !isSame(type));
    if (changed.length === 0) return true;
    const compiled = other.prepared?.compiled.get(rule.id);
    // A breach shows values, and programs name no fields.
    if (!compiled || rule.program !== undefined || !isSound(result)) return false;
    return changed.every((type) => {
      const fields = type === "History" ? null : differing(type);
      return fields !== null && ![...fields].some(compiled.mayRead);
    });
  };
  return { isSame, isSameTo };
}

/** Fields of a document that decide which records a rule sees, whether or not it names them. */
const identifying = ["output", "id", "date", "nil"] as const;

/** Whether two lists hold the very same values. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
