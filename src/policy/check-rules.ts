import type { Rule } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import type { PolicyLayer } from "./merge-policies.ts";

/** What an organization's rules are checked against. */
export interface RuleReferences {
  readonly outputs: readonly string[];
  /** Codes of the standard's indicators, knowledge, skills and attitudes. */
  readonly standardCodes: ReadonlySet<string>;
}

/**
 * Checks the names in the rules of a policy file and that its messages show the same values; the expressions are
 * checked when the rules are compiled. Built-in policies are skipped because the tests check them.
 *
 * @throws UserError `policy-unknown-output`, `rule-code-unknown`, `rule-placeholders`
 */
export function checkRuleNames({ file, source }: PolicyLayer, { outputs, standardCodes }: RuleReferences): void {
  if (!source) return;
  for (const [index, rule] of (file.rules ?? []).entries()) {
    const pointer = `/rules/${index}`;
    for (const key of ["outputs", "needs"] as const) {
      for (const [at, output] of rule[key].entries()) {
        if (!output.startsWith("O") || outputs.includes(output)) continue;
        const suggestion = nearest(output, outputs);
        throw new UserError("policy-unknown-output", { output, suggestion }, source.place(`${pointer}/${key}/${at}`));
      }
    }
    for (const [at, output] of outputsAtFault(rule)) {
      if (rule.outputs.includes(output)) continue;
      const suggestion = nearest(output, rule.outputs);
      throw new UserError("policy-unknown-output", { output, suggestion }, source.place(`${pointer}/${at}`));
    }
    for (const [at, code] of rule.codes.entries()) {
      if (standardCodes.has(code)) continue;
      const params = { rule: rule.id, code, suggestion: nearest(code, [...standardCodes]) };
      throw new UserError("rule-code-unknown", params, source.place(`${pointer}/codes/${at}`));
    }
    const expressions = differingPlaceholders(rule);
    if (expressions.length > 0) {
      throw new UserError("rule-placeholders", { rule: rule.id, expressions }, source.place(`${pointer}/message`));
    }
  }
}

/** The outputs that single conditions count against, and where in the rule they are. */
function outputsAtFault({ require, also = [] }: Rule): [at: string, output: string][] {
  const byOutput = typeof require === "object" ? Object.keys(require) : [];
  return [
    ...byOutput.map((output): [string, string] => [`require/${output}`, output]),
    ...also.flatMap(({ output }, index): [string, string][] => (output ? [[`also/${index}/output`, output]] : [])),
  ];
}

/** The expressions in braces that only one of the two languages of a message shows. */
export function differingPlaceholders({ message, also = [] }: Rule): string[] {
  return [message, ...also.map((condition) => condition.message)].flatMap((texts) => {
    const [chinese, english] = [placeholdersOf(texts["zh-TW"]), placeholdersOf(texts.en)];
    return [
      ...chinese.filter((expression) => !english.includes(expression)),
      ...english.filter((expression) => !chinese.includes(expression)),
    ];
  });
}

/** Where a message names a value: the texts between braces, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}]+)\}/g)].map(([, expression = ""]) => expression.trim()))];
}
