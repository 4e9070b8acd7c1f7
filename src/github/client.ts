import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import Bottleneck from "bottleneck/light.js";
import { UserError } from "../model/user-error.ts";
import { version } from "../version.ts";

export interface Connection {
  readonly token: string;
  /** `https://api.github.com`, or `https://HOST/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  /** The environment, for proxies: HTTPS_PROXY, HTTP_PROXY, NO_PROXY. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called for every wait and retry; null for no log. */
  readonly onLog?: ((line: string) => void) | undefined;
  /** The length of a second of waiting, in milliseconds. */
  readonly second?: number | undefined;
  /** How many milliseconds are left for all calls; without end by default. */
  readonly left?: (() => number) | undefined;
}

export type GitHub = Awaited<ReturnType<typeof connect>>;

/** The first attempt is not counted. */
const repetitions = 3;
/** A workflow waits no longer than this, in seconds: GitHub's hourly limit is reported immediately. */
const longestWait = 60;
const requestTimeout = 30_000;

/** A rejected request would be rejected again; a rate limit states when to retry. */
const doNotRetry = [400, 401, 403, 404, 410, 422, 429, 451];

/**
 * For a call that creates something: after a lost response the caller checks whether it exists, and never creates two.
 */
export const once = { request: { retries: 0 } } as const;

/**
 * The only place that knows how to call GitHub: URL, proxies, versions, retries and rate limits.
 *
 * @throws UserError `github-url` for a URL to which no token may be sent
 */
export async function connect({ token, apiUrl, environment, onLog, second = 1000, left = forever }: Connection) {
  const url = safeUrl(apiUrl);
  const log = (line: string) => onLog?.(line);
  const fetch = await fetchFor(url, environment, left);
  const Client = Octokit.plugin(paginateRest, retryAfter(left), retry, throttling);
  const waits = (kind: string) => (seconds: number, _options: object, _client: object, count: number) => {
    const again = seconds <= longestWait && seconds * second < left() && count < repetitions;
    log(`${kind}: ${again ? `again in ${seconds} s` : `not again, as it says ${seconds} s`}`);
    return again;
  };
  const github = new Client({
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
  github.hook.before("request", ({ headers, method, url: route }) => {
    if (left() <= 0) throw new UserError("github-unavailable", { request: `${method} ${route}`, reason: "deadline" });
    headers["x-github-api-version"] = "2022-11-28";
    log(`${method} ${route}`);
  });
  return github;
}

function forever(): number {
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

interface RequestFailure {
  readonly status: number;
  readonly message: string;
  request: { method: string; url: string; request?: object };
  readonly response?: { headers?: Readonly<Record<string, string | undefined>>; data?: unknown };
}

/**
 * Runs work that calls GitHub; a failure becomes an error that says what to do.
 *
 * @param permission what the token needs for it, such as `pull-requests: write`, where GitHub does not report it
 * @throws UserError `github-permission`, `github-refused` or `github-unavailable`
 */
export async function attempt<Result>(permission: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isFailure(error) ? explained(error, permission) : error;
  }
}

function explained(error: RequestFailure, permission: string): UserError {
  const { status, request, response } = error;
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : request.url;
  const call = `${request.method} ${path}`;
  const message = messageOf(response?.data) ?? "";
  if (isLimited(error)) return new UserError("github-unavailable", { request: call, reason: `${status} rate limit` });
  if (status === 401 || status === 403) {
    const accepted = response?.headers?.["x-accepted-github-permissions"];
    return new UserError("github-permission", { request: call, permission: permissionText(accepted) ?? permission });
  }
  if (response === undefined) {
    const cause = (error as { cause?: { message?: string; cause?: { code?: string } } }).cause;
    const reason = cause?.cause?.code ?? cause?.message ?? error.message;
    return new UserError("github-unavailable", { request: call, reason });
  }
  if (status >= 500 || status < 400) {
    return new UserError("github-unavailable", { request: call, reason: String(status) });
  }
  return new UserError("github-refused", { request: call, status, message });
}

function isLimited({ status, response }: RequestFailure): boolean {
  if (status === 429) return true;
  const headers = response?.headers ?? {};
  return status === 403 && (headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined);
}

/** `issues=write; pull_requests=write` as a workflow writes it. */
function permissionText(accepted: string | undefined): string | null {
  if (!accepted || !/^[\w=;, ]+$/.test(accepted)) return null;
  const permissions = accepted.replaceAll("_", "-").replaceAll("=", ": ").split(";");
  return permissions.map((permission) => permission.trim()).join(", ");
}

function messageOf(data: unknown): string | null {
  const message = (data as { message?: unknown } | null | undefined)?.message;
  return typeof message === "string" ? message.slice(0, 200) : null;
}

function isFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && error.name === "HttpError";
}

/** True for a response with that status. */
export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return isFailure(error) && statuses.includes(error.status);
}

/** True if it is unknown whether the request was carried out. */
export function isUncertain(error: unknown): boolean {
  return isFailure(error) && error.status >= 500;
}

/** A token is sent encrypted, or does not leave the machine. */
function safeUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLocal = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLocal);
  if (url === null || !isSafe || url.username !== "" || url.password !== "") {
    throw new UserError("github-url", { url: text });
  }
  return url;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Node.js does not read the proxy variables itself; the module that does is loaded only if one is set. */
async function fetchFor(url: URL, environment: Connection["environment"], left: () => number): Promise<Fetch> {
  const proxy = (name: string) => environment[name] || environment[name.toUpperCase()] || undefined;
  const httpsProxy = proxy("https_proxy");
  const httpProxy = proxy("http_proxy");
  // Never below 0: the time can pass between two lines.
  const timeout = () => Math.max(0, Math.min(requestTimeout, left()));
  const withTimeout = (init: RequestInit) => ({ ...init, signal: AbortSignal.timeout(timeout()) });
  if ((url.protocol === "https:" ? httpsProxy : httpProxy) === undefined) {
    return (target, init) => fetch(target, withTimeout(init));
  }
  const { EnvHttpProxyAgent, fetch: proxiedFetch } = await import("undici");
  const noProxy = proxy("no_proxy");
  const dispatcher = new EnvHttpProxyAgent({
    ...(httpsProxy ? { httpsProxy } : {}),
    ...(httpProxy ? { httpProxy } : {}),
    ...(noProxy ? { noProxy } : {}),
  });
  const through = proxiedFetch as unknown as (target: string, init: object) => Promise<Response>;
  return (target, init) => through(target, { ...withTimeout(init), dispatcher });
}
