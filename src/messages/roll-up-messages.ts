import type { Locale } from "../model/locale.ts";
import type { RepositoryState, RollUpTotals, UnknownReason } from "../model/roll-up.ts";
import { rollUpMessages as english } from "./en/roll-up.ts";
import { rollUpMessages as chinese } from "./zh-tw/roll-up.ts";

/** What a roll-up of many repositories says in one language. */
export interface RollUpMessages {
  readonly title: string;
  readonly states: Readonly<Record<RepositoryState, string>>;
  readonly reasons: Readonly<Record<UnknownReason, string>>;
  readonly columns: {
    readonly repository: string;
    readonly state: string;
    readonly reason: string;
    readonly asOf: string;
    readonly address: string;
    readonly applicable: string;
    readonly current: string;
    readonly coverage: string;
    readonly lackingTasks: string;
  };
  readonly repositories: string;
  readonly counts: (repositories: RollUpTotals["repositories"]) => string;
  /** That what is unknown is in no other sum. */
  readonly unknownLeftOut: string;
  readonly none: string;
}

export function rollUpMessagesFor(locale: Locale): RollUpMessages {
  return locale === "en" ? english : chinese;
}
