import type { Account } from "./api.ts";
import type { Client } from "./octokit.ts";

/** As much as Gitea lists at once unless its administrator allows more. */
export const limit = 50;

/** An object of an answer, of which nothing else is known. */
export type Json = Readonly<Record<string, unknown>>;

export async function call(client: Client, route: string, parameters: object = {}): Promise<Json> {
  return json((await client.request(route, { ...parameters })).data);
}

export function items(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

export function json(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

export function account(value: unknown): Account | null {
  const { login } = json(value);
  return typeof login === "string" ? { login } : null;
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
