import type { Locale } from "../../model/locale.ts";
import type { Command } from "../command.ts";
import { completable } from "./completable.ts";

/** File names are left to PowerShell, which offers them if there is nothing else to offer. */
export function pwshScript(commands: readonly Command[], locale: Locale): string {
  const all = completable(commands, locale);
  const entries = all.map(({ name, text, options, values }) => {
    const optionEntries = options.flatMap(({ flags, text: meaning, placeholder, values: offered }) =>
      withoutCase(flags).map(
        (flag) =>
          `      ${quoted(flag)} = @{ Text = ${quoted(meaning)}; TakesValue = $${placeholder !== null}; Values = ${list(offered)} }`,
      ),
    );
    return `    ${quoted(name)} = @{ Text = ${quoted(text)}; Values = ${list(values)}; Options = [ordered]@{
${optionEntries.join("\n")}
    } }`;
  });
  return `# isms-evidence completion pwsh
Register-ArgumentCompleter -Native -CommandName isms-evidence -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${entries.join("\n")}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $name = $words | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $command = $commands[$(if ($name) { $name } else { 'check' })]
  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $offered = if ($previous -and $command.Options.Contains($previous) -and $command.Options[$previous].TakesValue) {
    $command.Options[$previous].Values | ForEach-Object { @{ Word = $_; Text = $_ } }
  } elseif ($wordToComplete.StartsWith('-')) {
    $command.Options.GetEnumerator() | ForEach-Object { @{ Word = $_.Key; Text = $_.Value.Text } }
  } elseif ($name) {
    $command.Values | ForEach-Object { @{ Word = $_; Text = $_ } }
  } else {
    $commands.GetEnumerator() | ForEach-Object { @{ Word = $_.Key; Text = $_.Value.Text } }
  }
  $offered | Where-Object { $_.Word -clike "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Word, $_.Word, 'ParameterValue', $_.Text)
  }
}
`;
}

/** Keys that differ by case alone are one key in PowerShell, and an error when both are written. */
function withoutCase(flags: readonly string[]): readonly string[] {
  return [...new Map(flags.map((flag) => [flag.toLowerCase(), flag])).values()];
}

/** PowerShell takes typographic quotes for plain ones. */
function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, "$&$&")}'`;
}

function list(values: readonly string[]): string {
  return `@(${values.map(quoted).join(", ")})`;
}
