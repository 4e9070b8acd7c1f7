import { defineCommand } from "../command.ts";
import { shells } from "../completion/shells.ts";

export const completion = defineCommand({
  name: "completion",
  summary: {
    en: "print a script that completes commands and options in your shell",
    "zh-TW": "輸出 shell 自動完成指令與選項的腳本",
  },
  description: {
    en: "Prints a script that makes the shell complete commands, options and their values. For bash: add `source <(isms-evidence completion bash)` to ~/.bashrc. For zsh: the same in ~/.zshrc, after compinit. For fish: `isms-evidence completion fish > ~/.config/fish/completions/isms-evidence.fish`. For PowerShell: add `isms-evidence completion pwsh | Out-String | Invoke-Expression` to $PROFILE.",
    "zh-TW":
      "輸出讓 shell 自動完成指令、選項與選項值的腳本。bash：在 ~/.bashrc 加入 `source <(isms-evidence completion bash)`。zsh：在 ~/.zshrc 的 compinit 之後加入同一行，並改為 zsh。fish：`isms-evidence completion fish > ~/.config/fish/completions/isms-evidence.fish`。PowerShell：在 $PROFILE 加入 `isms-evidence completion pwsh | Out-String | Invoke-Expression`。",
  },
  argument: { name: { en: "SHELL", "zh-TW": "SHELL" }, count: "one", values: shells },
  options: {},
  examples: ["completion bash"],
  async run({ words }, { terminal, loadCommands, useLocale }) {
    const shell = shells.find((name) => name === words[0]) ?? "bash";
    const { completionScripts } = await import("../completion/completion-scripts.ts");
    terminal.out(completionScripts[shell](Object.values(await loadCommands()), useLocale(null)));
    return 0;
  },
});
