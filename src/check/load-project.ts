import type { ContentCache } from "../cache/content-cache.ts";
import type { Config, Person } from "../model/config.ts";
import type { Checkpoint } from "../model/deadline.ts";
import type { Policy } from "../model/policy.ts";
import type { Standard } from "../model/standard.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { defaultConfig, loadConfig } from "../policy/load-config.ts";
import { loadPeople } from "../policy/load-people.ts";
import { type LoadedPolicy, loadPolicy, type OwnRule } from "../policy/load-policy.ts";
import { checkOwnRules } from "../rules/check-own-rules.ts";
import type { Source } from "../source/source.ts";
import { givesAnswers, notingAnswers, type SourceAnswers } from "../source/source-answers.ts";
import { competencyCodes, loadStandard } from "../standard/standard.ts";
import { today } from "../time/calendar.ts";
import { openFiles, type ProjectOptions } from "./check-options.ts";

/** What a check works with before it reads any evidence. */
export interface Project {
  /** Its root is the folder of the configuration file; nothing outside it is read. */
  readonly source: Source;
  /** Of earlier and later runs on the same files; null when there is none. */
  readonly cache: ContentCache | null;
  /** The folder in which relative paths of the command line are meant. */
  readonly folder: string;
  readonly config: Config;
  /** Relative to the root; null when there is no configuration file. */
  readonly configPath: string | null;
  /** The path that was asked for, before links were resolved; undefined when none was. */
  readonly askedConfig: string | undefined;
  readonly policy: Policy;
  /** Its rules that are not built in, and where they are. */
  readonly ownRules: readonly OwnRule[];
  readonly people: readonly Person[] | null;
  /** The files of configuration, policies and roster that were read. */
  readonly files: readonly string[];
  readonly places: YardstickPlaces;
  readonly standard: Standard;
  readonly checkpoint: Checkpoint | undefined;
  /** What was named to load it, and what its source answered. */
  readonly loadedBy: {
    readonly named: string;
    readonly policy: readonly string[];
    readonly answers: SourceAnswers;
  };
}

/** Where the parts of the yardstick stand; null for what is in no file. */
interface YardstickPlaces {
  readonly config: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
  /** Of the value that a pointer names, in the last policy file that has it. */
  readonly policy: LoadedPolicy["placeOf"];
  /** Of a person by position. */
  readonly person: (index: number) => ErrorPlace | null;
}

type LoadOptions = ProjectOptions & {
  /** Whether the evidence is judged next: git is asked then while the rest is loaded. */
  readonly willJudge?: boolean;
  /** Hears where the files are, to begin what goes on beside the loading. */
  readonly onRoot?: ((root: string) => void) | undefined;
};

/**
 * Loads configuration, policy and roster.
 *
 * @param like - a project with whose source it may share them, word for word: its very objects are taken then
 * @throws UserError for whatever is wrong with them
 */
export async function loadProject(options: LoadOptions, like?: Project): Promise<Project> {
  const { source: opened, cache, config: named, hasConfig, folder } = await openFiles(options);
  options.onRoot?.(opened.root);
  const begun = options.willJudge ? opened.willAskState?.() : undefined;
  const askedConfig = options.config === undefined ? undefined : named;
  const asked = options.policy ?? [];
  if (like && isLike(like, named, asked) && givesAnswers(opened, like.loadedBy.answers)) {
    return { ...like, source: opened, cache, folder, askedConfig, checkpoint: options.checkpoint };
  }
  const standard = await loadStandard();
  const standardCodes = competencyCodes(standard);
  const outputs = outputsOf(standard).map(({ id }) => id);
  const { source, answers } = notingAnswers(opened);
  // Links resolved: findings about the configuration are placed in the file that was read.
  const configPath = source.realPath(named) ?? (hasConfig ? named : null);
  const { config, place } = configPath === null ? defaultConfig() : await loadConfig(source, configPath, outputs);
  const { parameters, organization, timezone } = config;

  const shared = { source, outputs, standardCodes, parameters, place, kind: organization.kind };
  const { policy, ownRules, files, placeOf } =
    asked.length > 0
      ? await loadPolicy(asked, shared)
      : await loadPolicy(config.policy, { ...shared, namePlace: () => place("/policy") });
  await begun;
  if (ownRules.length > 0) {
    await checkOwnRules(ownRules, {
      parameters: policy.parameters,
      organization,
      timezone,
      asOf: today(timezone),
      people: null,
      applicable: outputs,
      standardCodes,
    });
  }
  const roster = config.people === null ? null : await loadPeople(source, config.people);
  return {
    source: opened,
    cache,
    folder,
    config,
    configPath,
    askedConfig,
    policy,
    ownRules,
    people: roster?.people ?? null,
    files: [configPath, config.people && source.realPath(config.people), ...files].filter((path) => path !== null),
    places: { config: place, policy: placeOf, person: (index) => roster?.placeOf(index) ?? null },
    standard,
    checkpoint: options.checkpoint,
    loadedBy: { named, policy: asked, answers },
  };
}

function isLike({ loadedBy }: Project, named: string, policy: readonly string[]): boolean {
  return loadedBy.named === named && loadedBy.policy.join("\0") === policy.join("\0");
}
