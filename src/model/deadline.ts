import { UserError } from "./user-error.ts";

/** Called again and again by what could take long; throws to end it. */
export type Checkpoint = () => void;

/** Longest run unless another limit is given, in seconds. */
export const defaultDeadline = 300;

/**
 * Ends the run after so many seconds from now.
 *
 * @param now milliseconds on any clock that does not go back
 * @returns a checkpoint that throws UserError `deadline-passed`
 */
export function createDeadline(seconds: number, now: () => number): Checkpoint {
  const left = timeLeft(seconds, now);
  return () => {
    if (left() < 0) throw new UserError("deadline-passed", { seconds });
  };
}

/** How many milliseconds are left of so many seconds from now; below 0 when they have passed. */
export function timeLeft(seconds: number, now: () => number): () => number {
  const end = now() + seconds * 1000;
  return () => end - now();
}

/** Counts steps that are too small to look at the clock at each of them. */
export function atEvery(steps: number, checkpoint: Checkpoint): (taken: number) => void {
  let left = steps;
  return (taken) => {
    left -= taken;
    if (left > 0) return;
    left = steps;
    checkpoint();
  };
}
