import { UserError } from "../model/user-error.ts";
import type { Budget } from "./language/budget.ts";
import { BudgetError } from "./language/errors.ts";

/** Whether an error is about the time that the rule, or the run, takes, and not about a record. */
export function endsRule(error: unknown): boolean {
  return error instanceof BudgetError || error instanceof UserError;
}

/** How far an evaluation of a rule has come. */
export class Progress {
  readonly budget: Budget;
  /** Whether all evidence is known: what fails for want of some is asked for each record. */
  readonly isWhole: boolean;
  /** Another number for each combination of records that the names are bound to. */
  turn = 0;

  constructor(budget: Budget, isWhole: boolean) {
    this.budget = budget;
    this.isWhole = isWhole;
  }
}

/** What an expression may read by a name. */
export interface Name {
  readonly value: unknown;
  /** The value in this turn, as far as it is known: without computing anything. */
  readonly known: unknown;
}

/** Instead of a value that nobody has read in this turn. */
const unread = Symbol("unread");
/** Instead of a value that could not be computed: what was computed in spite of it is computed again. */
const failed = Symbol("failed");

/** A name of `for`, or the output that lacks something. */
export class BoundName implements Name {
  value: unknown = undefined;

  get known(): unknown {
    return this.value;
  }
}

/**
 * A name of `let`: computed when it is first read, and again in a later turn where a value that it was computed from is
 * another than before. What follows from a review alone is not computed for each of its items.
 */
export class NamedValue implements Name {
  readonly #progress: Progress;
  readonly #reads: readonly Name[] | null;
  readonly #compute: () => unknown;
  /** The turn for which the value was found, or could not be. */
  #turn = -1;
  #failure = -1;
  #value: unknown = unread;
  #from: readonly unknown[] = [];

  /**
   * @param reads - the names that it mentions and that are not the same for all records; null when it mentions the
   * innermost record, of which there is another in each turn
   */
  constructor(progress: Progress, reads: readonly Name[] | null, compute: () => unknown) {
    this.#progress = progress;
    this.#reads = reads;
    this.#compute = compute;
  }

  get value(): unknown {
    const { turn } = this.#progress;
    if (this.#turn !== turn) {
      if (this.#value === unread || !this.#isAsBefore()) this.#find(turn);
      this.#turn = turn;
    }
    return this.#value;
  }

  get known(): unknown {
    const { turn } = this.#progress;
    if (this.#turn === turn) return this.#value;
    return this.#failure === turn ? failed : unread;
  }

  #find(turn: number): void {
    const { budget } = this.#progress;
    const mark = budget.mark();
    // What fails leaves all as it was: quick code that is evaluated again then takes the same steps.
    this.#failure = turn;
    const value = this.#compute();
    budget.check();
    budget.keep(mark);
    this.#failure = -1;
    this.#value = value;
    if (this.#reads !== null && this.#reads.length > 0) this.#from = this.#reads.map(({ known }) => known);
  }

  /** Whether all that it was computed from has the value that it had then. */
  #isAsBefore(): boolean {
    const reads = this.#reads;
    if (reads === null) return false;
    if (reads.length === 0) return true;
    if (!this.#progress.isWhole) return false;
    try {
      for (let index = 0; index < reads.length; index++) {
        const was = this.#from[index];
        if (was !== unread && (reads[index] as Name).value !== was) return false;
      }
      return true;
    } catch {
      return false; // the expression may do without it
    }
  }
}
