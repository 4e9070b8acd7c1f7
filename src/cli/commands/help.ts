import { UserError } from "../../model/user-error.ts";
import { defineCommand } from "../command.ts";
import { helpFor } from "../help.ts";

export const help = defineCommand({
  name: "help",
  summary: { en: "show help for the program or for a command", "zh-TW": "顯示程式或某個指令的說明" },
  description: {
    en: "Shows what a command does and which options it takes; without a command, all commands.",
    "zh-TW": "顯示指令的功能與選項；未指定指令時列出全部指令。",
  },
  argument: { name: { en: "COMMAND", "zh-TW": "指令" }, count: "optional", offers: "commands" },
  options: {},
  examples: ["help check"],
  async run({ words: [asked] }, { terminal, loadCommands, useLocale }) {
    const commands = await loadCommands();
    if (asked !== undefined && !Object.hasOwn(commands, asked)) {
      const { nearest } = await import("../../text/nearest.ts");
      const suggestion = nearest(asked, Object.keys(commands));
      throw new UserError("command-unknown", { command: asked, suggestion });
    }
    terminal.out(helpFor(commands, asked ?? null, useLocale(null)));
    return 0;
  },
});
