import type { Locale } from "../../model/locale.ts";
import type { Command } from "../command.ts";
import { completable } from "./completable.ts";

/** Works with bash 3.2, the version on macOS: file names are left to the default completion. */
export function bashScript(commands: readonly Command[], locale: Locale): string {
  const all = completable(commands, locale);
  const names = all.map(({ name }) => name);
  const valued = all.flatMap(({ name, options }) =>
    options
      .filter(({ placeholder }) => placeholder !== null)
      .map(({ flags, values, path }) => ({ name, flags, values, path })),
  );
  const valueFlags = [...new Set(valued.flatMap(({ flags }) => flags))];
  const valueCases = valued.map(
    ({ name, flags, values }) =>
      `    ${flags.map((flag) => `"${name} ${flag}"`).join("|")}) words="${values.join(" ")}" ;;`,
  );
  const optionCases = all.map(
    ({ name, options }) => `      ${name}) words="${options.flatMap(({ flags }) => flags).join(" ")}" ;;`,
  );
  const argumentCases = all
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => `      ${name}) words="${values.join(" ")}" ;;`);
  return `# isms-evidence completion bash
_isms_evidence() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" words="" index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${valueFlags.join("|")}) index=$((index + 1)) ;;
      ${names.join("|")}) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  # Bash makes "=" a word of its own.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
    # The file of --format NAME=FILE.
    if [[ $previous != -* ]]; then return; fi
  fi
  case "\${command:-check} $previous" in
${valueCases.join("\n")}
    *)
    if [[ $current == -* ]]; then
      case \${command:-check} in
${optionCases.join("\n")}
      esac
    else
      case $command in
      "") words="${names.join(" ")}" ;;
${argumentCases.join("\n")}
      esac
    fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _isms_evidence isms-evidence
`;
}
