import type { CacheFolder } from "../cache/cache-folder.ts";
import type { Project } from "../check/load-project.ts";
import { createDeadline } from "../model/deadline.ts";
import type { Locale } from "../model/locale.ts";
import { boundingHeap } from "../shell/bound-heap.ts";
import type { Context } from "./command.ts";
import type { OptionValues } from "./option.ts";
import type { projectOptions } from "./options.ts";

type Choice = Pick<OptionValues<typeof projectOptions>, "config" | "deadline"> & {
  readonly policy?: readonly string[];
  readonly willJudge?: boolean;
  /** Hears where the files are, to begin what goes on beside the loading. */
  readonly onRoot?: ((root: string) => void) | undefined;
};

/**
 * The project that the options of a command select, and the language in which its results are given.
 *
 * @param cache - where answers of earlier runs are kept; without one, every file is read
 * @throws UserError those of `loadProject`
 */
export async function chooseProject(
  { config, policy, deadline, willJudge = false, onRoot }: Choice,
  { terminal, useLocale }: Pick<Context, "terminal" | "useLocale">,
  cache?: CacheFolder,
): Promise<{ readonly project: Project; readonly locale: Locale }> {
  const { loadProject } = await import("../check/load-project.ts");
  const checkpoint = boundingHeap(createDeadline(deadline, terminal.now));
  const project = await loadProject({ folder: terminal.folder, config, policy, cache, checkpoint, willJudge, onRoot });
  return { project, locale: useLocale(project.config.locale) };
}
