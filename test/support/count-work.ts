import { Session } from "node:inspector/promises";

const session = new Session();

/** For `beforeAll`: what is compiled earlier counts its calls only, not the turns of its loops. */
export async function startCounting(): Promise<void> {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
}

/** For `afterAll`: as long as it counts, the engine runs everything slower, and the files that follow too. */
export async function stopCounting(): Promise<void> {
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
}

/**
 * How often anything was done while something ran: every call, turn of a loop and branch taken, as the engine counts
 * them for coverage. The same on a fast and on a busy machine. Work inside the engine itself, such as that of a regular
 * expression, is not seen.
 */
async function countWork(run: () => Promise<unknown>): Promise<number> {
  await session.post("Profiler.takePreciseCoverage"); // counts begin again
  await run();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const counts = result.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How often functions of that name were called while something ran. */
export async function callsOf(name: string, run: () => Promise<unknown>): Promise<number> {
  await session.post("Profiler.takePreciseCoverage"); // counts begin again
  await run();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const counts = result.flatMap(({ functions }) =>
    functions.flatMap(({ functionName, ranges: [whole] }) => (functionName === name ? [whole?.count ?? 0] : [])),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The largest power that is growth by size alone: some of the work is sorting. */
export const linear = 1.1;

/**
 * By which power of its size the work for something grows, from that size to four times as much. Beyond the work for
 * size 1; what is less than a quarter of that is taken for the same.
 */
export async function growthOfWork(run: (size: number) => Promise<unknown>, size: number): Promise<number> {
  await run(2); // what is loaded and compiled once
  const growth = async () => {
    const none = await countWork(() => run(1));
    const beyond = async (of: number) => Math.max((await countWork(() => run(of))) - none, none / 4);
    const [some, more] = [await beyond(size), await beyond(4 * size)];
    return Math.log(more / some) / Math.log(4);
  };
  const measured = await growth();
  // What an earlier test file left running in this worker is counted as well, so a high growth is measured again.
  return measured <= linear ? measured : Math.min(measured, await growth());
}
