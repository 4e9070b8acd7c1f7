import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadProject } from "../../src/check/load-project.ts";
import { replay } from "../../src/check/replay.ts";
import { createDeadline } from "../../src/model/deadline.ts";
import { historyYardsticks } from "../../src/model/history.ts";
import { callsOf, startCounting, stopCounting } from "../support/count-work.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { scriptedRepository } from "../trust/repository.ts";

const ends = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2025, at + 1, 0)).toISOString().slice(0, 10));
const statement = (name: string) => nilStatement(name).replaceAll("2026", "2024");
const first = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`evidence/${at}.yaml`, statement(`n-${at}`)]));
/** Twenty documents, and one more at the end of each month of a year. */
const commits = ends.map((day, at) => ({
  day,
  files: {
    ...(at === 0 ? { "isms-evidence.yaml": "version: 1\n", ...first } : {}),
    [`evidence/month-${at}.yaml`]: statement(`month-${at}`),
  },
}));
const period = { from: ends[0] ?? "", to: ends.at(-1) ?? "" };

describe("the replay of twelve month-ends", () => {
  beforeAll(startCounting);
  afterAll(stopCounting);

  test.each(historyYardsticks)("reads each content once, not once a day (%s)", async (yardstick) => {
    const project = await loadProject({ folder: scriptedRepository(commits) });
    let judged = 0;
    const calls = await callsOf("readPlainYaml", async () => {
      const { days } = await replay(project, { ...period, yardstick });
      judged = days.filter(({ sums }) => sums !== null).length;
    });
    expect(judged).toBeGreaterThanOrEqual(2 * ends.length - 1);
    // 32 documents, and a configuration that does not change.
    expect(calls).toBeGreaterThanOrEqual(32);
    expect(calls).toBeLessThanOrEqual(34);
  });
});

describe("the deadline", () => {
  test.each(historyYardsticks)("ends the replay, whatever is known already (%s)", async (yardstick) => {
    let now = 0;
    const checkpoint = createDeadline(1, () => now);
    const project = await loadProject({ folder: scriptedRepository(commits), checkpoint });
    const onProgress = (done: number) => {
      if (done > 100) now = 10_000;
    };
    const ended = replay(project, { ...period, yardstick, onProgress });
    await expect(ended).rejects.toMatchObject({ code: "deadline-passed" });
  });

  test("is status 2 and a sentence", async () => {
    let now = 0;
    const words = ["history", "--from", period.from, "--to", period.to, "--deadline", "1"];
    const tick = () => {
      now += 100;
      return now;
    };
    const { status, out, error } = await runCli(scriptedRepository(commits), words, {}, tick);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain("--deadline");
  });
});
