import type { Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import { type BuiltinPolicy, readBuiltin, readBuiltinText } from "../standard/builtin-data.ts";
import { checkMerged } from "./check-policy.ts";
import { hashOf } from "./hash-policy.ts";
import { type MergedPolicy, mergeLayers, type PolicyFile, type PolicyLayer } from "./merge-policies.ts";
import { withChanges } from "./with-changes.ts";

/** The keys of a rule that only what asks for them reads: they are two thirds of the policy. */
const textKeys = ["let", "where", "also", "at", "message", "source", "note"] as const;

type RuleTexts = Pick<Rule, (typeof textKeys)[number]>;

/** A built-in policy merged with all that it extends, as the build writes it; the texts of its rules are apart. */
export interface MergedData {
  readonly policy: Policy;
  readonly texts: Readonly<Record<string, RuleTexts>>;
}

/**
 * For the build.
 *
 * @param layers built-in policies, what is extended first
 * @throws UserError as {@link checkMerged}
 */
export function mergedData(layers: readonly PolicyLayer[]): MergedData {
  const merged: MergedPolicy = mergeLayers(layers);
  checkMerged(merged, layers);
  const { rules, ...policy } = withChanges(merged, layers);
  const isText = ([key]: [string, unknown]) => textKeys.some((one) => one === key);
  const parts = (rule: Rule, wanted: boolean) =>
    Object.fromEntries(Object.entries(rule).filter((entry) => isText(entry) === wanted));
  return {
    policy: { ...policy, sha256: hashOf(layers), rules: rules.map((rule) => parts(rule, false) as unknown as Rule) },
    texts: Object.fromEntries(rules.map((rule) => [rule.id, parts(rule, true) as unknown as RuleTexts])),
  };
}

const known = new Map<BuiltinPolicy, Policy>();

/** A built-in policy, merged with all that it extends. What rules ask and say is read when it is first needed. */
export function mergedBuiltin(name: BuiltinPolicy): Policy {
  let policy = known.get(name);
  if (!policy) {
    policy = readBuiltin(`merged/${name}`) as Policy; // the tests compare it with its files
    for (const rule of policy.rules) Object.defineProperties(rule, ofTexts);
    known.set(name, policy);
  }
  return policy;
}

const ofTexts: PropertyDescriptorMap = {
  builtin: { value: true },
  ...Object.fromEntries(
    textKeys.map((key) => [
      key,
      {
        enumerable: true,
        get(this: Rule) {
          return textsOf(this.id)[key];
        },
      },
    ]),
  ),
};

/** By rule: its line of the file, until somebody asks. */
let lines: ReadonlyMap<string, string> | null = null;
const read = new Map<string, RuleTexts>();

/** Of one rule. Most reports ask for those of a few, and parsing all takes milliseconds. */
function textsOf(rule: string): RuleTexts {
  let texts = read.get(rule);
  if (!texts) {
    lines ??= new Map(
      readBuiltinText("rule-texts")
        .split("\n")
        .map((line) => [line.slice(1, line.indexOf('":')), line]),
    );
    const line = lines.get(rule);
    if (line === undefined) throw new Error(`no texts of the rule ${rule} were built`);
    texts = JSON.parse(line.slice(rule.length + 3).replace(/,$/, "")) as RuleTexts;
    read.set(rule, texts);
  }
  return texts;
}

/** The file of the texts of all rules: JSON with a line for each rule, which is read by itself. */
export function writtenTexts(texts: MergedData["texts"]): string {
  const written = Object.entries(texts).map(([rule, own]) => `${JSON.stringify(rule)}:${JSON.stringify(own)}`);
  return `{\n${written.join(",\n")}\n}\n`;
}

/** The layers of a built-in policy, what it extends first. */
export function builtinLayers(name: string, files: ReadonlyMap<string, PolicyFile>): readonly PolicyLayer[] {
  const file = files.get(name);
  if (!file) throw new Error(`no built-in policy is called ${name}`);
  const below = [file.extends ?? []].flat().flatMap((base) => builtinLayers(base, files));
  return [...below, { origin: name, file, source: null }];
}
