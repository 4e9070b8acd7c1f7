import type { Locale } from "../../model/locale.ts";
import type { Command } from "../command.ts";
import { completable } from "./completable.ts";

export function fishScript(commands: readonly Command[], locale: Locale): string {
  const all = completable(commands, locale);
  const names = all.map(({ name }) => name);
  const seen = (some: readonly string[]) => `__fish_seen_subcommand_from ${some.join(" ")}`;
  const line = (condition: string, rest: string) => `complete -c isms-evidence -n ${quoted(condition)} ${rest}`;
  return `${[
    "# isms-evidence completion fish",
    "complete -c isms-evidence -f",
    ...all.map(({ name, text }) => line(`not ${seen(names)}`, `-a ${name} -d ${quoted(text)}`)),
    ...all.flatMap(({ name, options, values, takesPaths }) => {
      // The default command takes its options there, too.
      const condition = name === "check" ? `not ${seen(names.filter((other) => other !== name))}` : seen([name]);
      return [
        ...options.flatMap(({ flags, text, placeholder, values: offered, path }) => {
          const value =
            placeholder === null
              ? ""
              : path === null
                ? ` -x${offered.length > 0 ? ` -a ${quoted(offered.join(" "))}` : ""}`
                : " -r -F";
          return flags.map((flag) => {
            const name = flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`;
            return line(condition, `${name}${value} -d ${quoted(text)}`);
          });
        }),
        ...(values.length > 0 ? [line(condition, `-a ${quoted(values.join(" "))}`)] : []),
        ...(takesPaths ? [line(condition, "-F")] : []),
      ];
    }),
  ].join("\n")}\n`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
