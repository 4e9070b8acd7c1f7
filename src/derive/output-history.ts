import type { Gap, History, OutputHistory, OutputOnDay, ReplayedDay, Standing } from "../model/history.ts";
import { lackingStates, type OutputState, outsideStates } from "../model/output-state.ts";
import type { CadenceKind } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Standard } from "../model/standard.ts";
import { tasksOf } from "../model/walk.ts";
import { namedOwner } from "./named-owner.ts";

/** How a state counts for the history. */
export function standingOf(state: OutputState): Standing {
  if (lackingStates.has(state)) return "lacking";
  return outsideStates.has(state) ? "outside" : "current";
}

/** Evidence of these follows from events, so a new date of it is not a renewal. */
const unforeseen: ReadonlySet<CadenceKind> = new Set(["event", "derived"]);

/**
 * What became of each output over some days.
 *
 * @param days - each day of the period once, in order
 * @param people - those whom the days name
 */
export function outputHistories(
  standard: Standard,
  days: readonly ReplayedDay[],
  people: Report["people"],
): readonly OutputHistory[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return tasksOf(standard).flatMap((task) =>
    task.outputs.map(({ id, name }) => {
      const own = days.flatMap(({ day, outputs }): JudgedDay[] => {
        const on = outputs?.get(id);
        return on === undefined ? [] : [{ day, standing: standingOf(on.state), on }];
      });
      const gaps = gapsOf(own, names);
      const onTime = renewalsOf(own);
      const count = (standing: Standing) => own.filter((one) => one.standing === standing).length;
      return {
        taskId: task.id,
        output: { id, name },
        days: { asked: own.length - count("outside"), current: count("current") },
        onTime,
        onTimeRate: onTime + gaps.length === 0 ? null : onTime / (onTime + gaps.length),
        gaps,
        longestGap: Math.max(0, ...gaps.map((gap) => gap.days)),
        states: runsOf(own, ({ standing }) => standing).map((run) => ({ ...periodOf(run), state: run[0].standing })),
      };
    }),
  );
}

/** Periods about which nothing can be said, and why. */
export function daysNotJudged(days: readonly ReplayedDay[]): History["notJudged"] {
  return runsOf(days, ({ problem }) => problem).flatMap((run) => {
    const { problem } = run[0];
    return problem === null ? [] : [{ ...periodOf(run), problem }];
  });
}

interface JudgedDay {
  readonly day: string;
  readonly standing: Standing;
  readonly on: OutputOnDay;
}

function gapsOf(days: readonly JudgedDay[], names: ReadonlyMap<string, string>): readonly Gap[] {
  const last = days.at(-1)?.day;
  let owner: OutputOnDay["owner"] = null;
  return runsOf(days, ({ standing }) => standing).flatMap((run): Gap[] => {
    const before = owner;
    owner = run.at(-1)?.on.owner ?? null;
    const [{ standing, on }] = run;
    if (standing !== "lacking") return [];
    const period = periodOf(run);
    const isOpen = period.to === last;
    return [{ ...period, days: run.length, isOpen, state: on.state, owner: namedOwner(before ?? on.owner, names) }];
  });
}

/** Newer evidence than on the day before, on which evidence was current. */
function renewalsOf(days: readonly JudgedDay[]): number {
  return days.filter(({ on, standing }, at) => {
    const before = days[at - 1];
    if (standing !== "current" || before?.standing !== "current" || unforeseen.has(on.kind)) return false;
    return before.on.newest !== null && on.newest !== null && on.newest > before.on.newest;
  }).length;
}

type Run<Item> = readonly [Item, ...Item[]];

/** Neighbors of the same value together. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Run<Item>[] {
  const runs: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last !== undefined && keyOf(last[0]) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

function periodOf(run: Run<{ readonly day: string }>): { readonly from: string; readonly to: string } {
  return { from: run[0].day, to: run.at(-1)?.day ?? run[0].day };
}
