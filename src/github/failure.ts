import { UserError } from "../model/user-error.ts";
import type { Forge, Permission } from "./forge.ts";

/**
 * For a call that creates something: after a lost response the caller checks whether it exists, and never creates two.
 */
export const once = { request: { retries: 0 } } as const;

export interface RequestFailure {
  readonly status: number;
  readonly message: string;
  request: { method: string; url: string; request?: object };
  readonly response?: { headers?: Readonly<Record<string, string | undefined>>; data?: unknown };
}

/**
 * Runs work that calls a forge; a failure becomes an error that says what to do.
 *
 * @param permission what the token needs for it, such as `pull-requests: write`, where the forge does not report it
 * @throws UserError `github-permission`, `github-scope`, `github-refused` or `github-unavailable`
 */
export async function attempt<Result>(
  { forge }: { readonly forge: Forge },
  permission: Permission,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isFailure(error) ? explained(error, permission, forge) : error;
  }
}

function explained(error: RequestFailure, permission: Permission, { title: forge, scopes }: Forge): UserError {
  const { status, request, response } = error;
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : request.url;
  const call = `${request.method} ${path}`;
  const message = messageOf(response?.data) ?? "";
  if (isLimited(error))
    return new UserError("github-unavailable", { forge, request: call, reason: `${status} rate limit` });
  if (status === 401 || status === 403) {
    if (scopes !== null) return new UserError("github-scope", { forge, request: call, scope: scopes[permission] });
    const accepted = response?.headers?.["x-accepted-github-permissions"];
    return new UserError("github-permission", { request: call, permission: permissionText(accepted) ?? permission });
  }
  if (response === undefined) {
    const cause = (error as { cause?: { message?: string; cause?: { code?: string } } }).cause;
    const reason = cause?.cause?.code ?? cause?.message ?? error.message;
    return new UserError("github-unavailable", { forge, request: call, reason });
  }
  if (status >= 500 || status < 400) {
    return new UserError("github-unavailable", { forge, request: call, reason: String(status) });
  }
  return new UserError("github-refused", { forge, request: call, status, message });
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
