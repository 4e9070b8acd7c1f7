import { resolve } from "node:path";
import { exists } from "./exists.ts";
import { git } from "./git.ts";

/**
 * What makes other programs show another history, or the objects of another repository: replaced objects and grafts, which
 * we leave aside, and alternates, whose objects are those that their ids say.
 */
export type HistoryView = "replaced" | "grafts" | "alternates";

/**
 * Which of them a repository has.
 *
 * @throws GitFailure
 */
export async function historyViews(folder: string): Promise<readonly HistoryView[]> {
  const replaced = await git(folder, "for-each-ref", "--count=1", "--format=%(refname)", "refs/replace");
  // What the path of the grafts is called, our own environment says: the folder is asked for.
  const common = (await git(folder, "rev-parse", "--git-common-dir")).replace(/\n$/, "");
  const has = (path: string) => exists(resolve(folder, common, path));
  return [
    ...(replaced === "" ? [] : (["replaced"] as const)),
    ...(has("info/grafts") ? (["grafts"] as const) : []),
    ...(has("objects/info/alternates") ? (["alternates"] as const) : []),
  ];
}
