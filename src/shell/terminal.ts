/** Everything a command may use of its process. */
export interface Terminal {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard output and standard error are terminals. */
  readonly isInteractive: { readonly out: boolean; readonly error: boolean };
  readonly width: number;
  /** Asks a person one question; null when no answer follows. Null where nobody is asked: input or errors are no terminal. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** Milliseconds, on a clock that does not go back. */
  readonly now: () => number;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** The one report. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly error: (text: string) => void;
}

/** Whether others may read what is printed: then no line of a file is shown that is not in the repository anyway. */
export function isPublicLog({ environment }: Pick<Terminal, "environment">): boolean {
  return [environment.CI, environment.GITHUB_ACTIONS].some((value) => !["", "0", "false", undefined].includes(value));
}

/**
 * Color as requested, otherwise by the conventions NO_COLOR and FORCE_COLOR, otherwise only on a terminal.
 *
 * @param asked - undefined if neither option was given
 */
export function usesColor({ environment, isInteractive }: Terminal, asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR && environment.FORCE_COLOR !== "0") return true;
  return isInteractive.out && environment.TERM !== "dumb";
}
