import type { HistoryInput } from "../rules/programs/program.ts";
import type { SourceState } from "../source/source.ts";
import type { SharedHistory } from "../trust/shared-history.ts";
import type { Project } from "./load-project.ts";

/**
 * Reads the history of a project's files when it is first asked for, and once.
 *
 * @param shared - with the histories of other commits
 */
export function historyReader(
  { source, config, people, checkpoint }: Pick<Project, "source" | "config" | "people" | "checkpoint">,
  state: SourceState,
  asOf: string,
  shared?: SharedHistory,
): () => Promise<HistoryInput> {
  let read: Promise<HistoryInput> | undefined;
  return () => {
    read ??= import("../trust/load-history.ts").then(({ loadHistory }) =>
      loadHistory({
        folder: source.root,
        state,
        timezone: config.timezone,
        asOf,
        fileBytes: config.limits.fileBytes,
        // Signatures are of use where somebody is known by them.
        signed: people?.some(({ github, identities }) => github ?? identities) ?? false,
        shared,
        checkpoint,
      }),
    );
    return read;
  };
}
