import {
  type Config,
  defaultFileBytes,
  evidenceFolder,
  type NotApplicableEntry,
  type Organization,
  type ParameterSetting,
  type ProvidedEntry,
  type Waiver,
} from "../model/config.ts";
import type { JsonObject } from "../model/json.ts";
import { resolveLocale } from "../model/locale.ts";
import type { ParameterValue } from "../model/policy.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import type { AskedSource } from "../source/source-answers.ts";
import { nearest } from "../text/nearest.ts";
import { peekPeople } from "./peek-people.ts";
import { readDataFile } from "./read-data-file.ts";

const defaultTimezone = "Asia/Taipei";

/** A configuration and the location of each of its values, for errors found later. */
export interface LoadedConfig {
  readonly config: Config;
  readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
}

/** isms-evidence.yaml as its schema allows it (schemas/config.schema.json). */
interface ConfigFile {
  readonly organization?: WrittenOrganization;
  readonly timezone?: string;
  readonly locale?: string;
  readonly policy?: string | readonly string[];
  readonly evidence?: string | readonly string[];
  readonly people?: string;
  readonly parameters?: Readonly<Record<string, number | string | { value: number | string; reason?: string }>>;
  readonly not_applicable?: readonly NotApplicableFileEntry[];
  readonly provided?: readonly ProvidedFileEntry[];
  readonly waivers?: readonly WaiverEntry[];
  readonly limits?: { readonly file_bytes?: number };
}

interface ProvidedFileEntry {
  readonly output: string;
  readonly by: string;
  readonly agreement: string;
  readonly until: string;
  readonly approved_by: string;
  readonly approved_on?: string;
  readonly review_by: string;
}

interface NotApplicableFileEntry {
  readonly output: string;
  readonly reason: string;
  readonly approved_by: string;
  readonly approved_on?: string;
  readonly review_by: string;
}

interface WaiverEntry {
  readonly finding: string;
  readonly output?: string;
  readonly path?: string;
  readonly record?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  readonly approved_by: string;
  readonly approved_on?: string;
  readonly expires: string;
}

/** The defaults without isms-evidence.yaml. */
export function defaultConfig(): LoadedConfig {
  return { config: configOf({}), place: () => null };
}

/**
 * Reads isms-evidence.yaml.
 *
 * @param path - relative to the root
 * @param outputs - codes of all outputs of the standard
 * @throws UserError `config-not-found`, `timezone-unknown`, `output-unknown-in-config`, and those of
 * {@link readDataFile}.
 */
export async function loadConfig(source: AskedSource, path: string, outputs: readonly string[]): Promise<LoadedConfig> {
  if (source.realPath(path) === null) throw new UserError("config-not-found", { path });
  const { value, place } = await readDataFile("config", source, path, (written) => peekPeople(source, written));
  const file = value as JsonObject & ConfigFile; // it fits config.schema.json
  const config = configOf(file);
  if (config.timezone !== defaultTimezone && !isTimezone(config.timezone)) {
    throw new UserError("timezone-unknown", { timezone: config.timezone }, place("/timezone"));
  }
  requireOutputs(file, outputs, place);
  return { config, place };
}

/** The organization, given its kind or, for short, whether it is an agency. */
export function organizationOf(written: WrittenOrganization): Organization {
  const { name = null, level = null } = written;
  const kind = written.kind ?? (written.government ? "agency" : null);
  return { name, level, kind, government: kind === "agency" || kind === "supervising_agency" };
}

type WrittenOrganization = { readonly [K in keyof Organization]?: Organization[K] | undefined };

function configOf(file: ConfigFile): Config {
  const organization = organizationOf(file.organization ?? {});
  const { level } = organization;
  return {
    organization,
    timezone: file.timezone ?? defaultTimezone,
    locale: file.locale === undefined ? null : resolveLocale(file.locale),
    policy: file.policy === undefined ? [level ? `csma-${level.toLowerCase()}` : "baseline"] : [file.policy].flat(),
    evidence: file.evidence === undefined ? [evidenceFolder] : [file.evidence].flat(),
    people: file.people ?? null,
    parameters: Object.fromEntries(Object.entries(file.parameters ?? {}).map(([id, set]) => [id, settingOf(set)])),
    notApplicable: (file.not_applicable ?? []).map(notApplicableOf),
    provided: (file.provided ?? []).map(providedOf),
    waivers: (file.waivers ?? []).map(waiverOf),
    limits: { fileBytes: file.limits?.file_bytes ?? defaultFileBytes },
  };
}

function settingOf(setting: ParameterValue | { value: ParameterValue; reason?: string }): ParameterSetting {
  if (typeof setting !== "object" || !("value" in setting)) return { value: setting, reason: null };
  return { value: setting.value, reason: setting.reason ?? null };
}

function notApplicableOf(entry: NotApplicableFileEntry): NotApplicableEntry {
  const { output, reason, approved_by: approvedBy, approved_on: approvedOn = null, review_by: reviewBy } = entry;
  return { output, reason, approvedBy, approvedOn, reviewBy };
}

function providedOf(entry: ProvidedFileEntry): ProvidedEntry {
  const { approved_by: approvedBy, approved_on: approvedOn = null, review_by: reviewBy, ...rest } = entry;
  return { ...rest, approvedBy, approvedOn, reviewBy };
}

function waiverOf(entry: WaiverEntry): Waiver {
  return {
    finding: entry.finding,
    output: entry.output ?? null,
    path: entry.path ?? null,
    record: entry.record ?? null,
    fingerprint: entry.fingerprint ?? null,
    reason: entry.reason,
    approvedBy: entry.approved_by,
    approvedOn: entry.approved_on ?? null,
    expires: entry.expires,
  };
}

function requireOutputs(file: ConfigFile, outputs: readonly string[], place: LoadedConfig["place"]): void {
  for (const list of ["not_applicable", "provided", "waivers"] as const) {
    for (const [index, { output }] of (file[list] ?? []).entries()) {
      if (output === undefined || outputs.includes(output)) continue;
      const suggestion = nearest(output, outputs);
      throw new UserError("output-unknown-in-config", { output, suggestion }, place(`/${list}/${index}/output`));
    }
  }
}

/** Only names of the IANA database: Node also accepts offsets such as `+08:00`, which have no daylight saving time. */
function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
