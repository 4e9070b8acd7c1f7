import { join, relative } from "node:path";
import type { Project } from "../check/load-project.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import type { Terminal } from "../shell/terminal.ts";
import { plainName } from "../text/plain-text.ts";

/** Says on standard error by which configuration a project is judged, unless it is the one in the current folder. */
export function tellConfig({ source, configPath }: Project, terminal: Terminal, locale: Locale): void {
  const { folder } = terminal;
  if (configPath === null) terminal.error(`${commandMessagesFor(locale).noConfig(folder)}\n`);
  else if (relative(source.root, folder) !== "") {
    const found = plainName(relative(folder, join(source.root, configPath)));
    terminal.error(`${commandMessagesFor(locale).usesConfig(found)}\n`);
  }
}
