import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { outputSchemas, repositoryFolder } from "../support/schemas.ts";

const fixtures = new URL("test/fixtures/schemas/", repositoryFolder);
const outputs = [...outputSchemas.keys()];
const firstLine = /^# expect: (\S+) (\S+)$/m;

async function findingsOf(folder: string): Promise<string[]> {
  const root = fileURLToPath(new URL(`${folder}/`, fixtures));
  const found = { files: ["evidence.yaml"], links: [] };
  const { findings } = await loadEvidence(found, { source: workingTree(root), outputs, fileBytes: 1 << 20 });
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

it("there are fixtures for every output", () => {
  expect(readdirSync(fixtures).sort()).toEqual(outputs.toSorted());
});

describe.each(outputs)("%s", (output) => {
  const cases = readdirSync(new URL(`${output}/`, fixtures)).sort();

  it("has one case that passes and three that fail at least", () => {
    expect(cases.filter((name) => name.startsWith("ok.")).length).toBeGreaterThanOrEqual(1);
    expect(cases.filter((name) => name.startsWith("ng.")).length).toBeGreaterThanOrEqual(3);
    expect(cases.filter((name) => !/^(?:ok|ng)\.[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it.each(cases)("%s", async (name) => {
    const text = readFileSync(new URL(`${output}/${name}/evidence.yaml`, fixtures), "utf8");
    const [, code, pointer] = firstLine.exec(text.slice(0, text.indexOf("\n"))) ?? [];
    expect(code !== undefined).toBe(name.startsWith("ng."));
    expect(await findingsOf(`${output}/${name}`)).toEqual(code === undefined ? [] : [`${code} ${pointer}`]);
  });
});
