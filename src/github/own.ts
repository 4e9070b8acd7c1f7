import { attempt, type GitHub } from "./client.ts";

export type Repository = { readonly owner: string; readonly repo: string };

/** The first line of what the tool writes, a hidden marker by which it finds its own text again. */
export function marker(key: string): string {
  return `<!-- isms-evidence: ${encodeURIComponent(key)} -->`;
}

/** The identity of the token: a user, or an app such as `github-actions[bot]`. Only its own text is ever changed. */
export async function viewerLogin(github: GitHub): Promise<string> {
  const { viewer } = await attempt("contents: read", () =>
    github.graphql<{ viewer: { login: string } }>("query { viewer { login } }"),
  );
  return viewer.login;
}

/** Whether a text is ours: written by us and starting with our marker, which others may have copied. */
export function isOwn(
  { user, body }: { user?: { login: string } | null; body?: string | null | undefined },
  login: string,
  key: string,
): boolean {
  return (user?.login === login || user?.login === `${login}[bot]`) && (body ?? "").startsWith(marker(key));
}

/** GitHub may return line breaks as browsers send them. */
export function isSameText(a: string | null | undefined, b: string): boolean {
  return (a ?? "").replaceAll("\r\n", "\n") === b;
}
