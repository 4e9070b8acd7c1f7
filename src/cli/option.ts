import type { LocalizedText } from "../model/locale.ts";

interface Described {
  /** One line without a period; words to type are in backticks. Values and default are added to it. */
  readonly help: LocalizedText;
  /** Single-letter aliases. */
  readonly short?: readonly string[];
}

interface Switch extends Described {
  readonly kind: "switch";
  /** Whether `--no-NAME` turns `--NAME` off; the last one wins. */
  readonly negatable?: true;
}

interface Valued extends Described {
  /** The placeholder of the value in help. */
  readonly value: LocalizedText;
  /** The allowed values, or the usual ones: shown in help and offered by the shell. */
  readonly values?: readonly string[];
  readonly path?: "file" | "folder";
  readonly default?: string;
}

interface Text extends Valued {
  /** `day` must exist and is written like 2026-10-01. */
  readonly kind: "text" | "day";
  /** Whether the command cannot do without it. */
  readonly required?: true;
}

interface List extends Valued {
  /** It may be given several times. */
  readonly kind: "list";
}

interface Choice extends Valued {
  /** Only one of the values. */
  readonly kind: "choice";
  readonly values: readonly string[];
  readonly default: string;
}

interface Seconds extends Valued {
  /** A whole number of seconds, 1 or more. */
  readonly kind: "seconds";
  readonly default: string;
}

/** An option of the command line: the data for parsing, help, docs/commands.md and shell completion. */
export type Option = Switch | Text | List | Choice | Seconds;

/** Options by their names as typed, without the two hyphens. */
export type OptionTable = Readonly<Record<string, Option>>;

/** Those that a command cannot do without. */
export function requiredOf(options: OptionTable): readonly (readonly [name: string, option: Text])[] {
  return Object.entries(options).filter((entry): entry is [string, Text] => "required" in entry[1]);
}

/** The parsed value of an option. */
export type OptionValue<O extends Option> = O extends { readonly kind: "choice"; readonly values: readonly (infer V)[] }
  ? V
  : O extends { readonly kind: "list" }
    ? readonly string[]
    : O extends { readonly kind: "seconds" }
      ? number
      : O extends { readonly kind: "switch"; readonly negatable: true }
        ? boolean | undefined
        : O extends { readonly kind: "switch" }
          ? boolean
          : O extends { readonly required: true }
            ? string
            : string | undefined;

export type OptionValues<Options extends OptionTable> = {
  readonly [Name in keyof Options]: OptionValue<Options[Name]>;
};
