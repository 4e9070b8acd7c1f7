import type { Locale } from "../../model/locale.ts";
import type { Command } from "../command.ts";
import { bashScript } from "./bash-script.ts";
import { fishScript } from "./fish-script.ts";
import { pwshScript } from "./pwsh-script.ts";
import type { Shell } from "./shells.ts";
import { zshScript } from "./zsh-script.ts";

/** A script that makes a shell complete the words of the command line, with descriptions where the shell shows them. */
type CompletionScript = (commands: readonly Command[], locale: Locale) => string;

export const completionScripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  pwsh: pwshScript,
} as const satisfies Record<Shell, CompletionScript>;
