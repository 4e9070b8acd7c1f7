import { checkProject, loadProject } from "../../check/check.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import type { Locale } from "../../model/locale.ts";
import { UserError } from "../../model/user-error.ts";
import { packFiles } from "../../pack/pack-files.ts";
import { openPackTarget } from "../../pack/pack-target.ts";
import { exitStatus } from "../../shell/exit-status.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { plainName } from "../../text/plain-text.ts";
import { isDay } from "../../time/formats.ts";
import type { Arguments } from "../arguments.ts";
import { createProgress } from "../progress.ts";

/** Checks, and writes what an auditor takes along: the report in all its forms, and the evidence if asked for. */
export async function runPack(
  parsed: Arguments,
  terminal: Terminal,
  settle: (configured: Locale | null) => Locale,
): Promise<0 | 1> {
  const { out, asOf, evidence, positionals, quiet } = parsed;
  const { folder } = terminal;
  if (out === undefined) throw new UserError("argument-missing", { command: "pack", argument: "--out DIR|FILE.zip" });
  if (positionals[0] !== undefined) throw new UserError("argument-extra", { argument: positionals[0] });
  if (asOf !== undefined && !isDay(asOf)) throw new UserError("as-of-impossible", { value: asOf });
  const project = await loadProject({ folder, config: parsed.config, policy: parsed.policy });
  const locale = settle(project.config.locale);
  const messages = commandMessagesFor(locale);
  const progress = createProgress(terminal, messages.progress);
  const report = await checkProject(project, {
    folder,
    asOf,
    onProgress: quiet ? undefined : progress.update,
  }).finally(progress.end);
  if (project.configPath === null && !quiet) terminal.error(`${messages.noConfig(folder)}\n`);
  const target = openPackTarget(folder, out, report.asOf);
  try {
    const onProblem = ({ path, document, state }: Parameters<Parameters<typeof packFiles>[2]["onProblem"]>[0]) =>
      terminal.error(`${messages.attachment(state, plainName(path), plainName(document))}\n`);
    for await (const file of packFiles(project, report, { locale, evidence, onProblem })) target.add(file);
    target.finish();
  } catch (error) {
    target.abandon();
    throw error;
  }
  if (!quiet) terminal.error(`${messages.written(out)}\n`);
  return exitStatus(report, parsed.failOn);
}
