import { readPolicy } from "./build-data.mjs";
import { importSource } from "./import-source.mjs";
import { recordTypes } from "./record-types.mjs";

/**
 * The built-in rules as the text of a module in JavaScript, and the labels that their messages show.
 *
 * @returns {Promise<{ text: string, labels: readonly object[] }>}
 */
export async function ruleModule() {
  const { emitRules } = await importSource("src/rules/emit/emit-rules.ts");
  const { rules, parameters } = readPolicy("baseline");
  const { text, labels, left } = emitRules(rules, parameters, recordTypes());
  for (const [id, why] of left) console.warn(`${id} is left to the expression language: ${why}`);
  return { text, labels };
}
