import { resolve } from "node:path";
import { assess } from "../assess/assess.ts";
import { buildReport } from "../assess/build-report.ts";
import { applicableOutputs, notApplicableScope } from "../assess/not-applicable.ts";
import { type LoadedEvidence, loadEvidence } from "../evidence/load-evidence.ts";
import { placeFindings } from "../evidence/places.ts";
import type { Person } from "../model/config.ts";
import { type Mapping, mappings } from "../model/mapping.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { prepareRules } from "../rules/prepare-rules.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import type { FoundFiles, SourceState } from "../source/source.ts";
import { isMappingName, loadMapping } from "../standard/mapping.ts";
import { competencyCodes } from "../standard/standard.ts";
import { nearest } from "../text/nearest.ts";
import { today } from "../time/calendar.ts";
import { isDay } from "../time/formats.ts";
import { version } from "../version.ts";
import type { CheckOptions, JudgeOptions } from "./check-options.ts";
import { loadProject, type Project } from "./load-project.ts";

/**
 * The main function: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the check cannot run: bad configuration, nothing to check, an unreadable file
 */
export async function check(options: CheckOptions): Promise<Report> {
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new UserError("as-of-impossible", { value: options.asOf });
  const project = await loadProject(options);
  return checkProject(project, options);
}

/** {@link check} on a project that is loaded already. */
export async function checkProject(project: Project, options: JudgeOptions): Promise<Report> {
  const { source, config, configPath, policy, people, standard, checkpoint } = project;
  const mapping = options.by === undefined ? null : await namedMapping(options.by);
  const state = source.state(); // git runs beside the reading
  const outputs = outputsOf(standard).map(({ id }) => id);
  const limits = { source, fileBytes: config.limits.fileBytes };
  const { found, paths } = await findEvidence(project, options.paths ?? []);
  const evidence = await loadEvidence(found, {
    ...limits,
    outputs,
    people,
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
    applicable: applicableOutputs(
      outputs,
      notApplicableScope({ config, configPath, policy, people, documents: evidence.documents, asOf }),
    ),
    standardCodes: competencyCodes(standard),
    checkpoint,
  });
  const assessment = assess({ standard, policy, config, configPath, people, evidence, asOf, rules });
  return buildReport({
    standard,
    policy,
    config,
    asOf,
    version,
    source: committed(await state),
    configPath,
    assessment,
    findings: placeFindings(assessment.findings, limits),
    counts: { files: evidence.files, documents: evidence.documents.length },
    paths,
    mapping,
  });
}

/** Only rules that can be evaluated are worth compiling: those whose outputs have evidence. */
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

function committed(state: SourceState): Report["source"] {
  return state.kind === "commit" ? { commit: state.commit, dirty: state.dirty, pathPrefix: state.prefix } : null;
}

/**
 * The files that the configuration calls evidence; and those of them to which the report is narrowed, none for the
 * whole. Named paths narrow and never add. The configuration and the roster can be named as well: findings may be about
 * them.
 */
async function findEvidence(
  { source, folder, config, configPath }: Project,
  named: readonly string[],
): Promise<{ found: FoundFiles; paths: readonly string[] }> {
  const found = await source.find(config.evidence, { eachMustMatch: false });
  if (configPath === null && found.files.length === 0 && found.links.length === 0) {
    throw new UserError("nothing-to-check", { folder });
  }
  const inRoot = named.map((path) => {
    const inside = pathInRoot(source.root, resolve(folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return { path, inside };
  });
  if (inRoot.some(({ inside }) => inside === "")) return { found, paths: [] };
  const reported = new Set([
    ...found.files,
    ...found.links.map(({ path }) => path),
    ...[configPath, config.people].flatMap((path) => path ?? []),
  ]);
  const paths = new Set<string>();
  for (const { path, inside } of inRoot) {
    const asked = await source.find([inside], { eachMustMatch: true });
    const narrowed = [...asked.files, ...asked.links.map((link) => link.path)].filter((one) => reported.has(one));
    if (narrowed.length === 0) throw new UserError("path-not-evidence", { path, patterns: config.evidence });
    for (const one of narrowed) paths.add(one);
  }
  return { found, paths: [...paths].sort() };
}
