import { mostShards, type Shard, type Share, shareNamed } from "../model/shard.ts";
import { UserError } from "../model/user-error.ts";
import { shardText } from "../saved/read-shard.ts";
import type { Context } from "./command.ts";
import { openProject } from "./open-project.ts";
import type { OptionValues } from "./option.ts";
import type { checkOptions, historyOption, planOptions, projectOptions, reportOptions } from "./options.ts";
import { type Rendering, render } from "./render.ts";

type CheckOptions = OptionValues<
  typeof projectOptions & typeof checkOptions & typeof reportOptions & typeof planOptions & typeof historyOption
> & { readonly color: boolean | undefined };

/**
 * Reads a share of the evidence and writes it; whether anything is wrong, `merge` says.
 *
 * @throws UserError `option-value` and `option-conflict` for what a shard cannot be asked, and those of reading evidence
 */
export async function writeShard(
  named: string,
  paths: readonly string[],
  options: CheckOptions,
  context: Pick<Context, "terminal" | "useLocale">,
): Promise<0> {
  const share = shareOf(named);
  requireAlone(paths, options);
  const rendering = renderingOf(options.format);
  // Not at once: what is loaded on a call fails while a module that it needs is still being loaded.
  const { readShard } = await import("../check/read-shard.ts");
  const { project, locale, judging, reading } = await openProject(options, context);
  const shard = await reading(() => readShard(project, share, judging));
  await render(shard, [rendering], { options, terminal: context.terminal, locale });
  return 0;
}

function shareOf(text: string): Share {
  const share = shareNamed(text);
  if (share) return share;
  const allowed = ["1/2", "2/2", `${mostShards}/${mostShards}`];
  throw new UserError("option-value", { option: "--shard", value: text, allowed });
}

/** What says how to judge or to compare comes with `merge`, or not at all. */
function requireAlone([path]: readonly string[], options: CheckOptions): void {
  const { base, by, scope, trend, year, owner, yardstick, "history-from": from } = options;
  const given = {
    base,
    by,
    trend,
    year,
    owner,
    "history-from": from,
    scope: scope !== "all" || undefined,
    yardstick: yardstick !== "base" || undefined,
  };
  const [option] = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
  const conflict = option ?? path;
  if (conflict !== undefined) throw new UserError("option-conflict", { options: ["--shard", conflict] });
}

function renderingOf([request = "json", ...more]: readonly string[]): Rendering<Shard> {
  const [name = "", path = null] = request.split(/=(.*)/s);
  const refused = name !== "json" || path === "" ? request : more[0];
  if (refused !== undefined) {
    const allowed = ["json", { en: "json=FILE", "zh-TW": "json=檔案" }];
    throw new UserError("option-value", { option: "--format", value: refused, allowed });
  }
  return { name, path, load: async () => shardText };
}
