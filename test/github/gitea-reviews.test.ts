import { describe, expect, test } from "vitest";
import { pullsReader } from "../../src/github/pulls-of-commits.ts";
import type { PullRecord } from "../../src/model/approvals.ts";
import { arrangeGitea } from "./connect-to.ts";
import type { GiteaName } from "./fake-gitea.ts";
import type { Fault } from "./fake-server.ts";

const repository = { owner: "octo-org", repo: "evidence" };
const [first, head, merge] = ["a", "b", "c"].map((letter) => letter.repeat(40)) as [string, string, string];
interface Given {
  readonly login: string;
  readonly state: string;
  readonly commit: string;
  readonly stale?: boolean;
  readonly dismissed?: boolean;
}
const review = (login: string, state: string, more: Partial<Given> = {}): Given => {
  return { login, state, commit: head, ...more };
};

async function reading(name: GiteaName) {
  const { fake, github } = await arrangeGitea(name);
  const readPulls = pullsReader(github, repository);
  return { fake, read: async (commits: readonly string[]) => (await readPulls(commits)) as PullRecord };
}

describe.each(["Gitea", "Forgejo"] as const)("an approval of a merged pull request on %s", (name) => {
  test.each<[string, Given[], string[]]>([
    ["counts", [review("lin", "APPROVED")], ["lin"]],
    ["stays when a comment follows", [review("lin", "APPROVED"), review("lin", "COMMENT")], ["lin"]],
    ["is withdrawn by asking for changes", [review("lin", "APPROVED"), review("lin", "REQUEST_CHANGES")], []],
    ["is given after asking for changes", [review("lin", "REQUEST_CHANGES"), review("lin", "APPROVED")], ["lin"]],
    ["does not count once it was dismissed", [review("lin", "APPROVED", { dismissed: true })], []],
    ["does not count once it is stale", [review("lin", "APPROVED", { stale: true })], []],
    [
      "counts when it is given again",
      [review("lin", "APPROVED", { stale: true, commit: first }), review("lin", "APPROVED")],
      ["lin"],
    ],
    ["is none where a review is only asked for", [review("lin", "REQUEST_REVIEW"), review("chen", "PENDING")], []],
    ["is none of the author", [review("octocat", "APPROVED"), review("chen", "APPROVED")], ["chen"]],
  ])("%s", async (_name, reviews, expected) => {
    const { fake, read } = await reading(name);
    fake.addReviewed(7, { merge, head }, reviews);
    const { merged, problem } = await read([merge]);
    const [pull] = merged.get(merge) ?? [];
    expect([pull?.number, pull?.head, pull?.approvals.map(({ login }) => login), problem]).toEqual([
      ...[7, head, expected, null],
    ]);
  });

  test("may be on a later page, however long pages are", async () => {
    const { fake, read } = await reading(name);
    fake.pageSize = 20;
    const many = Array.from({ length: 70 }, () => review("chen", "COMMENT"));
    fake.addReviewed(7, { merge, head }, [...many, review("lin", "APPROVED")]);
    expect((await read([merge])).merged.get(merge)?.[0]?.approvals).toEqual([{ login: "lin", commit: head }]);
  });

  test("is none of another repository's, or of an open one", async () => {
    const { fake, read } = await reading(name);
    fake.addReviewed(8, { merge, head, base: "octo-org/fork" }, [review("lin", "APPROVED")]);
    fake.addReviewed(9, { merge: head, head, isOpen: true }, [review("lin", "APPROVED")]);
    const { merged, open } = await read([merge, head]);
    expect([merged.get(merge), [...open]]).toEqual([[], [head]]);
  });

  test("a commit may have come by no pull request", async () => {
    const { read } = await reading(name);
    const { merged, problem } = await read([first, head]);
    expect([[...merged], problem]).toEqual([[...[first, head].map((id) => [id, []])], null]);
  });

  test("pages without an end are too many", async () => {
    const { fake, read } = await reading(name);
    fake.addReviewed(7, { merge, head }, [review("lin", "APPROVED")]);
    const body = [{ state: "COMMENT", user: { login: "lin" } }];
    fake.faults.push({ times: 1e9, path: /reviews$/, does: { status: 200, body } });
    expect(await read([merge])).toEqual({ merged: new Map(), open: new Set(), problem: "too-many" });
    expect(fake.requests.length).toBeLessThan(20);
  });
});

describe("what cannot be asked is no guess", () => {
  const answer = (status: number, path?: RegExp): Fault => {
    return { times: 99, does: { status, body: { message: "no" } }, ...(path && { path }) };
  };
  test.each<[string, Fault, string]>([
    ["the token may not", answer(403), "permission"],
    ["the token has not the scope for reviews", answer(403, /reviews$/), "permission"],
    ["the repository is not found", answer(404), "permission"],
    ["the rate is limited", answer(429), "rate-limit"],
    ["an error", answer(500), "unavailable"],
    ["nothing answers", { times: 99, does: "reset" }, "unavailable"],
  ])("%s", async (_name, fault, expected) => {
    const { fake, read } = await reading("Gitea");
    fake.addReviewed(7, { merge, head }, [review("lin", "APPROVED")]);
    fake.faults.push(fault);
    expect(await read([merge])).toEqual({ merged: new Map(), open: new Set(), problem: expected });
  });

  test.each([
    ["nothing", null],
    ["a list", [1]],
    ["an object of nothing", { number: {}, head: 1, user: [], base: "x", merged: "yes", state: 7 }],
  ])("%s in place of a pull request is none", async (_, body) => {
    const { fake, read } = await reading("Forgejo");
    fake.faults.push({ times: 99, does: { status: 200, body } });
    expect((await read([merge])).merged.get(merge)).toEqual([]);
  });
});
