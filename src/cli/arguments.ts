import { parseArgs } from "node:util";
import { type Scope, scopes } from "../model/comparison.ts";
import { UserError } from "../model/user-error.ts";
import { type FailLevel, failLevels } from "../shell/exit-status.ts";

export const commands = ["check", "list", "explain", "report", "merge", "rollup", "pack"] as const;

export type Command = (typeof commands)[number];

export interface FormatRequest {
  readonly name: string;
  /** Null for standard output. */
  readonly path: string | null;
}

export interface Arguments {
  readonly command: Command;
  readonly positionals: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly config: string | undefined;
  readonly policy: readonly string[];
  readonly asOf: string | undefined;
  readonly by: string | undefined;
  readonly locale: string | undefined;
  readonly formats: readonly FormatRequest[];
  readonly failOn: FailLevel;
  /** What decides; `changed` compares with the base, or else with the last commit. */
  readonly scope: Scope;
  readonly base: string | undefined;
  /** Of `rollup`: whose reports are read, from which branch, and where answers are kept. */
  readonly org: string | undefined;
  readonly repos: string | undefined;
  readonly branch: string | undefined;
  readonly cache: string | undefined;
  /** Of `pack`: where to, and whether the evidence comes along. */
  readonly out: string | undefined;
  readonly evidence: boolean;
  /** Folder of earlier reports, for formats that show how it came along. */
  readonly trend: string | undefined;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly noColor: boolean;
}

const options = {
  config: { type: "string" },
  policy: { type: "string", multiple: true },
  "as-of": { type: "string" },
  by: { type: "string" },
  locale: { type: "string" },
  format: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  scope: { type: "string" },
  base: { type: "string" },
  org: { type: "string" },
  repos: { type: "string" },
  branch: { type: "string" },
  cache: { type: "string" },
  out: { type: "string" },
  evidence: { type: "boolean" },
  trend: { type: "string" },
  verbose: { type: "boolean" },
  quiet: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const reading = ["config", "policy", "as-of"];
const drawing = ["format", "fail-on", "verbose", "quiet"];

/** The options that a command understands besides those that all do. */
const optionsOf: Readonly<Record<Command, readonly string[]>> = {
  check: [...reading, ...drawing, "by", "scope", "base", "trend"],
  list: reading,
  explain: reading,
  report: [...drawing, "trend"],
  merge: [...drawing, "as-of"],
  rollup: [...drawing, "as-of", "org", "repos", "branch", "cache"],
  pack: [...reading, "fail-on", "quiet", "out", "evidence"],
};
const always = ["locale", "no-color", "help", "version"];

/**
 * Understands the words of the command line.
 *
 * @throws UserError for a word that means nothing here, with the nearest one that does
 */
export async function parseArguments(words: readonly string[]): Promise<Arguments> {
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [first] = positionals;
  const command = commands.find((name) => name === first) ?? "check";
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(options, token.name)) {
      const known = Object.keys(options).map((name) => `--${name}`);
      throw new UserError("option-unknown", { option: token.rawName, suggestion: await suggest(token.rawName, known) });
    }
    const { type } = options[token.name as keyof typeof options];
    const option = token.rawName;
    if (type === "boolean" && token.value !== undefined)
      throw new UserError("option-value", { option, value: token.value, allowed: [] });
    if (type === "string" && !token.value) throw new UserError("option-needs-value", { option });
    if (!always.includes(token.name) && !optionsOf[command].includes(token.name)) {
      throw new UserError("option-unknown", { option: `${option} (${command})`, suggestion: null });
    }
  }
  const text = (name: keyof typeof options) => values[name] as string | undefined;
  return {
    command,
    positionals: first === command ? positionals.slice(1) : positionals,
    help: values.help === true,
    version: values.version === true,
    config: text("config"),
    policy: (values.policy as string[] | undefined) ?? [],
    asOf: text("as-of"),
    by: text("by"),
    locale: text("locale"),
    formats: ((values.format as string[] | undefined) ?? []).map(formatRequest),
    failOn: oneOf("--fail-on", text("fail-on") ?? "error", failLevels),
    scope: oneOf("--scope", text("scope") ?? "all", scopes),
    base: text("base"),
    trend: text("trend"),
    org: text("org"),
    repos: text("repos"),
    branch: text("branch"),
    cache: text("cache"),
    out: text("out"),
    evidence: values.evidence === true,
    verbose: values.verbose === true,
    quiet: values.quiet === true,
    noColor: values["no-color"] === true,
  };
}

function formatRequest(value: string): FormatRequest {
  const equals = value.indexOf("=");
  const name = equals < 0 ? value : value.slice(0, equals);
  const path = equals < 0 ? null : value.slice(equals + 1);
  if (path === "") throw new UserError("option-needs-value", { option: `--format ${name}=` });
  return { name, path };
}

function oneOf<Name extends string>(option: string, value: string, allowed: readonly Name[]): Name {
  const found = allowed.find((name) => name === value);
  if (!found) throw new UserError("option-value", { option, value, allowed });
  return found;
}

/** Loaded only when there is something to suggest. */
async function suggest(written: string, candidates: readonly string[]): Promise<string | null> {
  const { nearest } = await import("../text/nearest.ts");
  return nearest(written, candidates);
}
