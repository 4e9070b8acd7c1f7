import { assess } from "../assess/assess.ts";
import type { Assessment } from "../assess/assessment.ts";
import { buildReport } from "../assess/build-report.ts";
import type { ResultMemory } from "../assess/remembered-results.ts";
import { isSameList } from "../assess/reused-results.ts";
import { applicableOutputs, judgeScope } from "../assess/scope.ts";
import type { Judged } from "../derive/compare-findings.ts";
import type { Narrowing } from "../derive/narrow-findings.ts";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { type KnownPlaces, placeFindings } from "../evidence/places.ts";
import type { Person } from "../model/config.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { Mapping } from "../model/mapping.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { outputsOf } from "../model/walk.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { type PreparationInput, type PreparedRules, prepareRules } from "../rules/prepare-rules.ts";
import type { HistoryInput } from "../rules/programs/program.ts";
import type { Source, TrackedKind } from "../source/source.ts";
import { competencyCodes } from "../standard/standard.ts";
import { version } from "../version.ts";
import type { JudgeOptions } from "./check-options.ts";
import type { Project } from "./load-project.ts";

/** What evidence is held against. */
export type JudgingYardstick = Pick<Project, "config" | "configPath" | "policy" | "people" | "standard" | "checkpoint">;

/** What is the same by whatever yardstick evidence is judged. */
export interface JudgedEvidence {
  /** Where the files are, for the lines of findings. */
  readonly source: Source;
  readonly evidence: LoadedEvidence;
  readonly asOf: string;
  readonly commit: Report["source"];
  readonly mapping: Mapping | null;
  readonly tracked: ReadonlyMap<string, TrackedKind> | null;
  readonly sparse: number;
  /** Reads git's history of the files, for the rules that need it. */
  readonly historyOf: () => Promise<HistoryInput>;
  /** Of which files findings carry lines of text: of all, or only of those that git tracks. */
  readonly frames?: JudgeOptions["frames"];
  /** Where results are kept from run to run; null without a cache. */
  readonly memory?: ResultMemory | null;
  /** Where values of the contents of files are, for all judgements that share it. */
  readonly places: KnownPlaces | null;
}

export interface Judgement extends Judged {
  /** What judgements of other evidence by the same yardstick may take. */
  readonly basis: Basis;
  /** The same report limited to files and what they prove, with some of the lapses that it does not tell. */
  readonly limited: (narrowing: Narrowing | null, echoes: readonly Finding[]) => Report;
}

interface Basis {
  readonly preparation: PreparationInput;
  readonly rules: PreparedRules | null;
  readonly assessment: Assessment;
}

/** What is known from other judgements. */
export interface JudgedBefore {
  /**
   * Findings by the yardstick that is to take the place of this one: what is wrong with a configuration is said of that
   * one, since it is the one that can still be changed.
   */
  readonly ofNewer?: readonly Finding[];
  /** A judgement of other evidence: of it is taken what this one could but repeat. */
  readonly like?: Judgement | null;
}

/** Judges evidence by a yardstick. */
export async function judge(
  yardstick: JudgingYardstick,
  judged: JudgedEvidence,
  { ofNewer, like }: JudgedBefore = {},
): Promise<Judgement> {
  const { source, evidence, asOf, commit, mapping, places } = judged;
  const { config, policy, standard } = yardstick;
  const basis = await assessed(yardstick, judged, like?.basis ?? null);
  const { assessment } = basis;
  const ofConfig = (finding: Finding) => isOfConfig(finding, yardstick.configPath);
  const reported = ofNewer
    ? [...assessment.findings.filter((finding) => !ofConfig(finding)), ...ofNewer.filter(ofConfig)]
    : assessment.findings;
  const { contents } = evidence;
  const placing = { source, fileBytes: config.limits.fileBytes, contents, known: places };
  const placed = (unplaced: readonly Finding[]) =>
    placeFindings(unplaced, placing).map((finding) => framed(finding, judged));
  const [findings, echoes] = [placed(reported), placed(assessment.echoes)];
  const build = (shown: readonly Finding[], narrowing: Narrowing | null): Report =>
    buildReport({
      standard,
      policy,
      config,
      asOf,
      version,
      source: commit,
      configPath: yardstick.configPath,
      assessment,
      findings: shown,
      counts: { files: evidence.files, documents: evidence.documents.length },
      narrowing,
      mapping,
    });
  const report = build(findings, null);
  return {
    report,
    basis,
    echoes,
    documents: evidence.documents,
    limited: (narrowing, some) =>
      narrowing === null && some.length === 0 ? report : build([...findings, ...some], narrowing),
  };
}

async function assessed(
  yardstick: JudgingYardstick,
  { evidence, asOf, sparse, historyOf, memory = null }: JudgedEvidence,
  like: Basis | null,
): Promise<Basis> {
  const { config, configPath, policy, people, standard, checkpoint } = yardstick;
  const outputs = outputsOf(standard).map(({ id }) => id);
  const preparation: PreparationInput = {
    rules: askableRules(policy, evidence, people),
    parameters: policy.parameters,
    organization: config.organization,
    timezone: config.timezone,
    asOf,
    people,
    applicable: applicableOutputs(
      outputs,
      judgeScope({
        config,
        configPath,
        policy,
        people,
        documents: evidence.documents,
        asOf,
        suggestPerson: () => null, // what is wrong with them is said by the assessment
      }),
    ),
    standardCodes: competencyCodes(standard),
    checkpoint,
  };
  const rules = like && isSamePreparation(like.preparation, preparation) ? like.rules : await prepareRules(preparation);
  const history = needsHistory(policy) ? await historyOf() : null;
  const earlier = like?.assessment ?? null;
  const input = {
    standard,
    policy,
    config,
    configPath,
    people,
    evidence,
    asOf,
    rules,
    sparse,
    earlier,
    history,
    memory,
  };
  return { preparation, rules, assessment: assess(input) };
}

function isSamePreparation(one: PreparationInput, other: PreparationInput): boolean {
  const parts = ["parameters", "organization", "timezone", "asOf", "people", "checkpoint"] as const;
  return (
    parts.every((part) => one[part] === other[part]) &&
    isSameList(one.rules, other.rules) &&
    isSameList(one.applicable, other.applicable) &&
    isSameList([...one.standardCodes], [...other.standardCodes])
  );
}

/** Whether it matters by which commits the evidence came to be what it is. */
export function needsHistory(policy: Policy): boolean {
  const off = rulesOff(policy);
  return policy.rules.some(({ id, needs }) => needs.includes("git") && !off.has(id));
}

/** Lines of a file that git does not track may be nobody's business in a public log. */
function framed(finding: Finding, { frames, tracked }: JudgedEvidence): Finding {
  if (frames !== "tracked" || (finding.path !== null && tracked?.has(finding.path))) return finding;
  const { excerpt: _, ...rest } = finding;
  return rest as Finding;
}

/** Whether the finding is about the configuration itself rather than about evidence. */
function isOfConfig({ code, path }: Finding, configPath: string | null): boolean {
  return kindOf(code).family === "scope" || (path !== null && path === configPath);
}

/**
 * Only rules that can say something are worth compiling: those whose inputs are there, and of the others those that
 * join conditions, of which one may be decided without the missing input.
 */
function askableRules(
  policy: Policy,
  { documents }: LoadedEvidence,
  people: readonly Person[] | null,
): readonly Rule[] {
  const present = new Set<string | null>(documents.filter(({ valid }) => valid).map(({ output }) => output));
  const isThere = (need: string) =>
    need === "level" || need === "git" || (need === "people" ? people !== null : present.has(need));
  const off = rulesOff(policy);
  return policy.rules.filter(({ id, needs, for: sources = {}, require = "" }) => {
    if (off.has(id)) return false;
    if (needs.every(isThere)) return true;
    const [from] = Object.values(sources).flat();
    const [source = null] = /\bpeople\b|\bO\d+\.\d+\.\d+/.exec(from ?? "") ?? [];
    const joins = typeof require === "object" || /&&|\|\|/.test(require);
    return joins && (source === null || isThere(source)) && needs.some((need) => need !== "level" && isThere(need));
  });
}
