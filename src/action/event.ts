import { readFileSync } from "node:fs";

/** Events that propose a change, with where their payload names the commit that it would change. */
const baseOfEvent: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["pull_request", "base", "sha"],
  pull_request_target: ["pull_request", "base", "sha"],
  merge_group: ["merge_group", "base_sha"],
};

/** The commit that the event proposes to change; null for events that propose nothing, such as a push or a schedule. */
export function baseCommit(environment: Readonly<Record<string, string | undefined>>): string | null {
  const keys = baseOfEvent[environment.GITHUB_EVENT_NAME ?? ""];
  if (!keys || !environment.GITHUB_EVENT_PATH) return null;
  let value: unknown = JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH, "utf8"));
  for (const key of keys) value = (value as Record<string, unknown> | null)?.[key];
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null;
}
