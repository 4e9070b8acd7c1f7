import type { FindingCode, FindingParameters } from "../model/finding.ts";

/** The problem, in one to three sentences of one language, for every code. Parameters are already plain text. */
export type FindingMessages = { readonly [C in FindingCode]: (params: Readonly<FindingParameters[C]>) => string };

/** What `explain CODE` shows about a finding, and its title. */
export interface FindingHelp {
  /** A short name, without a period. */
  readonly title: string;
  readonly means: string;
  readonly why: string;
  readonly action: string;
}

export type FindingHelpTexts = { readonly [C in FindingCode]: FindingHelp };
