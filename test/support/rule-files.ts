import type { Instrument } from "../../src/model/law.ts";
import type { Parameter } from "../../src/model/policy.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { RuleCases } from "../../src/model/rule-case.ts";

/** A file of policies/rules/. */
export interface RuleFile {
  /** Without the ending: `T4.8/backup-restore-tested`. */
  readonly path: string;
  readonly rule: Rule;
  /** The figures that only this rule uses. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

const { instruments, readCases, readPolicy, readRuleFiles } = await import(
  new URL("../../scripts/build-data.mjs", import.meta.url).href
);

/** The table of laws. */
export const lawTable: readonly Instrument[] = instruments;

/** A built-in policy as the build makes it of its files. */
export const builtinFile: (name: string) => object = readPolicy;

/** The built-in rules, in the order of the policy. */
export const ruleFiles: readonly RuleFile[] = readRuleFiles();

/** The content of the file of its cases. */
export function casesBeside({ path }: RuleFile): RuleCases {
  return readCases(path);
}
