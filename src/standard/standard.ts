import type { Duty, Output, Standard, Task } from "../model/standard.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";
import { compareText } from "../text/compare-text.ts";
import { loadBuiltin } from "./builtin-data.ts";

/** The occupational standard INM2529-001v1. */
export async function loadStandard(): Promise<Standard> {
  return (await loadBuiltin("standard")) as Standard;
}

/** Codes of all indicators, knowledge, skills and attitudes. */
export function competencyCodes(standard: Standard): Set<string> {
  const { knowledge, skills, attitudes } = standard;
  const indicators = tasksOf(standard).flatMap((task) => task.indicators.map(({ id }) => id));
  return new Set([...indicators, ...[knowledge, skills, attitudes].flatMap(Object.keys)]);
}

export function findDuty(standard: Standard, id: string): Duty | null {
  return standard.duties.find((duty) => duty.id === id) ?? null;
}

export function findTask(standard: Standard, id: string): Task | null {
  return tasksOf(standard).find((task) => task.id === id) ?? null;
}

export function findOutput(standard: Standard, id: string): Output | null {
  return outputsOf(standard).find((output) => output.id === id) ?? null;
}

export function taskOfOutput(standard: Standard, output: string): Task | null {
  return tasksOf(standard).find((task) => task.outputs.some(({ id }) => id === output)) ?? null;
}

/** Orders codes as in the standard, number by number: O4.9.2 before O4.10.1. */
export function compareCodes(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return compareText(a, b);
}

function numbersOf(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
