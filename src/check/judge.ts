import { type Assessment, assess } from "../assess/assess.ts";
import { buildReport } from "../assess/build-report.ts";
import { applicableOutputs, notApplicableScope } from "../assess/not-applicable.ts";
import type { Judged } from "../derive/compare-findings.ts";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { placeFindings } from "../evidence/places.ts";
import type { Person } from "../model/config.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { Mapping } from "../model/mapping.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { outputsOf } from "../model/walk.ts";
import { prepareRules } from "../rules/prepare-rules.ts";
import type { Source } from "../source/source.ts";
import { competencyCodes } from "../standard/standard.ts";
import { version } from "../version.ts";
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
  readonly paths: readonly string[];
  readonly mapping: Mapping | null;
}

export interface Judgement extends Judged {
  /** The same report with some of the lapses that it does not tell. */
  readonly withEchoes: (echoes: readonly Finding[]) => Report;
}

/**
 * Judges evidence by a yardstick.
 *
 * @param ofNewer - Findings by the yardstick that is to take the place of this one: what is wrong with a configuration
 * is said of that one, since it is the one that can still be changed.
 */
export async function judge(
  yardstick: JudgingYardstick,
  judged: JudgedEvidence,
  ofNewer?: readonly Finding[],
): Promise<Judgement> {
  const { source, evidence, asOf, commit, paths, mapping } = judged;
  const { config, policy, standard } = yardstick;
  const assessment = await assessed(yardstick, judged);
  const ofConfig = (finding: Finding) => isOfConfig(finding, yardstick.configPath);
  const told = ofNewer
    ? [...assessment.findings.filter((finding) => !ofConfig(finding)), ...ofNewer.filter(ofConfig)]
    : assessment.findings;
  const limits = { source, fileBytes: config.limits.fileBytes };
  const [findings, echoes] = [placeFindings(told, limits), placeFindings(assessment.echoes, limits)];
  const build = (shown: readonly Finding[]): Report =>
    buildReport({
      standard,
      policy,
      config,
      asOf,
      version,
      source: commit,
      assessment,
      findings: shown,
      counts: { files: evidence.files, documents: evidence.documents.length },
      paths,
      mapping,
    });
  return { report: build(findings), echoes, withEchoes: (some) => build([...findings, ...some]) };
}

async function assessed(yardstick: JudgingYardstick, { evidence, asOf }: JudgedEvidence): Promise<Assessment> {
  const { config, configPath, policy, people, standard, checkpoint } = yardstick;
  const outputs = outputsOf(standard).map(({ id }) => id);
  const rules = await prepareRules({
    rules: askableRules(policy, evidence, people),
    parameters: policy.parameters,
    organization: config.organization,
    timezone: config.timezone,
    asOf,
    people,
    applicable: applicableOutputs(
      outputs,
      notApplicableScope({ config, configPath, policy, people, documents: evidence.documents, asOf }),
    ),
    standardCodes: competencyCodes(standard),
    checkpoint,
  });
  return assess({ standard, policy, config, configPath, people, evidence, asOf, rules });
}

/** Whether the finding is about the configuration itself rather than about evidence. */
function isOfConfig({ code, path }: Finding, configPath: string | null): boolean {
  return kindOf(code).family === "scope" || (path !== null && path === configPath);
}

/** Only rules that can be asked are worth compiling: those whose outputs have evidence. */
function askableRules(
  { rules }: Policy,
  { documents }: LoadedEvidence,
  people: readonly Person[] | null,
): readonly Rule[] {
  const present = new Set<string | null>(documents.filter(({ valid }) => valid).map(({ output }) => output));
  return rules.filter(({ needs }) =>
    needs.every((need) => need === "level" || (need === "people" ? people !== null : present.has(need))),
  );
}
