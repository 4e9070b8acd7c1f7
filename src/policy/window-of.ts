import type { Window } from "../model/policy.ts";
import { compareDurations } from "../time/durations.ts";

/** Warning and grace of an interval: the first that the interval reaches. */
export function windowOf(windows: readonly Window[], interval: string): Window | undefined {
  return windows.find(({ at_least }) => compareDurations(interval, at_least) >= 0);
}
