import { type Scope, scopes, type Yardstick, yardsticks } from "../model/comparison.ts";
import { defaultDeadline } from "../model/deadline.ts";
import { type Locale, locales } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";
import type { FormatName } from "../report/formats.ts";
import { type FailLevel, failLevels } from "../shell/exit-status.ts";
import { readSeconds } from "../shell/read-seconds.ts";
import { isDay } from "../time/formats.ts";
import type { Runner } from "./runner.ts";

export interface Inputs {
  readonly config: string | undefined;
  readonly policy: readonly string[];
  readonly paths: readonly string[];
  readonly asOf: string | undefined;
  /** The second is collapsed below the first in summary and comment. Empty for that of the configuration. */
  readonly locales: readonly Locale[];
  /** In seconds. */
  readonly deadline: number;
  readonly failOn: FailLevel;
  /** Undefined for the default of the event. */
  readonly scope: Scope | undefined;
  readonly yardstick: Yardstick;
  readonly comment: (typeof commentChoices)[number];
  readonly summary: boolean;
  readonly annotations: boolean;
  /** Where reports are written, relative to the workspace. */
  readonly files: ReadonlyMap<FileInput, string>;
  /** Where results of earlier runs are kept; undefined without a cache. */
  readonly cacheDir: string | undefined;
  readonly badgeBranch: string | undefined;
  readonly trackingIssue: boolean;
  readonly assignOwners: boolean;
  readonly token: string | undefined;
}

/** The inputs that name a file, each with its format. */
export const fileInputs = { "sarif-file": "sarif", "json-file": "json", "html-file": "html" } as const satisfies Record<
  string,
  FormatName
>;

export type FileInput = keyof typeof fileInputs;

export const fileInputNames = Object.keys(fileInputs) as FileInput[];

const commentChoices = ["auto", "always", "never"] as const;

/** The names of the inputs, as in action.yml and the documentation. */
export const inputNames = [
  "config",
  "policy",
  "paths",
  "as-of",
  "locale",
  "deadline",
  "fail-on",
  "scope",
  "yardstick",
  "comment",
  "summary",
  "annotations",
  "sarif-file",
  "json-file",
  "html-file",
  "cache-dir",
  "badge-branch",
  "tracking-issue",
  "assign-owners",
  "github-token",
] as const;

type InputName = (typeof inputNames)[number];

/** @throws UserError `option-value` for an invalid input, `option-unknown` for an unknown one */
export function readInputs({ environment, toolkit }: Pick<Runner, "environment" | "toolkit">): Inputs {
  for (const name of Object.keys(environment)) {
    const input = /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase();
    if (input !== undefined && !inputNames.some((known) => known === input)) {
      throw new UserError("option-unknown", { option: input, command: null, suggestion: null });
    }
  }
  const text = (name: InputName) => toolkit.getInput(name) || undefined;
  const lines = (name: InputName) => toolkit.getMultilineInput(name);
  const oneOf = <Value extends string>(name: InputName, allowed: readonly Value[]) => {
    const value = text(name);
    return value === undefined ? undefined : chosen(name, value, allowed);
  };
  const asOf = text("as-of");
  if (asOf !== undefined && !isDay(asOf)) throw new UserError("as-of-impossible", { value: asOf });
  return {
    config: text("config"),
    policy: lines("policy"),
    paths: lines("paths"),
    asOf,
    locales: readLocales(text("locale") ?? ""),
    deadline: readSeconds(text("deadline") ?? String(defaultDeadline), "deadline"),
    failOn: oneOf("fail-on", failLevels) ?? "error",
    scope: oneOf("scope", scopes),
    yardstick: oneOf("yardstick", yardsticks) ?? "base",
    comment: oneOf("comment", commentChoices) ?? "auto",
    summary: oneOf("summary", ["true", "false"]) !== "false",
    annotations: oneOf("annotations", ["true", "false"]) !== "false",
    files: new Map(fileInputNames.flatMap((name) => entry(name, text(name)))),
    cacheDir: text("cache-dir"),
    badgeBranch: readBranch(text("badge-branch")),
    trackingIssue: oneOf("tracking-issue", ["true", "false"]) === "true",
    assignOwners: oneOf("assign-owners", ["true", "false"]) === "true",
    token: text("github-token"),
  };
}

function entry<Name>(name: Name, value: string | undefined): [Name, string][] {
  return value === undefined ? [] : [[name, value]];
}

function readLocales(text: string): readonly Locale[] {
  const written = text.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(written.map((value) => chosen("locale", value, locales)))];
}

/** What git takes for the name of a branch, and no more than that. */
function readBranch(value: string | undefined): string | undefined {
  const isName =
    value === undefined || (/^[\w.-]+(?:\/[\w.-]+)*$/.test(value) && !/\.\.|\.lock$|^[-.]|\/\./.test(value));
  if (!isName) throw new UserError("option-value", { option: "badge-branch", value, allowed: ["badges"] });
  return value;
}

function chosen<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UserError("option-value", { option, value, allowed });
  return found;
}
