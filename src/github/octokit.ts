import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import Bottleneck from "bottleneck/light.js";
import { UserError } from "../model/user-error.ts";
import { version } from "../version.ts";
import type { RequestFailure } from "./failure.ts";
import type { Forge } from "./forge.ts";

export interface Connection {
  readonly token: string;
  readonly forge: Forge;
  /** `https://api.github.com`, `https://HOST/api/v3` of a GitHub Enterprise Server, or `https://HOST/api/v1`. */
  readonly apiUrl: string;
  /** The environment, for proxies, HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and for {@link httpVariable}. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called for every wait and retry; null for no log. */
  readonly onLog?: ((line: string) => void) | undefined;
  /** The length of a second of waiting, in milliseconds. */
  readonly second?: number | undefined;
  /** How many milliseconds are left for all calls; without end by default. */
  readonly left?: (() => number) | undefined;
}

/** What calls a forge; which one it is decides nothing here. */
export type Client = ReturnType<typeof createOctokit>;

/** The first attempt is not counted. */
const repetitions = 3;
/** A workflow waits no longer than this, in seconds: GitHub's hourly limit is reported immediately. */
const longestWait = 60;

/** A rejected request would be rejected again; a rate limit states when to retry. */
const doNotRetry = [400, 401, 403, 404, 410, 422, 429, 451];

/** A client with versions, retries and rate limits, whose token goes to one server only. */
export function createOctokit(
  { token, forge, onLog, second = 1000, left = forever }: Connection,
  url: URL,
  fetch: unknown,
) {
  const log = (line: string) => onLog?.(line);
  const Client = Octokit.plugin(paginateRest, retryAfter(left), retry, throttling);
  const waits = (kind: string) => (seconds: number, _options: object, _client: object, count: number) => {
    const again = seconds <= longestWait && seconds * second < left() && count < repetitions;
    log(`${kind}: ${again ? `again in ${seconds} s` : `not again, as it says ${seconds} s`}`);
    return again;
  };
  const client = new Client({
    auth: token,
    baseUrl: url.href.replace(/\/$/, ""),
    userAgent: `isms-evidence/${version}`,
    log: { debug: log, info: log, warn: log, error: log },
    request: { fetch },
    retry: { doNotRetry, retries: repetitions, retryAfterBaseValue: second },
    throttle: {
      // As GitHub requires, and those of this connection alone: a second between writes, three where somebody is notified.
      write: new Bottleneck.Group({ maxConcurrent: 1, minTime: second }),
      notifications: new Bottleneck.Group({ maxConcurrent: 1, minTime: 3 * second }),
      retryAfterBaseValue: second,
      onRateLimit: waits("rate limit"),
      onSecondaryRateLimit: waits("secondary rate limit"),
    },
  });
  client.hook.before("request", (options) => {
    const { headers, method, url: route } = options;
    const request = `${method} ${route}`;
    if (left() <= 0) throw new UserError("github-unavailable", { forge: forge.title, request, reason: "deadline" });
    // The address of a next page is the server's word, and the token is for one server.
    const target = client.request.endpoint(options).url;
    if (new URL(target).origin !== url.origin) throw new UserError("github-url", { url: target });
    if (forge.apiVersion !== null) headers["x-github-api-version"] = forge.apiVersion;
    log(request);
  });
  client.hook.after("request", ({ data }, { method, url: route, mediaType }) => {
    const isFile = mediaType?.format === "raw" || route.includes("/raw/");
    // A proxy that wants somebody to sign in answers with a page of its own.
    if (typeof data === "string" && data !== "" && !isFile) {
      throw new UserError("github-unavailable", {
        forge: forge.title,
        request: `${method} ${route}`,
        reason: "not JSON",
      });
    }
  });
  return Object.assign(client, { forge });
}

export function forever(): number {
  return Number.POSITIVE_INFINITY;
}

/**
 * Waits as long as a 429 says; the retry plugin alone would retry after a second. Once no time is left, nothing is
 * repeated.
 */
function retryAfter(left: () => number) {
  return (octokit: Octokit): void => {
    octokit.hook.error("request", (error, options) => {
      const { status, request, response } = error as Partial<RequestFailure>;
      const seconds = Number(response?.headers?.["retry-after"]);
      if (left() <= 0) options.request.retries = 0;
      if (status === 429 && request && seconds >= 0 && seconds <= longestWait && options.request.retries !== 0) {
        request.request = { ...request.request, retries: repetitions, retryAfter: seconds };
      }
      throw error;
    });
  };
}
