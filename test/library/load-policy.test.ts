import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadPolicy } from "../../src/library/load-policy.ts";
import { repositoryFolder } from "../support/schemas.ts";

test("a policy that its caller changes is no other policy for the next one", async () => {
  const folder = fileURLToPath(new URL("examples/starter/", repositoryFolder));
  const policy = await loadPolicy({ folder });
  const before = JSON.stringify(policy);
  (policy.rules as unknown[]).length = 0;
  for (const parameter of Object.values(policy.parameters)) Object.assign(parameter, { value: 0 });
  expect(JSON.stringify(await loadPolicy({ folder }))).toBe(before);
});
