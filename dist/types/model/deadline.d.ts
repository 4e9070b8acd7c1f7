/** Called again and again by what could take long; throws to end it. */
export type Checkpoint = () => void;
/** Longest run unless another limit is given, in seconds. */
export declare const defaultDeadline = 300;
/**
 * Ends the run after so many seconds from now.
 *
 * @param now milliseconds on any clock that does not go back
 * @returns a checkpoint that throws UserError `deadline-passed`
 */
export declare function createDeadline(seconds: number, now: () => number): Checkpoint;
/** How many milliseconds are left of so many seconds from now; below 0 when they have passed. */
export declare function timeLeft(seconds: number, now: () => number): () => number;
/** Counts steps that are too small to look at the clock at each of them. */
export declare function atEvery(steps: number, checkpoint: Checkpoint): (taken: number) => void;
