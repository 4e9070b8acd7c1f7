import type { RepositoryState, RollUpTotals, UnknownReason } from "../model/roll-up.ts";

/** Texts of a roll-up of many repositories, in one language. */
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
  /** The note that unknown repositories are in no other total. */
  readonly unknownLeftOut: string;
  readonly none: string;
}
