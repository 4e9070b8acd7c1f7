import type { Client } from "./octokit.ts";

export type Repository = { readonly owner: string; readonly repo: string };

export interface Account {
  readonly login: string;
}

/** Ids beyond 2^53 arrive as bigint, which routes take as well as a number. */
export interface Comment {
  readonly id: number | bigint;
  readonly user: Account | null;
  readonly body: string;
}

export interface Issue {
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly user: Account | null;
  readonly body: string;
  readonly assignees: readonly Account[];
}

/** A branch as it is: its commit, and the ids of the files at its root by name. */
export interface BranchHead {
  readonly commit: string;
  readonly tree: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface CommitRequest {
  readonly repository: Repository;
  readonly branch: string;
  /** Text by path; other files of the branch are not changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

export interface NamedRepository {
  /** `owner/name` */
  readonly name: string;
  readonly url: string | null;
}

export interface RunHead {
  /** Owner of the repository that the change comes from, which may be a fork. */
  readonly owner: string;
  readonly branch: string;
  readonly sha: string;
}

export interface FilePlace {
  readonly repository: Repository;
  readonly branch: string;
  readonly path: string;
  /** That of an earlier answer, after which an unchanged file is a 304. */
  readonly etag: string | null;
}

/** A pull request that has a commit. */
export interface PullOfCommit {
  readonly number: number;
  /** Its newest commit. */
  readonly head: string;
  readonly author: string | null;
  /** The repository that it is for, `owner/name`. */
  readonly base: string | null;
  readonly state: "open" | "merged" | "closed";
}

export interface Review {
  readonly login: string | null;
  /** `APPROVED`, `CHANGES_REQUESTED`, `DISMISSED` and others. */
  readonly state: string;
  /** The commit that was reviewed; null when it is gone. */
  readonly commit: string | null;
}

export interface ReviewPage {
  readonly reviews: readonly Review[];
  readonly isLast: boolean;
}

/** What forges call differently, or list differently. What they all have in one form is called where it is needed. */
export interface Api {
  /** The identity of the token: a user, or an app such as `github-actions[bot]`. */
  readonly viewer: (client: Client) => Promise<string>;
  /** All comments of an issue or pull request. */
  readonly comments: (client: Client, repository: Repository, number: number) => Promise<readonly Comment[]>;
  /** All issues, open or closed, at least those of that account; no pull requests. */
  readonly issues: (client: Client, repository: Repository, login: string) => Promise<readonly Issue[]>;
  /** What closes an issue that is done. */
  readonly closed: Readonly<Record<string, string>>;
  /** Who may be assigned; null where the forge ignores the others itself. */
  readonly assignable: (client: Client, repository: Repository) => Promise<ReadonlySet<string> | null>;
  /** Assigns people besides those who are. */
  readonly assign: (
    client: Client,
    repository: Repository,
    issue: { readonly number: number; readonly present: readonly string[]; readonly logins: readonly string[] },
  ) => Promise<void>;
  /** Null for a branch that does not exist. */
  readonly branch: (client: Client, repository: Repository, branch: string) => Promise<BranchHead | null>;
  /**
   * One commit with the files, on a branch that must not have moved.
   *
   * @throws UserError `github-branch-missing` where the forge cannot create one without the files of another
   */
  readonly commit: (client: Client, request: CommitRequest, head: BranchHead | null) => Promise<void>;
  /** Open pull requests from a branch, perhaps with others. */
  readonly pulls: (
    client: Client,
    repository: Repository,
    head: RunHead,
  ) => Promise<readonly { readonly number: number; readonly head: string; readonly base: string }[]>;
  /** Who reviewed what a commit came by. */
  readonly reviews: {
    readonly pulls: (client: Client, repository: Repository, commit: string) => Promise<readonly PullOfCommit[]>;
    /** Those of one page, from 1 on, in the order in which they were given. */
    readonly page: (client: Client, repository: Repository, pull: number, page: number) => Promise<ReviewPage>;
  };
  /** The repositories of an organization, without those that are archived. */
  readonly repositories: (client: Client, organization: string) => Promise<readonly NamedRepository[]>;
  /** The content of a file as text or bytes, or something else that is no file; with the ETag of the answer. */
  readonly file: (client: Client, place: FilePlace) => Promise<{ data: unknown; etag: string | undefined }>;
}
