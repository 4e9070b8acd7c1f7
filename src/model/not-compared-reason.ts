/** Why a change could not be compared with the commit that it would change: codes of errors (see `UserErrorCode`). */
export const notComparedReasons = [
  "git-missing",
  "not-a-repository",
  "repository-not-trusted",
  "git-failed",
  "revision-unknown",
  "revision-incomplete",
] as const;

export type NotComparedReason = (typeof notComparedReasons)[number];
