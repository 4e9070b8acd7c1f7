import { resolve } from "node:path";
import type { SavedShard } from "../check/check-shards.ts";
import { UserError } from "../model/user-error.ts";
import { formats } from "../report/formats.ts";
import { readShardFile } from "../saved/read-shard.ts";
import { exitStatus } from "../shell/exit-status.ts";
import type { Terminal } from "../shell/terminal.ts";
import { exists } from "../source/exists.ts";
import type { Context } from "./command.ts";
import { openProject } from "./open-project.ts";
import type { OptionValues } from "./option.ts";
import type { mergeOptions } from "./options.ts";
import { render, requestedRenderings } from "./render.ts";

/**
 * The shards that files hold, if the first of them is one; null for reports.
 *
 * @throws UserError `shard-invalid` for a file among shards that is none, `unreadable`
 */
export function readShards({ folder }: Terminal, paths: readonly string[]): readonly SavedShard[] | null {
  const [first = ""] = paths;
  if (!exists(resolve(folder, first)) || readShardFile(folder, first) === null) return null;
  return paths.map((path) => {
    const shard = readShardFile(folder, path);
    if (!shard) throw new UserError("shard-invalid", {}, { path, line: null, column: null });
    return { path, shard };
  });
}

/** Judges the project of the current folder with what its shards have read, and prints the report as `check` does. */
export async function mergeShards(
  shards: readonly SavedShard[],
  options: OptionValues<typeof mergeOptions> & { readonly color: boolean | undefined },
  context: Pick<Context, "terminal" | "useLocale">,
): Promise<0 | 1> {
  const { terminal } = context;
  const asked = requestedRenderings(options.format, formats);
  const { project, locale, judging, reading } = await openProject(options, context);
  const { checkShards } = await import("../check/check-shards.ts");
  const report = await reading(() => checkShards(project, shards, judging));
  const status = exitStatus(report, options["fail-on"]);
  await render(report, asked, { options, terminal, locale, status });
  return status;
}
