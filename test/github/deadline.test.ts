import { expect, test } from "vitest";
import { upsertComment } from "../../src/github/comment.ts";
import { arrange } from "./connect-to.ts";

const request = { repository: { owner: "octo-org", repo: "evidence" }, number: 7, key: "a", body: "one", create: true };
const late = { code: "github-unavailable", params: { reason: "deadline" } };

test("once the time has passed, GitHub is called no more", async () => {
  const { fake, github } = await arrange({ left: () => 0 });
  await expect(upsertComment(github, request)).rejects.toMatchObject(late);
  expect(fake.requests).toEqual([]);
});

test("a GitHub that does not respond is waited for as long as time is left, and not asked again", async () => {
  let requests: readonly string[] = [];
  const { fake, github } = await arrange({ left: () => (requests.length === 0 ? 2000 : 0) });
  requests = fake.requests;
  fake.faults.push({ does: "silent", times: 99 });
  await expect(upsertComment(github, request)).rejects.toMatchObject({ code: "github-unavailable" });
  expect(requests).toHaveLength(1);
});

test("a wait that GitHub asks for is not begun when it takes longer than is left", async () => {
  let requests: readonly string[] = [];
  const { fake, github } = await arrange({ left: () => (requests.length === 0 ? 60_000 : 100) });
  requests = fake.requests;
  const body = { message: "You have exceeded a secondary rate limit." };
  fake.faults.push({ does: { status: 403, headers: { "retry-after": "60" }, body }, times: 99 });
  await expect(github.request("GET /user")).rejects.toMatchObject({ status: 403 });
  expect(requests).toHaveLength(1);
});
