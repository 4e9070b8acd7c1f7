import { execFileSync } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { toJson } from "./contract.ts";

/** The failure of the next matching requests, a number of times. */
export interface Fault {
  readonly method?: string;
  readonly path?: RegExp;
  readonly times?: number;
  /** Not before the request of this number, from 1. */
  readonly from?: number;
  /**
   * `reset` closes the connection without a response; `lost` does the work and then closes it; `silent` never responds.
   */
  readonly does: "reset" | "lost" | "silent" | Answer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a test sees of a fake forge. */
export interface Seen {
  readonly faults: Fault[];
  readonly violations: string[];
  /** Method and path. */
  readonly requests: string[];
}

export interface Request {
  readonly request: IncomingMessage;
  readonly url: URL;
  /** Below the base path. */
  readonly path: string;
  readonly text: string;
}

/** Serves a fake forge on this machine. */
export async function serve(basePath: string, seen: Seen, answer: (request: Request) => Answer) {
  const used = new Map<Fault, number>();
  let address = "";
  const server = createServer(async (request, response) => {
    const text = await read(request);
    const url = new URL(request.url ?? "/", address);
    const path = url.pathname.slice(basePath.length);
    seen.requests.push(`${request.method} ${path}`);
    const fault = seen.faults.find(
      (one) =>
        (one.method ?? request.method) === request.method &&
        (one.path?.test(path) ?? true) &&
        (one.from ?? 0) <= seen.requests.length &&
        (used.get(one) ?? 0) < (one.times ?? 1),
    );
    if (fault) used.set(fault, (used.get(fault) ?? 0) + 1);
    if (fault?.does === "reset") return request.socket.destroy();
    if (fault?.does === "silent") return;
    if (typeof fault?.does === "object") return send(response, fault.does);
    const result = answer({ request, url, path, text });
    if (fault?.does === "lost") return request.socket.destroy();
    const link = result.headers?.link?.replaceAll("{self}", `${address}${path}`);
    send(response, link ? { ...result, headers: { ...result.headers, link } } : result);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: address, close };
}

/** Git in a new bare repository. */
export function bareRepository() {
  const folder = temporaryFolder();
  const git = (words: readonly string[], input?: string, environment: Record<string, string> = {}) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...environment },
      ...(input === undefined ? {} : { input }),
    }).trimEnd();
  git(["init", "-q", "--bare", "."]);
  const resolve = (ref: string): string | null => {
    try {
      return git(["rev-parse", "--verify", "-q", ref]);
    } catch {
      return null;
    }
  };
  return { folder, git, resolve };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const isText = typeof body === "string";
  response.writeHead(status, { "content-type": isText ? "text/html" : "application/json; charset=utf-8", ...headers });
  response.end(status === 304 || body === undefined ? "" : isText ? body : toJson(body));
}
