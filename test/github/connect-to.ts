import { expect, onTestFinished } from "vitest";
import { connect } from "../../src/github/client.ts";
import { forgeOf } from "../../src/github/forge.ts";
import { type GiteaName, startFakeGitea } from "./fake-gitea.ts";
import { startFakeGitHub } from "./fake-github.ts";

const variables = { Gitea: "GITEA_ACTIONS", Forgejo: "FORGEJO_ACTIONS" };

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

/** The same for a fake Gitea or Forgejo. */
export async function arrangeGitea(name: GiteaName) {
  const fake = await startFakeGitea(name);
  onTestFinished(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  const environment = { [variables[name]]: "true" };
  const forge = forgeOf(environment);
  expect(forge.title).toBe(name);
  const github = await connect({ token: "secret-token", forge, apiUrl: fake.url, environment, second: 5 });
  return { fake, github };
}
