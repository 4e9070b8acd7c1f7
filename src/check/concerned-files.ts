import type { YardstickChange } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import { isProgramFigure } from "../policy/program-figures.ts";
import type { CommittedHistory } from "../trust/evidence-history.ts";

type Documents = CommittedHistory["documents"];

/**
 * The files, of now and of earlier, on which it depends what a change of the yardstick excuses; null for all of them.
 *
 * @param before - the policy that asked for more
 */
export function concernedFiles(
  changes: readonly YardstickChange[],
  before: Policy,
  documents: Documents,
): ReadonlySet<string> | null {
  const outputs = new Set<string>();
  for (const change of changes) {
    const concerned = concernedBy(change, before, documents);
    if (concerned === null) return null;
    for (const output of concerned) outputs.add(output);
  }
  const files = new Set<string>();
  for (const changed of documents.values()) {
    for (const { path, before: was, after: is } of changed) {
      if (outputs.has((is ?? was)?.output ?? "")) files.add(path);
    }
  }
  return files;
}

/** The outputs that a change concerns; null for all. */
function concernedBy(
  { part, name, output }: YardstickChange,
  before: Policy,
  documents: Documents,
): Iterable<string> | null {
  if (part === "person") return outputsOfPerson(documents, name);
  if (part === "rule") return rulesOutputs(before.rules.filter(({ id }) => id === name));
  if (part === "parameter") {
    if (isProgramFigure(name)) return null;
    const ofRules = rulesOutputs(before.rules.filter((rule) => names(rule, name)));
    const requirements = Object.entries(before.cadences).filter(([, cadence]) => names(cadence, name));
    return ofRules && [...ofRules, ...requirements.flatMap(outputsIn)];
  }
  const cadence = output === null ? undefined : before.cadences[output];
  if (part === "requirement" || part === "cadence") return cadence ? outputsIn([output, cadence]) : null;
  return output === null ? null : [output];
}

/** Those of which the person prepared or approved a document at any time. */
function outputsOfPerson(documents: Documents, person: string): readonly string[] {
  return [...documents.values()].flat().flatMap(({ after }) => {
    return after && (after.preparedBy === person || after.approvedBy === person) ? [after.output] : [];
  });
}

/** Only an error makes evidence lacking. */
function rulesOutputs(rules: readonly Rule[]): readonly string[] | null {
  const outputs = rules.filter(({ severity }) => severity === "error").map(outputsIn);
  return outputs.some((some) => some.length === 0) ? null : outputs.flat();
}

function names(entry: object, name: string): boolean {
  return JSON.stringify(entry).includes(name);
}

function outputsIn(entry: object): readonly string[] {
  return JSON.stringify(entry).match(/\bO\d+\.\d+\.\d+\b/g) ?? [];
}
