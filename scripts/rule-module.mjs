import { readPolicy } from "./build-data.mjs";
import { importSource } from "./import-source.mjs";
import { recordTypes } from "./record-types.mjs";

/** The built-in rules as a module in JavaScript. */
export async function ruleModule() {
  const { emitRules } = await importSource("src/rules/emit/emit-rules.ts");
  const { rules, parameters } = readPolicy("baseline");
  const { text, left } = emitRules(rules, parameters, recordTypes());
  for (const [id, why] of left) console.warn(`${id} is left to the expression language: ${why}`);
  return text;
}
