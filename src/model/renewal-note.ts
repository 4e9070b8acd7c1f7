/** Why something is not to be named any more: it is disposed of or done, nowhere, or has left. */
export type GoneReason = "ended" | "unknown" | "left";

/** Something that the last period's document names and the new one does not. */
export interface RenewalNote {
  readonly value: string;
  readonly name: string | null;
  readonly reason: GoneReason;
  /** Whether the whole record, or entry of a list, is left out, because it is about that. */
  readonly wholeEntry: boolean;
}
