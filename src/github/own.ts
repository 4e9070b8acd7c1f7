import type { Account } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt } from "./failure.ts";

/** The first line of what the tool writes, a hidden marker by which it finds its own text again. */
export function marker(key: string): string {
  return `<!-- isms-evidence: ${encodeURIComponent(key)} -->`;
}

/** The identity of the token: a user, or an app such as `github-actions[bot]`. Only its own text is ever changed. */
export async function viewerLogin(github: GitHub): Promise<string> {
  return attempt(github, "user: read", () => github.api.viewer(github));
}

/** Whether a text is ours: written by us and starting with our marker, which others may have copied. */
export function isOwn(
  { user, body }: { readonly user: Account | null; readonly body: string },
  login: string,
  key: string,
): boolean {
  const isUser = login !== "" && (user?.login === login || user?.login === `${login}[bot]`);
  return isUser && body.startsWith(marker(key));
}

/** Forges may return line breaks as browsers send them. */
export function isSameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n") === b;
}
