import type { LocalizedText } from "./locale.ts";

/** Where a figure comes from. `verified` is false when the source was not read in its official form. */
export interface FigureSource {
  readonly text: LocalizedText;
  /** Ids of the policy's `sources`. */
  readonly refs: readonly string[];
  /** Day the source was made, amended or, for a practice figure, looked at. */
  readonly date: string;
  readonly verified: boolean;
}
