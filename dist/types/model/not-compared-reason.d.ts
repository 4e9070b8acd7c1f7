/** Why a change could not be compared with the commit that it would change: codes of errors (see `UserErrorCode`). */
export declare const notComparedReasons: readonly ["git-missing", "not-a-repository", "repository-not-trusted", "git-failed", "revision-unknown", "revision-incomplete"];
export type NotComparedReason = (typeof notComparedReasons)[number];
