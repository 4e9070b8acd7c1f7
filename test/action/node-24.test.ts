import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { arrange } from "../github/connect-to.ts";
import { smallHospital } from "../support/hospital.ts";
import { isLinuxCi } from "../support/linux-ci.ts";
import { node24 } from "../support/node-versions.ts";
import { spawnAction } from "../support/run-action.ts";

test.runIf(isLinuxCi)("Node.js 24 is there in CI", () => {
  expect(node24).not.toBe(null);
});

describe.skipIf(node24 === null)("on Node.js 24, which action.yml names", () => {
  test("it is what it says", () => {
    expect(execFileSync(node24 as string, ["--version"], { encoding: "utf8" })).toMatch(/^v24\./);
  });

  test("check, comment and issue are as on the oldest version", async () => {
    const { folder, base } = smallHospital();
    const run = async (node: string) => {
      const { fake } = await arrange();
      const inputs = { "as-of": "2026-10-01", comment: "always", "tracking-issue": "true", "sarif-file": "a.sarif" };
      const pull = { number: 7, base: { sha: base }, head: { sha: base } };
      const steps = [
        await spawnAction(
          folder,
          { event: "pull_request", payload: { pull_request: pull }, inputs, github: fake },
          node,
        ),
        await spawnAction(folder, { event: "schedule", inputs, github: fake }, node),
      ];
      rmSync(join(folder, "a.sarif"));
      const bodies = [...fake.comments, ...fake.issues].map(({ body }) => body);
      return {
        bodies,
        steps: steps.map(({ status, outputs, summary, error }) => ({ status, outputs, summary, error })),
      };
    };
    const newer = await run(node24 as string);
    expect(newer.bodies).toHaveLength(2);
    expect(newer).toEqual(await run(process.execPath));
  });
});
