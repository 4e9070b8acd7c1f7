import { expect, test } from "vitest";
import { startFakeGitHub } from "./fake-github.ts";

const headers = {
  authorization: "token t",
  "user-agent": "isms-evidence/0",
  accept: "application/vnd.github+json",
  "x-github-api-version": "2022-11-28",
};
const comments = "/repos/octo-org/evidence/issues/7/comments";

test.each([
  ["an unknown key", comments, { method: "POST", body: '{"body":"a","text":"b"}' }, "unknown key text"],
  ["a value of another type", comments, { method: "POST", body: '{"body":1}' }, "/body must be string"],
  ["a key that is missing", comments, { method: "POST", body: "{}" }, "must have required property 'body'"],
  ["an unknown route", "/repos/octo-org/evidence/nothing", {}, "unknown route"],
  ["an unknown query", `${comments}?size=5`, {}, "unknown query key size"],
  ["no version", comments, { headers: { ...headers, "x-github-api-version": "2020-01-01" } }, "no version"],
  ["no token", comments, { headers: { ...headers, authorization: "" } }, "no token"],
])("a breach of the contract is caught: %s", async (_, path, request, expected) => {
  const fake = await startFakeGitHub();
  await fetch(`${fake.url}${path}`, { headers, ...request });
  expect(fake.violations.join("\n")).toContain(expected);
  await fake.close();
});

test("pages of at most a hundred lead to one another", async () => {
  const fake = await startFakeGitHub();
  for (let at = 0; at < 230; at++) fake.addComment("x", "octocat");
  const sizes: number[] = [];
  let next: string | undefined = `${fake.url}${comments}?per_page=100`;
  while (next) {
    const response: Response = await fetch(next, { headers });
    sizes.push(((await response.json()) as unknown[]).length);
    next = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  }
  expect([sizes, fake.violations]).toEqual([[100, 100, 30], []]);
  await fake.close();
});
