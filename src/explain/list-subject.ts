import type { ListedOutput, Listing } from "../model/listing.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Policy } from "../model/policy.ts";
import type { Output } from "../model/standard.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";
import { cadenceText } from "../policy/cadence-text.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { builtinPolicies, loadBuiltin } from "../standard/builtin-data.ts";
import type { Explained } from "./explained.ts";

/** Lists all tasks, outputs, rules or built-in policies. */
export async function listSubject(kind: Listing["kind"], { standard, policy }: Explained): Promise<Listing> {
  switch (kind) {
    case "tasks": {
      const entries = tasksOf(standard).map(({ id, name, outputs }) => ({
        id,
        name,
        outputs: outputs.map((output) => output.id),
      }));
      return { kind, entries };
    }
    case "outputs":
      return { kind, entries: outputsOf(standard).map((output) => listedOutput(output, policy)) };
    case "rules": {
      const off = rulesOff(policy);
      const entries = policy.rules.map(({ id, title, severity, outputs }) => ({
        id,
        title,
        severity,
        state: off.has(id) ? ("off" as const) : null,
        outputs,
      }));
      return { kind, entries };
    }
    case "policies": {
      const entries = builtinPolicies.map(async (id) => {
        const { title } = (await loadBuiltin(`policy/${id}`)) as { readonly title: LocalizedText };
        return { id, title };
      });
      return { kind, entries: await Promise.all(entries) };
    }
  }
}

function listedOutput({ id, name }: Output, policy: Policy): ListedOutput {
  const { kind, requirements } = policy.cadences[id] ?? { kind: "standing", requirements: [] };
  const cadences = [...new Set(requirements.map((requirement) => cadenceText(requirement, policy)))];
  return { id, name, cadenceKind: kind, cadences };
}
