import type { HistoryInput } from "../rules/programs/program.ts";
import type { SourceState } from "../source/source.ts";
import type { Project } from "./load-project.ts";

/** Reads the history of a project's files when it is first asked for, and once. */
export function historyReader(
  { source, config, people }: Pick<Project, "source" | "config" | "people">,
  state: SourceState,
  asOf: string,
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
      }),
    );
    return read;
  };
}
