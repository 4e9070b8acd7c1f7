import { expect, onTestFinished } from "vitest";
import { connect } from "../../src/github/client.ts";
import { forgeOf } from "../../src/github/forge.ts";
import { startFakeGitHub } from "./fake-github.ts";

/** A fake GitHub and a connection to it whose waits are short. Nothing that breaks the contract goes unnoticed. */
export async function arrange(
  options: { basePath?: string; environment?: Record<string, string>; left?: () => number } = {},
) {
  const fake = await startFakeGitHub(options);
  onTestFinished(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  const log: string[] = [];
  const github = await connect({
    token: "secret-token",
    forge: forgeOf({}),
    apiUrl: fake.url,
    environment: options.environment ?? {},
    onLog: (line) => log.push(line),
    second: 5,
    left: options.left,
  });
  return { fake, github, log };
}
