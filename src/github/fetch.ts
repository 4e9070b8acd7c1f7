type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Environment = Readonly<Record<string, string | undefined>>;

const requestTimeout = 30_000;

/** Maximum size of an answer, in bytes: a report of 50 MiB in JSON, with room for what is around it. */
export const largestAnswer = 72 * 1024 * 1024;

/**
 * What fetches for one server: through the proxy of the environment, for as long as time is left, and no more than
 * {@link largestAnswer}.
 *
 * @param left the milliseconds that are left
 */
export async function fetchFor(url: URL, environment: Environment, left: () => number): Promise<Fetch> {
  const direct = await through(url, environment);
  // Never below 0: the time can pass between two lines.
  const timeout = () => Math.max(0, Math.min(requestTimeout, left()));
  return async (target, init) => bounded(await direct(target, { ...init, signal: AbortSignal.timeout(timeout()) }));
}

/** Node.js does not read the proxy variables itself; the module that does is loaded only if one is set. */
async function through(url: URL, environment: Environment): Promise<Fetch> {
  const proxy = (name: string) => environment[name] || environment[name.toUpperCase()] || undefined;
  const httpsProxy = proxy("https_proxy");
  const httpProxy = proxy("http_proxy");
  if ((url.protocol === "https:" ? httpsProxy : httpProxy) === undefined) return fetch;
  const { EnvHttpProxyAgent, fetch: proxiedFetch } = await import("undici");
  const noProxy = proxy("no_proxy");
  const dispatcher = new EnvHttpProxyAgent({
    ...(httpsProxy ? { httpsProxy } : {}),
    ...(httpProxy ? { httpProxy } : {}),
    ...(noProxy ? { noProxy } : {}),
  });
  const fetchThrough = proxiedFetch as unknown as (target: string, init: object) => Promise<Response>;
  return (target, init) => fetchThrough(target, { ...init, dispatcher });
}

/**
 * The same answer, read to its end here: what is cut off or too large is a failure, where a client would take it for an
 * empty answer.
 */
async function bounded(response: Response): Promise<Response> {
  const { body, status, statusText, headers, url } = response;
  if (body === null) return response;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > largestAnswer) throw new Error(`more than ${largestAnswer} bytes`);
    parts.push(part);
  }
  const answer = new Response(Buffer.concat(parts), { status, statusText, headers: [...headers] });
  return Object.defineProperty(answer, "url", { value: url });
}
