import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/model/policy.ts";
import { outputsOf } from "../../src/model/walk.ts";

import { checkMerged } from "../../src/policy/check-policy.ts";
import { hashOf } from "../../src/policy/hash-policy.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { mergeLayers, type PolicyFile, type PolicyLayer } from "../../src/policy/merge-policies.ts";
import { builtinLayers } from "../../src/policy/merged-builtin.ts";
import type { DataFile } from "../../src/policy/read-data-file.ts";
import { withChanges } from "../../src/policy/with-changes.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { builtinPolicies } from "../../src/standard/builtin-data.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { builtinFile } from "../support/rule-files.ts";

const standard = await loadStandard();
const outputs = outputsOf(standard).map(({ id }) => id);
const files = new Map(builtinPolicies.map((name) => [name, builtinFile(name) as PolicyFile]));
const title = { "zh-TW": "測試", en: "Test" };

/** Changes a bit of everything: a figure, a cadence, warnings, a rule and a finding. */
const own = {
  id: "own",
  title,
  windows: [{ at_least: "P0D", due_soon: "P3D", grace: "P0D" }],
  count_due_soon: "P10D",
  first: ["O4.8.2"],
  parameters: {
    restore_test_max_age: {
      ...{ value: "P1M", unit: "duration", stricter: "smaller", title },
      source: { text: title, refs: [], date: "2026-01-01", verified: true },
    },
  },
  cadences: { "O4.8.2": { requirements: [{ id: "restore-all", title, max_age: "restore_test_max_age" }] } },
  change_rules: { "backup-restore-tested": { severity: "info", reason: "測試 Test" } },
  change_findings: { "attachment-changed": { severity: "info", reason: "測試 Test" } },
  overlays: { "O2.1.1": { required: ["location"] } },
};
const source = { place: () => null } as unknown as DataFile;

async function loaded(names: readonly string[], bases: readonly string[]): Promise<Policy> {
  const json = JSON.stringify({ ...own, extends: bases });
  const options = { outputs, standardCodes: competencyCodes(standard), parameters: {} };
  return (await loadPolicy(names, { ...options, source: filesInMemory({ "own.json": json }) })).policy;
}

/** Every layer from its file, merged one after the other. */
function fromFiles(bases: readonly string[], last: object | null): Omit<Policy, "rules"> & { rules: object } {
  const all: PolicyLayer[] = bases.flatMap((name) => builtinLayers(name, files));
  const layers = all.filter(({ origin }, index) => all.findIndex((one) => one.origin === origin) === index);
  if (last) layers.push({ origin: "own.json", file: last as PolicyFile, source });
  const merged = mergeLayers(layers);
  checkMerged(merged, layers);
  return { ...withChanges(merged, layers), sha256: hashOf(layers) };
}

describe.each(builtinPolicies)("what begins with the merged built-in policy %s", (name) => {
  it.each(["csma-a", "small", "trust", "csma-2021"])("is what the files say, with %s after it", async (second) => {
    const policy = await loaded([name, second], []);
    const { cadences: _, ...expected } = fromFiles([name, second], null);
    expect(policy).toMatchObject({ ...expected });
    expect(policy.overrides).toEqual(expected.overrides);
  });

  it("is what the files say, with a policy of an organization that extends it and another", async () => {
    const bases = [name, "trust"];
    const policy = await loaded(["own.json"], bases);
    const { cadences, ...expected } = fromFiles(bases, { ...own, extends: bases });
    expect(policy).toMatchObject({ ...expected });
    expect(policy.cadences["O4.8.2"]).toEqual(cadences["O4.8.2"]);
    expect(policy.overrides).toEqual(expected.overrides);
    expect(policy.overrides).not.toEqual([]);
  });
});
