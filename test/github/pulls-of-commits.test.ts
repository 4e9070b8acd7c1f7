import { describe, expect, test } from "vitest";
import { pullsReader } from "../../src/github/pulls-of-commits.ts";
import type { PullRecord } from "../../src/model/approvals.ts";
import { arrange } from "./connect-to.ts";
import type { Fault } from "./fake-server.ts";

const repository = { owner: "octo-org", repo: "evidence" };
const [first, head, other] = ["a", "b", "c"].map((letter) => letter.repeat(40)) as [string, string, string];
const review = (login: string, state: string, commit = head) => ({ login, state, commit });

async function reading(options: Parameters<typeof arrange>[0] = {}) {
  const { fake, github, log } = await arrange(options);
  const readPulls = pullsReader(github, repository);
  return { fake, log, read: async (commits: readonly string[]) => (await readPulls(commits)) as PullRecord };
}

describe("an approval of a merged pull request", () => {
  test.each<[string, ReturnType<typeof review>[], string[]]>([
    ["counts", [review("lin", "APPROVED")], ["lin"]],
    ["counts for each account once", [review("lin", "APPROVED", first), review("lin", "APPROVED")], ["lin"]],
    ["stays when a comment follows", [review("lin", "APPROVED"), review("lin", "COMMENTED")], ["lin"]],
    ["is withdrawn by asking for changes", [review("lin", "APPROVED"), review("lin", "CHANGES_REQUESTED")], []],
    ["is given after asking for changes", [review("lin", "CHANGES_REQUESTED"), review("lin", "APPROVED")], ["lin"]],
    ["does not count once it was dismissed", [review("lin", "DISMISSED")], []],
    ["is none where there is only a comment", [review("lin", "COMMENTED"), review("chen", "PENDING")], []],
    ["is none of the author", [review("octocat", "APPROVED"), review("chen", "APPROVED")], ["chen"]],
  ])("%s", async (_name, reviews, expected) => {
    const { fake, read } = await reading();
    fake.addReviewed(7, { commits: [first, head], head }, reviews);
    const { merged, problem } = await read([first]);
    const [pull] = merged.get(first) ?? [];
    expect([pull?.number, pull?.head, pull?.approvals.map(({ login }) => login), problem]).toEqual([
      ...[7, head, expected, null],
    ]);
  });

  test("says which commit it is of", async () => {
    const { fake, read } = await reading();
    fake.addReviewed(7, { commits: [head], head }, [review("lin", "APPROVED", first)]);
    expect((await read([head])).merged.get(head)?.[0]?.approvals).toEqual([{ login: "lin", commit: first }]);
  });

  test("may be beyond the first hundred reviews", async () => {
    const { fake, read } = await reading();
    const many = Array.from({ length: 230 }, () => review("chen", "COMMENTED"));
    fake.addReviewed(7, { commits: [head], head }, [...many, review("lin", "APPROVED")]);
    expect((await read([head])).merged.get(head)?.[0]?.approvals).toHaveLength(1);
  });
});

describe("a commit", () => {
  test("may have come by no pull request, by an open one, or by one of another repository", async () => {
    const { fake, read } = await reading();
    fake.addReviewed(8, { commits: [head], head, isOpen: true }, [review("lin", "APPROVED")]);
    fake.addReviewed(9, { commits: [other], head: other, base: "octo-org/fork" }, [review("lin", "APPROVED", other)]);
    const { merged, open, problem } = await read([first, head, other]);
    expect([merged.get(first), merged.has(head), merged.get(other)]).toEqual([[], false, []]);
    expect([[...open], problem]).toEqual([[head], null]);
  });

  test("is asked for once, and so are the reviews of its pull request", async () => {
    const { fake, read } = await reading();
    fake.addReviewed(7, { commits: [first, head], head }, [review("lin", "APPROVED")]);
    await read([first, head]);
    await read([head, first]);
    expect(fake.requests).toHaveLength(3);
  });
});

describe("what cannot be asked is no guess", () => {
  const answer = (status: number, headers: Record<string, string> = {}): Fault => {
    return { times: 99, does: { status, headers, body: { message: "no" } } };
  };
  test.each<[string, Fault, string]>([
    ["the token may not", answer(403), "permission"],
    ["nor know of it", answer(404), "permission"],
    ["nor be there", answer(401), "permission"],
    ["the rate is limited", answer(403, { "x-ratelimit-remaining": "0", "retry-after": "3600" }), "rate-limit"],
    ["or too high", answer(429, { "retry-after": "3600" }), "rate-limit"],
    ["an error", answer(500), "unavailable"],
    ["nothing answers", { times: 99, does: "reset" }, "unavailable"],
    ["the repository is being made", answer(409), "unavailable"],
  ])("%s", async (_name, fault, expected) => {
    const { fake, read } = await reading();
    fake.addReviewed(7, { commits: [first], head: first }, [review("lin", "APPROVED", first)]);
    await read([first]);
    fake.faults.push(fault);
    const { merged, problem } = await read([first, head, other]);
    expect([[...merged.keys()], problem]).toEqual([[first], expected]);
    const asked = fake.requests.length;
    await read([other]);
    expect(fake.requests.length).toBe(asked);
  });

  test("reviews that cannot be read are no approvals", async () => {
    const { fake, read } = await reading();
    fake.addReviewed(7, { commits: [first], head: first }, [review("lin", "APPROVED", first)]);
    fake.faults.push({ ...answer(403), path: /reviews$/ });
    expect(await read([first])).toEqual({ merged: new Map(), open: new Set(), problem: "permission" });
  });

  test("requests are bounded", async () => {
    const { fake, read } = await reading();
    const commits = Array.from({ length: 300 }, (_, index) => index.toString(16).padStart(40, "0"));
    const { merged, problem } = await read(commits);
    expect([merged.size, problem, fake.requests.length]).toEqual([200, "too-many", 200]);
  });

  test("no time is left", async () => {
    const { fake, read } = await reading({ left: () => 0 });
    expect((await read([first])).problem).toBe("unavailable");
    expect(fake.requests).toEqual([]);
  });
});
