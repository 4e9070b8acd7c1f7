import type { Locale } from "../../model/locale.ts";
import type { Command } from "../command.ts";
import { type CompletableOption, completable } from "./completable.ts";

/** Works with `source` as well as from a file `_isms-evidence` in `fpath`. */
export function zshScript(commands: readonly Command[], locale: Locale): string {
  const all = completable(commands, locale);
  const descriptions = all.map(({ name, text }) => `    ${quoted(`${name}:${text.replaceAll(":", "\\:")}`)}`);
  const optionCases = all.map(
    ({ name, options }) => `    ${name}) options=(
${options.flatMap((option) => option.flags.map((flag) => `      ${quoted(optionSpec(flag, option))}`)).join("\n")}
    ) ;;`,
  );
  const wordCases = all.flatMap(({ name, values, takesPaths }) => {
    if (takesPaths) return [`    ${name}) _files ;;`];
    return values.length > 0 ? [`    ${name}) compadd -- ${values.join(" ")} ;;`] : [];
  });
  return `#compdef isms-evidence
_isms-evidence-words() {
  case $command in
    "") _describe -t commands command commands; _files ;;
${wordCases.join("\n")}
  esac
}
_isms-evidence() {
  local command="" word
  local -a commands options
  commands=(
${descriptions.join("\n")}
  )
  for word in \${words[2,CURRENT-1]}; do
    case $word in
      ${all.map(({ name }) => name).join("|")}) command=$word; break ;;
    esac
  done
  case \${command:-check} in
${optionCases.join("\n")}
  esac
  _arguments $options '*: :_isms-evidence-words'
}
if [[ \${funcstack[1]} == _isms-evidence ]]; then
  _isms-evidence "$@"
else
  compdef _isms-evidence isms-evidence
fi
`;
}

function optionSpec(flag: string, { text, placeholder, values, path, isList }: CompletableOption): string {
  const described = `${isList ? "*" : ""}${flag}[${text.replace(/[[\]\\]/g, "\\$&")}]`;
  if (placeholder === null) return described;
  const action = path === "folder" ? "_files -/" : path === "file" ? "_files" : `(${values.join(" ")})`;
  return `${described}:${placeholder.replaceAll(":", "\\:")}:${action}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
