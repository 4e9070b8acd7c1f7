// Whole processes, timed in turn. What is compared with a target is the median of the ratios of the same round, which a
// change in the machine's speed affects alike.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs commands A B A B …, once more than counts: the first round reads the files from the disk.
 *
 * @param commands `{ words, cwd?, environment?, before? }`: `before` is done each time, and not timed
 * @returns for each its `wall` and `cpu` (user and system), in seconds, by round, and its highest `peak` in MiB
 */
export function interleaved(commands, rounds) {
  const measured = commands.map(() => ({ wall: [], cpu: [], peak: 0 }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const { wall, cpu, peak } = timed(command);
      const one = measured[index];
      one.peak = Math.max(one.peak, peak);
      if (round === 0) continue;
      one.wall.push(wall);
      one.cpu.push(cpu);
    }
  }
  return measured;
}

/** bash has milliseconds, GNU time the memory. A status above 2 or a signal is no measurement. */
function timed({ words, cwd, environment, before }) {
  before?.();
  const script = 'TIMEFORMAT="measured %3R %3U %3S"; time /usr/bin/time -f "peak %M" "$@" >/dev/null';
  const { status, stderr, error } = spawnSync("bash", ["-c", script, "bash", ...words], {
    cwd,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1024 ** 3,
  });
  const found = /peak (\d+)\s+measured ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr ?? "");
  if (error || status === null || status > 2 || !found) throw new Error(`${words.join(" ")}: ${error ?? stderr}`);
  const [kilobytes, wall, user, system] = found.slice(1).map(Number);
  return { wall, cpu: Math.max(user + system, 0.001), peak: kilobytes / 1024 };
}

export function ratio(times, others) {
  return median(times.map((time, round) => time / others[round]));
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/**
 * What the process and its children execute, in millions, by cachegrind; null where valgrind is not installed. Everything
 * takes tens of times longer there, so a check gets an hour; one that could not be done is no measurement.
 */
export function instructionsOf({ words, cwd }) {
  const patient = words.includes("check") ? [...words, "--deadline", "3600"] : words;
  const folder = mkdtempSync(join(tmpdir(), "isms-evidence-bench-"));
  const options = ["--tool=cachegrind", "--cache-sim=no", `--cachegrind-out-file=${join(folder, "%p")}`];
  const { status, stderr, error } = spawnSync("valgrind", [...options, ...patient], { cwd, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (!error && (status === null || status > 1)) throw new Error(`${words.join(" ")}: ${stderr}`);
  const count = /I\s+refs:\s+([\d,]+)/.exec(stderr ?? "")?.[1];
  return error || !count ? null : Math.round(Number(count.replaceAll(",", "")) / 1e6);
}
