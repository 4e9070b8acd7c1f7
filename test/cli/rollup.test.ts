import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { arrange } from "../github/connect-to.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const report = readFileSync(new URL("../../examples/city-hospital/report.json", import.meta.url), "utf8");
const gaps = readFileSync(new URL("../../examples/city-hospital-gaps/report.json", import.meta.url), "utf8");

type Fake = Awaited<ReturnType<typeof arrange>>["fake"];

function rollup(
  fake: Fake | null,
  words: readonly string[],
  environment: Record<string, string> = { GITHUB_TOKEN: "secret-token" },
) {
  const api: Record<string, string> = fake ? { GITHUB_API_URL: fake.url } : {};
  return runCli(temporaryFolder(), ["rollup", ...words], { ...api, ...environment });
}

function repository(name: string, text: string | null, archived = false): Fake["repositories"][number] {
  return { name, archived, files: text === null ? {} : { "report.json": text } };
}

test("251 repositories, of which one is archived; what is missing, old or nonsense is unknown", async () => {
  const { fake } = await arrange();
  const special = [repository("a-gone", report, true), repository("b-none", null), repository("c-bad", "{ not JSON")];
  const old = report.replace('"asOf": "2026-10-01"', '"asOf": "2026-09-22"');
  fake.repositories.push(...special, repository("d-old", old), repository("e-gaps", gaps));
  for (let at = fake.repositories.length; at < 251; at++) fake.repositories.push(repository(`unit-${at}`, report));
  const asked = ["--org", "octo-org", "--as-of", "2026-10-01"];
  const { status, out, error } = await rollup(fake, [...asked, "--format", "json"]);
  const { totals, repositories } = JSON.parse(out);
  expect(totals.repositories).toEqual({ total: 250, pass: 246, fail: 1, unknown: 3 });
  const reasons = repositories.slice(0, 4).map((one: { name: string; reason: string }) => [one.name, one.reason]);
  expect(reasons).toEqual([
    ["octo-org/b-none", "no-report"],
    ["octo-org/c-bad", "unreadable"],
    ["octo-org/d-old", "too-old"],
    ["octo-org/e-gaps", null],
  ]);
  expect([status, error.split("\n")[0]]).toEqual([1, expect.stringContaining("octo-org/c-bad/report.json")]);
  expect(fake.requests.filter((one) => one.includes("/orgs/"))).toHaveLength(3);
});

test("an answer that is kept is not sent again", async () => {
  const { fake } = await arrange();
  fake.repositories.push(repository("one", report), repository("two", report));
  const cache = temporaryFolder();
  const words = ["--repos", "octo-org/one,octo-org/two", "--as-of", "2026-10-01", "--cache", cache];
  const first = await rollup(fake, words);
  expect(await rollup(fake, words)).toEqual(first);
  expect([first.status, fake.served.map((etag) => etag !== "")]).toEqual([0, [false, false, true, true]]);
});

test("one repository that GitHub does not return is unknown, and the others are reported", async () => {
  const { fake } = await arrange();
  fake.repositories.push(repository("one", report), repository("two", report));
  fake.faults.push({ path: /two/, times: 9, does: { status: 403, body: { message: "no" } } });
  const words = ["--repos", "octo-org/one,octo-org/two", "--as-of", "2026-10-01", "--format", "json"];
  const { status, out, error } = await rollup(fake, words);
  expect(JSON.parse(out).totals.repositories).toEqual({ total: 2, pass: 1, fail: 0, unknown: 1 });
  expect([status, error]).toEqual([1, expect.stringContaining("contents: read")]);
});

test.each([
  ["nothing to read", [], /--org/],
  ["both", ["--org", "a", "--repos", "a/b"], /--repos/],
  ["a name that is none", ["--repos", "a/b,c"], /"?c"?/],
  ["one named twice", ["--repos", "a/b,a/b"], /a\/b/],
  ["a day that does not exist", ["--repos", "a/b", "--as-of", "2026-02-30"], /2026-02-30/],
  ["an organization that does not exist", ["--org", "nobody"], /orgs\/nobody/],
])("%s: exit 2, and says what to do", async (_, words, said) => {
  const { fake } = await arrange();
  const { status, out, error } = await rollup(fake, words);
  expect([status, out, error]).toEqual([2, "", expect.stringMatching(said)]);
  expect(error).not.toContain("    at ");
});

test("without a token it does not begin", async () => {
  const { status, error } = await rollup(null, ["--org", "a"], {});
  expect([status, error]).toEqual([2, expect.stringContaining("GITHUB_TOKEN")]);
});
