import { minifySync } from "rolldown/utils";
import { readPolicy } from "./build-data.mjs";
import { importSource } from "./import-source.mjs";
import { recordTypes } from "./record-types.mjs";

const { writeEmitted } = await importSource("src/rules/emitted-text.ts");

/**
 * The built-in rules as JavaScript, in the texts that the program reads, and the labels that their messages show.
 *
 * @returns {Promise<{ quick: string, exact: string, labels: readonly object[] }>}
 */
export async function ruleCode() {
  const { emitRules } = await importSource("src/rules/emit/emit-rules.ts");
  const { rules, parameters } = readPolicy("baseline");
  const { data, labels, left } = emitRules(rules, parameters, recordTypes());
  for (const [id, why] of left) console.warn(`${id} is left to the expression language: ${why}`);
  const code = Object.entries(data.code).map(([id, { quick, exact }]) => {
    return [id, { quick: minified(quick), exact: minified(exact) }];
  });
  return { ...writeEmitted({ ...data, code: Object.fromEntries(code) }), labels };
}

/** The expression in fewer characters. */
function minified(expression) {
  const { code: short, errors } = minifySync("rule.js", `rule = ${expression}`);
  if (errors.length > 0) throw errors[0];
  // A template may hold a line break, and each rule is one line.
  return short
    .replace(/^rule=/, "")
    .replace(/;\s*$/, "")
    .replaceAll("\n", "\\n");
}
