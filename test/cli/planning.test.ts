import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";

const folder = fileURLToPath(new URL("examples/city-hospital/", repositoryFolder));
const run = (...words: string[]) => runCli(folder, ["report", "report.json", "--locale", "en", ...words]);

describe("--year", () => {
  test("the plan of the year", async () => {
    const { status, out } = await run("--format", "plan", "--year", "2027");
    expect(status).toBe(0);
    expect(out).toMatch(/^## January 2027 /m);
    expect(out).toMatch(/^## December 2027 /m);
    expect(out).not.toMatch(/^## \w+ 202[68]/m);
  });

  test.each(["2025", "2032", "27", "next"])("%s is over, too far away or no year", async (year) => {
    const { status, error } = await run("--format", "plan", "--year", year);
    expect(status).toBe(2);
    expect(error).toContain("2026");
  });
});

describe("--owner", () => {
  test("the calendar of a person", async () => {
    const whole = await run("--format", "ics");
    const own = await run("--format", "ics", "--owner", "李俊傑");
    const events = (text: string) => text.match(/BEGIN:VEVENT/g)?.length ?? 0;
    expect(events(own.out)).toBeGreaterThan(0);
    expect(events(own.out)).toBeLessThan(events(whole.out));
  });

  test("the reminders of a person", async () => {
    const gaps = fileURLToPath(new URL("examples/city-hospital-gaps/", repositoryFolder));
    const check = ["check", "--as-of", "2026-10-01", "--format", "reminders-json"];
    const messages = async (...words: string[]) => JSON.parse((await runCli(gaps, [...check, ...words])).out).reminders;
    const whole = await messages();
    const own = await messages("--owner", "李俊傑");
    expect(whole.length).toBeGreaterThan(own.length);
    for (const { owner } of own) expect(owner.name).toBe("李俊傑");
  });

  test("somebody who has nothing is named as such, with those who have", async () => {
    const { status, error } = await run("--format", "ics", "--owner", "李俊杰");
    expect(status).toBe(2);
    expect(error).toContain("李俊傑");
  });
});
