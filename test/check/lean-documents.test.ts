import { describe, expect, test } from "vitest";
import { fieldsAsked } from "../../src/assess/fields-asked.ts";
import { checkProject } from "../../src/check/check.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { createSharedWork } from "../../src/check/shared-work.ts";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { createRandom } from "../oracle/random.ts";
import { exampleFiles } from "../support/example-files.ts";
import { rulesOffPolicy } from "../support/rules-off.ts";

type Files = Record<string, string>;

function example(name: string): Files {
  const files = Object.entries(exampleFiles(name)).map(([path, bytes]) => [path, bytes.toString()] as const);
  return Object.fromEntries(files.filter(([path]) => path.endsWith(".yaml")));
}

/** The project by its own policy with every rule switched off. */
async function withoutRules(files: Files) {
  const { policy, config } = await loadProject({ source: filesInMemory(files) });
  const text = rulesOffPolicy(policy, config.policy[0] ?? "");
  return loadProject({ source: filesInMemory({ ...files, "rules-off.yaml": text }), policy: ["rules-off.yaml"] });
}

/** Dates and names of the evidence are changed here and there, so that something is missing, too old or unknown. */
function damaged(files: Files, seed: number): Files {
  const random = createRandom(seed);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      if (!path.startsWith("evidence/") || !random.chance(0.4)) return [path, text];
      const [was, is] = random.pick([
        [/\b202[56]-/g, "2023-"],
        [/\bp-00\d\b/, "p-999"],
        [/\b2026-0/, "2027-0"],
        [/^(records:\n)( *- .*\n(?: {4}.*\n)*)/m, "$1$2$2"],
      ] as [RegExp, string][]);
      return [path, text.replace(was, is)];
    }),
  );
}

describe("where no rule is evaluated, of records only what is asked for is kept", () => {
  test.each(["city-hospital", "city-hospital-gaps", "private-company", "small-school"])(
    "and the report of %s is the same",
    { timeout: 120_000 },
    async (name) => {
      for (const seed of [0, 1, 2, 3]) {
        const files = seed === 0 ? example(name) : damaged(example(name), seed);
        const project = await withoutRules(files);
        const lean = await checkProject(project, { asOf: "2026-10-01" });
        // What is shared with other checks is kept whole.
        const whole = await checkProject(project, { asOf: "2026-10-01", shared: createSharedWork() });
        expect(JSON.stringify(lean, null, 1), `seed ${seed}`).toBe(JSON.stringify(whole, null, 1));
        if (seed > 0) expect(lean.summary.findings.error).toBeGreaterThan(0);
      }
    },
  );

  test("each field and no other", async () => {
    const project = await withoutRules(example("city-hospital"));
    const { source, config, standard, policy } = project;
    const fields = fieldsAsked(policy);
    if (!fields) throw new Error("rules are evaluated");
    const options = { source, fileBytes: 1e6, outputs: outputsOf(standard).map(({ id }) => id) };
    const found = await source.find(config.evidence, { eachMustMatch: true });
    const whole = await loadEvidence(found, options);
    const lean = await loadEvidence(found, { ...options, fields });
    let dropped = 0;
    for (const [at, { data, output }] of whole.documents.entries()) {
      const schema = whole.schemas.get(output ?? "");
      if (!schema || !Array.isArray(data.records)) continue;
      const kept = fields(output ?? "", schema);
      const records = data.records.map((record) => {
        const entries = Object.entries(record ?? {}).filter(([field]) => kept.includes(field));
        dropped += Object.keys(record ?? {}).length - entries.length;
        return Object.fromEntries(entries);
      });
      expect(lean.documents[at]?.data).toEqual({ ...data, records });
    }
    expect(dropped).toBeGreaterThan(1000);
  });

  test("where one rule is, everything", async () => {
    const { policy } = await loadProject({ source: filesInMemory(example("city-hospital")) });
    const all = policy.rules.map(({ id }) => ({ kind: "rule", rule: id, to: "off" }));
    const by = (overrides: unknown) => fieldsAsked({ ...policy, overrides } as typeof policy);
    expect([by(all) === null, by(all.slice(1)) === null]).toEqual([false, true]);
  });
});
