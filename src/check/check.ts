import { resolve } from "node:path";
import { assess } from "../assess/assess.ts";
import { buildReport } from "../assess/build-report.ts";
import { applicableOutputs, notApplicableScope } from "../assess/not-applicable.ts";
import { type LoadedEvidence, loadEvidence } from "../evidence/load-evidence.ts";
import { placeFindings } from "../evidence/places.ts";
import type { Person } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { type Mapping, mappings } from "../model/mapping.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { prepareRules } from "../rules/prepare-rules.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import type { FoundFiles, SourceState, UnreadFile } from "../source/source.ts";
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
  const read = await loadEvidence(found, {
    ...limits,
    outputs,
    people,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const gitState = await state;
  const tracked = gitState.kind === "commit" ? gitState.tracked : null;
  const unread = await source.unread(config.evidence, found.files, tracked);
  const evidence = { ...read, findings: [...read.findings, ...untoldFindings(read, unread, gitState)] };
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
  const sparse = unread.filter(({ reason }) => reason === "sparse").length;
  const assessment = assess({ standard, policy, config, configPath, people, evidence, asOf, rules, sparse });
  return buildReport({
    standard,
    policy,
    config,
    asOf,
    version,
    source: committed(gitState),
    assessment,
    findings: placeFindings(assessment.findings, limits).map((finding) =>
      options.frames === "tracked" && !(finding.path !== null && tracked?.has(finding.path))
        ? withoutExcerpt(finding)
        : finding,
    ),
    counts: { files: evidence.files, documents: evidence.documents.length },
    paths,
    mapping,
  });
}

/**
 * Only rules that can say something are worth compiling: those whose inputs are there, and of the others those that
 * join conditions, of which one may be decided without the missing input.
 */
function askableRules(
  { rules }: Policy,
  { documents }: LoadedEvidence,
  people: readonly Person[] | null,
): readonly Rule[] {
  const present = new Set<string | null>(documents.filter(({ valid }) => valid).map(({ output }) => output));
  const isThere = (need: string) => need === "level" || (need === "people" ? people !== null : present.has(need));
  return rules.filter(({ needs, for: sources = {}, require = "" }) => {
    if (needs.every(isThere)) return true;
    const [from] = Object.values(sources).flat();
    const [source = null] = /\bpeople\b|\bO\d+\.\d+\.\d+/.exec(from ?? "") ?? [];
    const joins = typeof require === "object" || /&&|\|\|/.test(require);
    return joins && (source === null || isThere(source)) && needs.some((need) => need !== "level" && isThere(need));
  });
}

async function namedMapping(name: string): Promise<Mapping> {
  if (isMappingName(name)) return loadMapping(name);
  const allowed = Object.keys(mappings);
  throw new UserError("mapping-unknown", { mapping: name, allowed, suggestion: nearest(name, allowed) });
}

/** So many of the files that were not read are named. */
const mostNamed = 20;

/** What nobody would notice in the evidence itself. */
function untoldFindings(
  { documents }: LoadedEvidence,
  unread: readonly UnreadFile[],
  state: SourceState,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (unread.length > 0) {
    findings.push(createFinding("files-not-read", { files: unread.slice(0, mostNamed), total: unread.length }));
  }
  if (state.kind === "none" && (state.reason === "repository-not-trusted" || state.reason === "unreadable")) {
    findings.push(createFinding("git-refused", { reason: state.reason }));
  }
  const tracked = state.kind === "commit" ? state.tracked : null;
  if (tracked === null) return findings;
  const submodules = [...tracked].flatMap(([path, kind]) => (kind === "submodule" ? [`${path}/`] : []));
  const untracked = documents.filter(({ valid, path }) => {
    return valid && !tracked.has(path) && !submodules.some((folder) => path.startsWith(folder));
  });
  if (untracked.length > 0) {
    const files = [...new Set(untracked.map(({ path }) => path))].slice(0, mostNamed);
    findings.push(createFinding("evidence-untracked", { documents: untracked.length, files }));
  }
  return findings;
}

function withoutExcerpt({ excerpt: _, ...finding }: Finding): Finding {
  return finding as Finding;
}

function committed(state: SourceState): Report["source"] {
  return state.kind === "commit" ? { commit: state.commit, dirty: state.dirty } : null;
}

async function findEvidence(
  { source, folder, config, configPath }: Project,
  named: readonly string[],
): Promise<{ found: FoundFiles; paths: readonly string[] }> {
  const configured = await source.find(config.evidence, { eachMustMatch: false });
  if (named.length === 0) {
    if (configured.files.length === 0 && configured.links.length === 0) {
      throw configPath === null
        ? new UserError("nothing-to-check", { folder })
        : new UserError("evidence-no-match", { patterns: config.evidence });
    }
    return { found: configured, paths: [] };
  }
  const inRoot = named.map((path) => {
    const inside = pathInRoot(source.root, resolve(folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return inside === "" ? "." : inside;
  });
  const asked = await source.find(inRoot, { eachMustMatch: true });
  const files = [...new Set([...configured.files, ...asked.files])].sort();
  const links = [...new Map([...configured.links, ...asked.links].map((link) => [link.path, link])).values()];
  return { found: { files, links }, paths: [...asked.files, ...asked.links.map(({ path }) => path)].sort() };
}
