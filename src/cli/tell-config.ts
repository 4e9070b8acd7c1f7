import { join, relative } from "node:path";
import type { Project } from "../check/load-project.ts";
import type { CommandMessages } from "../messages/command-messages.ts";
import type { Terminal } from "../shell/terminal.ts";
import { plainName } from "../text/plain-text.ts";

/** Says on standard error by which configuration a project is judged, unless it is the one in the current folder. */
export function tellConfig({ source, configPath }: Project, terminal: Terminal, messages: CommandMessages): void {
  const { folder } = terminal;
  if (configPath === null) terminal.error(`${messages.noConfig(folder)}\n`);
  else if (relative(source.root, folder) !== "") {
    terminal.error(`${messages.usesConfig(plainName(relative(folder, join(source.root, configPath))))}\n`);
  }
}
