import type { CacheFolder } from "../cache/cache-folder.ts";
import type { JudgeOptions } from "../check/check-options.ts";
import type { Project } from "../check/load-project.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import { isPublicLog } from "../shell/terminal.ts";
import { chooseProject } from "./choose-project.ts";
import type { Context } from "./command.ts";
import type { OptionValues } from "./option.ts";
import type { checkOptions, projectOptions, reportOptions } from "./options.ts";
import { createProgress } from "./progress.ts";
import { tellConfig } from "./tell-config.ts";

type ProjectChoice = OptionValues<typeof projectOptions> &
  Pick<OptionValues<typeof checkOptions>, "by"> &
  Pick<OptionValues<typeof reportOptions>, "quiet">;

export interface OpenProject {
  readonly project: Project;
  readonly locale: Locale;
  /** How it is judged, as far as the options and the terminal say. */
  readonly judging: Pick<JudgeOptions, "asOf" | "by" | "frames" | "onProgress">;
  /** Runs what reads the evidence, with progress while it does; then says which configuration was found. */
  readonly reading: <Result>(read: () => Promise<Result>) => Promise<Result>;
}

/**
 * The project that the options select, to be judged.
 *
 * @param cache - where answers of earlier runs are kept; without one, every file is read
 * @param onRoot - hears where the files are, to begin what goes on beside the loading
 * @throws UserError those of `loadProject`
 */
export async function openProject(
  options: ProjectChoice,
  context: Pick<Context, "terminal" | "useLocale">,
  cache?: CacheFolder,
  onRoot?: (root: string) => void,
): Promise<OpenProject> {
  const { config, by, quiet, "as-of": asOf } = options;
  const { terminal } = context;
  const { project, locale } = await chooseProject({ ...options, willJudge: true, onRoot }, context, cache);
  const progress = createProgress(terminal, (done, total) => commandMessagesFor(locale).progress(done, total));
  const frames = isPublicLog(terminal) ? "tracked" : "all";
  return {
    project,
    locale,
    judging: { asOf, by, frames, onProgress: quiet ? undefined : progress.update },
    async reading(read) {
      const result = await read().finally(progress.end);
      if (!quiet && config === undefined) tellConfig(project, terminal, locale);
      return result;
    },
  };
}
