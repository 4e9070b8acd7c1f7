import { describe, expect, test } from "vitest";
import { type CommentRequest, upsertComment } from "../../src/github/comment.ts";
import { arrange } from "./connect-to.ts";

const request: CommentRequest = {
  repository: { owner: "octo-org", repo: "evidence" },
  number: 7,
  key: "isms-evidence.yaml",
  body: "one",
  create: true,
};
const nothingToSay = { ...request, create: false };
const ours = "<!-- isms-evidence: isms-evidence.yaml -->\n";

test("created, left, updated in place", async () => {
  const { fake, github } = await arrange();
  expect(await upsertComment(github, nothingToSay)).toBe("none");
  expect(await upsertComment(github, request)).toBe("created");
  expect(await upsertComment(github, nothingToSay)).toBe("unchanged");
  expect(await upsertComment(github, { ...nothingToSay, body: "two" })).toBe("updated");
  expect(fake.comments.map(({ body }) => body)).toEqual([`${ours}two`]);
});

test("found on page 3 of 230", async () => {
  const { fake, github } = await arrange();
  for (let at = 0; at < 230; at++) fake.addComment(at === 229 ? `${ours}old` : "hello", "github-actions[bot]");
  expect(await upsertComment(github, request)).toBe("updated");
  expect(fake.comments).toHaveLength(230);
  expect(fake.comments.at(-1)?.body).toBe(`${ours}one`);
});

test("what somebody else wrote is left, even with our mark", async () => {
  const { fake, github } = await arrange();
  fake.addComment(`${ours}mine now`, "mallory");
  expect(await upsertComment(github, request)).toBe("created");
  expect(fake.comments.map(({ body }) => body)).toEqual([`${ours}mine now`, `${ours}one`]);
});

test("one comment for each key", async () => {
  const { fake, github } = await arrange();
  await upsertComment(github, request);
  await upsertComment(github, { ...request, key: "clinic/isms-evidence.yaml" });
  expect(fake.comments).toHaveLength(2);
});

test("two jobs at once leave one comment", async () => {
  const { fake, github } = await arrange();
  // The other job's comment arrives while ours is made.
  const { push } = fake.comments;
  fake.comments.push = (...made) => {
    fake.comments.push = push;
    push.call(fake.comments, ...made.map((one) => ({ ...one, id: 5, body: `${ours}theirs` })));
    return push.apply(fake.comments, made);
  };
  expect(await upsertComment(github, request)).toBe("created");
  expect(fake.comments.map(({ id, body }) => [String(id), body])).toEqual([["5", `${ours}one`]]);
});

test("ids beyond 2^53 stay what they are", async () => {
  const { fake, github } = await arrange();
  fake.lastId = 9_007_199_254_740_993n;
  await upsertComment(github, request);
  expect(await upsertComment(github, { ...request, body: "two" })).toBe("updated");
  expect(fake.requests.at(-1)).toContain("/comments/9007199254740994");
});

describe("faults", () => {
  test("a lost reply does not make a second comment", async () => {
    const { fake, github } = await arrange();
    fake.faults.push({ method: "POST", path: /comments$/, does: "lost" });
    expect(await upsertComment(github, request)).toBe("created");
    expect(fake.comments).toHaveLength(1);
  });

  test("a request that never arrived is made again", async () => {
    const { fake, github } = await arrange();
    fake.faults.push({ method: "POST", path: /comments$/, does: "reset" });
    expect(await upsertComment(github, request)).toBe("created");
    expect(fake.comments).toHaveLength(1);
  });

  test("secondary rate limit", async () => {
    const { fake, github, log } = await arrange();
    fake.faults.push({
      method: "GET",
      does: {
        status: 403,
        headers: { "retry-after": "1" },
        body: { message: "You have exceeded a secondary rate limit." },
      },
    });
    expect(await upsertComment(github, request)).toBe("created");
    expect(log.join("\n")).toContain("secondary rate limit: again in 1 s");
  });

  test("429 with the time to wait", async () => {
    const { fake, github } = await arrange();
    fake.faults.push({
      method: "GET",
      does: { status: 429, headers: { "retry-after": "2" }, body: { message: "slow" } },
    });
    expect(await upsertComment(github, request)).toBe("created");
  });

  test("a bad gateway twice, then a reset", async () => {
    const { fake, github } = await arrange();
    fake.faults.push({ method: "GET", times: 2, does: { status: 502, body: "<html>Bad gateway</html>" } });
    fake.faults.push({ method: "GET", does: "reset" });
    expect(await upsertComment(github, request)).toBe("created");
  });

  test.each([
    ["always down", { status: 503, body: "<html>" }],
    ["always limited", { status: 429, headers: { "retry-after": "1" }, body: { message: "slow" } }],
    ["always resets", "reset"],
  ] as const)("%s: gives up after four", async (_, does) => {
    const { fake, github } = await arrange();
    fake.faults.push({ method: "GET", times: 100, does });
    await expect(upsertComment(github, request)).rejects.toMatchObject({ code: "github-unavailable" });
    expect(fake.requests.filter((one) => one.startsWith("GET"))).toHaveLength(4);
  });

  test("an hour to wait is not waited for", async () => {
    const { fake, github } = await arrange();
    const reset = String(Math.ceil(Date.now() / 1000) + 3600);
    fake.faults.push({
      method: "GET",
      times: 100,
      does: {
        status: 403,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
        body: { message: "API rate limit exceeded" },
      },
    });
    await expect(upsertComment(github, request)).rejects.toMatchObject({ code: "github-unavailable" });
    expect(fake.requests.filter((one) => one.startsWith("GET"))).toHaveLength(1);
  });

  test("a token that may only read: the permission is named", async () => {
    const { fake, github } = await arrange();
    fake.readOnly = true;
    await expect(upsertComment(github, request)).rejects.toMatchObject({
      code: "github-permission",
      params: { permission: "issues: write, pull-requests: write" },
    });
    expect(fake.comments).toEqual([]);
  });

  test("nonsense is not taken for an answer", async () => {
    const { fake, github } = await arrange();
    fake.faults.push({ method: "GET", times: 100, does: { status: 200, body: "not JSON at all" } });
    await expect(upsertComment(github, request)).rejects.toThrow();
  });
});
