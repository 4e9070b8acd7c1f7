/** What an operating system refuses, and what to do about it, in one language. */
export interface SystemReasons {
  /** By the code of the system, such as `ENOENT`. */
  readonly known: Readonly<Record<string, SystemReason>>;
  /** What to do about any other code. */
  readonly unreadable: string;
  readonly unwritable: string;
}

interface SystemReason {
  /** Follows a colon and is followed by a full stop. */
  readonly what: string;
  readonly hint: string;
}

/** A code in words; one that is not known stays as the system gives it. */
export function systemReason(
  code: string,
  { known, ...others }: SystemReasons,
  attempt: "unreadable" | "unwritable",
): SystemReason {
  return Object.hasOwn(known, code) ? (known[code] as SystemReason) : { what: code, hint: others[attempt] };
}
