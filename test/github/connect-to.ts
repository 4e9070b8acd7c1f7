import { afterEach, expect } from "vitest";
import { connect } from "../../src/github/client.ts";
import { startFakeGitHub } from "./fake-github.ts";

type Fake = Awaited<ReturnType<typeof startFakeGitHub>>;
const started: Fake[] = [];

/** A fake GitHub and a connection to it whose waits are short. Every breach of the contract is reported. */
export async function arrange(options: { basePath?: string; environment?: Record<string, string> } = {}) {
  const fake = await startFakeGitHub(options);
  started.push(fake);
  const log: string[] = [];
  const github = await connect({
    token: "secret-token",
    apiUrl: fake.url,
    environment: options.environment ?? {},
    onLog: (line) => log.push(line),
    second: 5,
  });
  return { fake, github, log };
}

afterEach(async () => {
  const violations = started.flatMap((fake) => fake.violations);
  await Promise.all(started.splice(0).map((fake) => fake.close()));
  expect(violations).toEqual([]);
});
