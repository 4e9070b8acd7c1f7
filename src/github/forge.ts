type Environment = Readonly<Record<string, string | undefined>>;

/** What a token may do, as the workflows of GitHub write it. */
export type Permission =
  | "contents: read"
  | "contents: write"
  | "issues: write"
  | "metadata: read"
  | "pull-requests: read"
  | "pull-requests: write"
  | "user: read";

/** What a forge can do and how it names things; nothing else knows one from another. */
export interface Forge {
  readonly title: "GitHub" | "Gitea" | "Forgejo";
  /** Which calls it answers. */
  readonly api: "github" | "gitea";
  /** The version that requests name; null for a forge that has one only. */
  readonly apiVersion: string | null;
  /** Between a repository and a commit, in the address of a file. */
  readonly fileAtCommit: string;
  /** The variable that is in the address of a run, and what follows it. */
  readonly run: { readonly variable: string; readonly query: string };
  /** The scopes of its tokens; null where a workflow asks for permissions. */
  readonly scopes: Readonly<Record<Permission, string>> | null;
}

const giteaScopes = {
  "contents: read": "read:repository",
  "contents: write": "write:repository",
  "issues: write": "write:issue",
  "metadata: read": "read:organization",
  "pull-requests: read": "read:repository",
  "pull-requests: write": "write:issue",
  "user: read": "read:user",
} as const;

const github: Forge = {
  title: "GitHub",
  api: "github",
  apiVersion: "2022-11-28",
  fileAtCommit: "blob",
  run: { variable: "GITHUB_RUN_ID", query: "" },
  scopes: null,
};

const gitea: Forge = {
  title: "Gitea",
  api: "gitea",
  apiVersion: null,
  fileAtCommit: "src/commit",
  // Earlier versions know runs of a repository by their number only; later ones read it so when asked.
  run: { variable: "GITHUB_RUN_NUMBER", query: "?by_index=1" },
  scopes: giteaScopes,
};

const forgejo: Forge = { ...gitea, title: "Forgejo", run: { variable: "GITHUB_RUN_NUMBER", query: "" } };

/** The variable that a runner sets to `true`. Forgejo's may set that of Gitea as well. */
const marks: readonly (readonly [variable: string, forge: Forge])[] = [
  ["FORGEJO_ACTIONS", forgejo],
  ["GITEA_ACTIONS", gitea],
  ["GITHUB_ACTIONS", github],
];

/** The forge whose runner this is; elsewhere, the one whose API {@link apiUrlOf} is. */
export function forgeOf(environment: Environment): Forge {
  const marked = marks.find(([variable]) => environment[variable] === "true");
  return marked?.[1] ?? (/\/api\/v1\/?$/.test(apiUrlOf(environment)) ? gitea : github);
}

export function apiUrlOf({ GITHUB_API_URL }: Environment): string {
  return GITHUB_API_URL || "https://api.github.com";
}

/** The address of a repository, without a slash at its end. */
export function repositoryUrlOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }: Environment): string {
  return `${(GITHUB_SERVER_URL || "https://github.com").replace(/\/$/, "")}/${GITHUB_REPOSITORY ?? ""}`;
}

/** The address of this run. */
export function runUrlOf(environment: Environment): string {
  const { variable, query } = forgeOf(environment).run;
  return `${repositoryUrlOf(environment)}/actions/runs/${environment[variable] ?? ""}${query}`;
}

/**
 * The variables of a runner under the names that GitHub's has, which runners of other forges set as well, today: one
 * that is missing is read under their own name.
 */
export function asOfGitHub(environment: Environment): Environment {
  const own = Object.entries(environment).flatMap(([name, value]) => {
    const [, rest] = /^(?:FORGEJO|GITEA)_(.+)$/.exec(name) ?? [];
    return rest === undefined ? [] : [[`GITHUB_${rest}`, value]];
  });
  return { ...Object.fromEntries(own), ...environment };
}
