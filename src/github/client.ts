import { UserError } from "../model/user-error.ts";
import type { Api } from "./api.ts";
import { giteaApi } from "./api-gitea.ts";
import { githubApi } from "./api-github.ts";
import { fetchFor } from "./fetch.ts";
import { type Client, type Connection, createOctokit, forever } from "./octokit.ts";

/** A connection to a forge, named after the first of them. */
export type GitHub = Client & { readonly api: Api };

const apis = { github: githubApi, gitea: giteaApi } as const;

/** The variable by which somebody allows a token to be sent without encryption, as on a network of their own. */
const httpVariable = "ISMS_EVIDENCE_ALLOW_HTTP";

/**
 * The only place that knows how to reach a forge.
 *
 * @throws UserError `github-url` for a URL to which no token may be sent
 */
export async function connect(connection: Connection): Promise<GitHub> {
  const { apiUrl, forge, environment, left = forever } = connection;
  const url = safeUrl(apiUrl, environment);
  const client = createOctokit(connection, url, await fetchFor(url, environment, left));
  return Object.assign(client, { api: apis[forge.api] });
}

/** A token is sent encrypted, or does not leave the machine, unless somebody allows it. */
function safeUrl(text: string, environment: Connection["environment"]): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLocal = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const isAllowed = isLocal || environment[httpVariable] === "true";
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isAllowed);
  if (url === null || !isSafe || url.username !== "" || url.password !== "") {
    throw new UserError("github-url", { url: text });
  }
  return url;
}
