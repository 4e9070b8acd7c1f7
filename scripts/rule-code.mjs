import { minifySync } from "rolldown/utils";
import { readPolicy } from "./build-data.mjs";
import { importSource } from "./import-source.mjs";
import { recordTypes } from "./record-types.mjs";

const { writeEmitted } = await importSource("src/rules/emitted-rules.ts");

/**
 * The built-in rules as JavaScript, in the text that the program reads, and the labels that their messages show.
 *
 * @returns {Promise<{ text: string, labels: readonly object[] }>}
 */
export async function ruleCode() {
  const { emitRules } = await importSource("src/rules/emit/emit-rules.ts");
  const { rules, parameters } = readPolicy("baseline");
  const { data, labels, left } = emitRules(rules, parameters, recordTypes());
  for (const [id, why] of left) console.warn(`${id} is left to the expression language: ${why}`);
  const code = Object.fromEntries(Object.entries(data.code).map(([id, text]) => [id, minified(text)]));
  return { text: writeEmitted({ ...data, code }), labels };
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
