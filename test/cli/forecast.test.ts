import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";

const folder = fileURLToPath(new URL("examples/city-hospital/", repositoryFolder));
const run = (...words: string[]) =>
  runCli(folder, ["forecast", "--as-of", "2026-10-01", "--locale", "en", ...words, "--format", "json"]);

test("what lapses up to a day, from the as-of date, by owner with the names of the roster", async () => {
  const { status, out, error } = await run("--until", "2026-10-31");
  expect([status, error]).toEqual([0, ""]);
  const { asOf, until, totals, owners } = JSON.parse(out);
  expect([asOf, until, totals.lacking]).toEqual(["2026-10-01", "2026-10-31", 0]);
  const own = owners.find(({ lapses }: { lapses: { output: { id: string } }[] }) =>
    lapses.some(({ output }) => output.id === "O4.8.2"),
  );
  expect(own.owner.person.name).toMatch(/^\p{Script=Han}{2,4}$/u);
  expect(own.lapses.find((lapse: { output: { id: string } }) => lapse.output.id === "O4.8.2").lastDay).toBe(
    "2026-10-18",
  );
});

test("the same input gives the same bytes", async () => {
  const [one, other] = [await run("--until", "2027-03-31"), await run("--until", "2027-03-31")];
  expect(one.out).toBe(other.out);
});

describe("--owner", () => {
  test("only what one person is asked for, by name or id", async () => {
    const all = JSON.parse((await run("--until", "2027-03-31")).out);
    const [{ owner }] = all.owners;
    for (const name of [owner.person.name, owner.person.id]) {
      const { owners } = JSON.parse((await run("--until", "2027-03-31", "--owner", name)).out);
      expect(new Set(owners.map((one: (typeof all.owners)[0]) => one.owner.person.id))).toEqual(
        new Set([owner.person.id]),
      );
    }
  });

  test("somebody who has nothing is an error that names those who have", async () => {
    const { status, error } = await run("--until", "2027-03-31", "--owner", "李俊杰");
    expect(status).toBe(2);
    expect(error).toContain("李俊傑");
  });
});

describe("--until", () => {
  test.each([
    ["missing", []],
    ["before the as-of date", ["--until", "2026-09-30"]],
    ["more than five years ahead", ["--until", "2031-10-02"]],
  ])("%s is an error", async (_, words) => {
    const { status, out, error } = await run(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain("--until");
  });

  test("a day that does not exist is an error", async () => {
    const { status, error } = await run("--until", "2026-02-30");
    expect(status).toBe(2);
    expect(error).toContain("2026-02-30");
  });

  test.each(["2026-10-01", "2031-10-01"])("%s is the first or the last", async (day) => {
    expect((await run("--until", day)).status).toBe(0);
  });
});
