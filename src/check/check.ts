import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { assess } from "../assess/assess.ts";
import { buildReport } from "../assess/build-report.ts";
import { applicableOutputs } from "../assess/scope.ts";
import { type LoadedEvidence, loadEvidence } from "../evidence/load-evidence.ts";
import { placeFindings } from "../evidence/places.ts";
import { recordFields } from "../evidence/record-fields.ts";
import { type Config, configFileName, type Person } from "../model/config.ts";
import { type Mapping, mappings } from "../model/mapping.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import type { Standard } from "../model/standard.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { defaultConfig, loadConfig } from "../policy/load-config.ts";
import { loadPeople } from "../policy/load-people.ts";
import { loadPolicy, type OwnRule } from "../policy/load-policy.ts";
import { existingPath } from "../policy/read-data-file.ts";
import { checkOwnRules } from "../rules/check-own-rules.ts";
import { recordValues } from "../rules/language/record-types.ts";
import { prepareRules } from "../rules/prepare-rules.ts";
import { type FoundFiles, findFiles, pathInRoot } from "../source/find-files.ts";
import { readGitState } from "../source/git.ts";
import { isMappingName, loadMapping } from "../standard/mapping.ts";
import { competencyCodes, loadStandard } from "../standard/standard.ts";
import { nearest } from "../text/nearest.ts";
import { today } from "../time/calendar.ts";
import { isDay } from "../time/formats.ts";
import { version } from "../version.ts";

export interface CheckOptions {
  /** Folder in which relative paths are meant. */
  readonly folder: string;
  /** Path of the configuration file; by default isms-evidence.yaml in the folder, if there is one. */
  readonly config?: string | undefined;
  /** Policies in place of the configured ones. */
  readonly policy?: readonly string[] | undefined;
  /** The day that the report speaks about, `YYYY-MM-DD`; by default today in the configured time zone. */
  readonly asOf?: string | undefined;
  /**
   * Files, folders or globs. Everything is read and judged as always; findings and conclusion are narrowed to these
   * files and to the outputs that they prove.
   */
  readonly paths?: readonly string[] | undefined;
  /** A framework by whose controls the outputs are grouped as well: `iso27001`, `csf` or `schedule-10`. */
  readonly by?: string | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What a check works with before it reads any evidence. */
export interface Project {
  /** The folder that holds the configuration file; nothing outside it is read. */
  readonly root: string;
  readonly config: Config;
  /** Relative to the root; null when there is no configuration file. */
  readonly configPath: string | null;
  readonly policy: Policy;
  /** Its rules that are not built in, and where they stand. */
  readonly ownRules: readonly OwnRule[];
  readonly people: readonly Person[] | null;
  readonly standard: Standard;
}

/**
 * Loads configuration, policy and roster.
 *
 * @throws UserError for whatever is wrong with them
 */
export async function loadProject(options: Pick<CheckOptions, "folder" | "config" | "policy">): Promise<Project> {
  const standard = await loadStandard();
  const outputs = outputsOf(standard).map(({ id }) => id);
  const path = resolve(options.folder, options.config ?? configFileName);
  const root = dirname(path);
  const hasConfig = options.config !== undefined || existsSync(path);
  // Links resolved: findings about the configuration are placed in the file that was read.
  const configPath = hasConfig ? (existingPath(root, basename(path)) ?? basename(path)) : null;
  const { config, place } = configPath === null ? defaultConfig() : await loadConfig(root, configPath, outputs);
  const named = options.policy ?? [];
  const standardCodes = competencyCodes(standard);
  const ownRules: OwnRule[] = [];
  const checkRules = async ({ parameters }: Policy, own: readonly OwnRule[]) => {
    ownRules.push(...own);
    const { organization, timezone } = config;
    const day = today(timezone);
    const facts = { parameters, organization, timezone, asOf: day, people: null, applicable: outputs, standardCodes };
    await checkOwnRules(own, facts);
  };
  const { parameters } = config;
  const figures = { parameters, place };
  const policyOptions = {
    ...figures,
    root,
    outputs,
    standardCodes,
    checkRules,
    fieldsOf: recordFields,
    valuesOf: recordValues,
  };
  const policy =
    named.length > 0
      ? await loadPolicy(named, policyOptions)
      : await loadPolicy(config.policy, { ...policyOptions, namePlace: () => place("/policy") });
  const people = config.people === null ? null : await loadPeople(root, config.people);
  return { root, config, configPath, policy, ownRules, people, standard };
}

/**
 * The main job: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the job cannot be done: bad configuration, nothing to check, an unreadable file
 */
export async function check(options: CheckOptions): Promise<Report> {
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new UserError("as-of-impossible", { value: options.asOf });
  const project = await loadProject(options);
  return checkProject(project, options);
}

/** {@link check} on a project that is loaded already. */
export async function checkProject(
  project: Project,
  options: Pick<CheckOptions, "folder" | "asOf" | "paths" | "by" | "onProgress">,
): Promise<Report> {
  const { root, config, configPath, policy, people, standard } = project;
  const mapping = options.by === undefined ? null : await namedMapping(options.by);
  const git = readGitState(root); // runs beside the reading
  const outputs = outputsOf(standard).map(({ id }) => id);
  const limits = { root, fileBytes: config.limits.fileBytes };
  const { found, paths } = await findEvidence(project, options);
  const evidence = await loadEvidence(found, {
    ...limits,
    outputs,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const asOf = options.asOf ?? today(config.timezone);
  const rules = await prepareRules({
    rules: askableRules(policy, evidence, people),
    parameters: policy.parameters,
    organization: config.organization,
    timezone: config.timezone,
    asOf,
    people,
    applicable: applicableOutputs(outputs, config, asOf),
    standardCodes: competencyCodes(standard),
  });
  const assessment = assess({ standard, policy, config, configPath, people, evidence, asOf, rules });
  return buildReport({
    standard,
    policy,
    config,
    asOf,
    version,
    source: await git,
    assessment,
    findings: placeFindings(assessment.findings, limits),
    counts: { files: evidence.files, documents: evidence.documents.length },
    paths,
    mapping,
  });
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

async function namedMapping(name: string): Promise<Mapping> {
  if (isMappingName(name)) return loadMapping(name);
  const allowed = Object.keys(mappings);
  throw new UserError("mapping-unknown", { mapping: name, allowed, suggestion: nearest(name, allowed) });
}

async function findEvidence(
  { root, config, configPath }: Project,
  options: Pick<CheckOptions, "folder" | "paths">,
): Promise<{ found: FoundFiles; paths: readonly string[] }> {
  const configured = await findFiles(root, config.evidence, { eachMustMatch: false });
  const named = options.paths ?? [];
  if (named.length === 0) {
    if (configured.files.length === 0 && configured.links.length === 0) {
      throw configPath === null
        ? new UserError("nothing-to-check", { folder: options.folder })
        : new UserError("evidence-no-match", { patterns: config.evidence });
    }
    return { found: configured, paths: [] };
  }
  const inRoot = named.map((path) => {
    const inside = pathInRoot(root, resolve(options.folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return inside === "" ? "." : inside;
  });
  const asked = await findFiles(root, inRoot, { eachMustMatch: true });
  const files = [...new Set([...configured.files, ...asked.files])].sort();
  const links = [...new Map([...configured.links, ...asked.links].map((link) => [link.path, link])).values()];
  return { found: { files, links }, paths: [...asked.files, ...asked.links.map(({ path }) => path)].sort() };
}
