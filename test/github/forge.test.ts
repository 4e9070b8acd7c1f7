import { describe, expect, test } from "vitest";
import { connect } from "../../src/github/client.ts";
import { asOfGitHub, forgeOf, repositoryUrlOf, runUrlOf } from "../../src/github/forge.ts";

const environment = {
  GITHUB_ACTIONS: "true",
  GITHUB_SERVER_URL: "https://git.example.gov.tw/",
  GITHUB_REPOSITORY: "city/evidence",
  GITHUB_RUN_ID: "812",
  GITHUB_RUN_NUMBER: "12",
};

test.each([
  ["GitHub", {}],
  ["GitHub", { GITHUB_ACTIONS: "true" }],
  ["GitHub", { GITHUB_API_URL: "https://git.example.org/api/v3" }],
  ["Gitea", { GITHUB_API_URL: "https://git.example.org/api/v1" }],
  ["Gitea", { GITHUB_API_URL: "https://git.example.org/git/api/v1/" }],
  ["Gitea", { GITHUB_ACTIONS: "true", GITEA_ACTIONS: "true" }],
  ["Forgejo", { GITHUB_ACTIONS: "true", GITEA_ACTIONS: "true", FORGEJO_ACTIONS: "true" }],
  ["GitHub", { GITEA_ACTIONS: "false" }],
])("%s by the variables %j", (title, variables) => {
  expect(forgeOf(variables).title).toBe(title);
});

test.each([
  [{}, "https://git.example.gov.tw/city/evidence/actions/runs/812"],
  [{ GITEA_ACTIONS: "true" }, "https://git.example.gov.tw/city/evidence/actions/runs/12?by_index=1"],
  [{ FORGEJO_ACTIONS: "true" }, "https://git.example.gov.tw/city/evidence/actions/runs/12"],
])("the page of a run, by %j", (variables, expected) => {
  expect(runUrlOf({ ...environment, ...variables })).toBe(expected);
});

test("what only the forge's own variables say is read, and never in place of what GitHub's say", () => {
  const found = asOfGitHub({
    FORGEJO_REPOSITORY: "a/b",
    FORGEJO_SERVER_URL: "https://f",
    GITHUB_SERVER_URL: "https://g",
  });
  expect(repositoryUrlOf(found)).toBe("https://g/a/b");
});

describe("http", () => {
  const reached = (apiUrl: string, variables: Record<string, string | undefined>) =>
    connect({ token: "t", forge: forgeOf({}), apiUrl, environment: variables });

  test.each([
    {},
    { ISMS_EVIDENCE_ALLOW_HTTP: "" },
    { ISMS_EVIDENCE_ALLOW_HTTP: "false" },
    { ISMS_EVIDENCE_ALLOW_HTTP: "1" },
  ])("is refused with %j", async (variables) => {
    await expect(reached("http://git.lan/api/v1", variables)).rejects.toMatchObject({ code: "github-url" });
  });

  test("is used where somebody says so; a user name in the address never is", async () => {
    const variables = { ISMS_EVIDENCE_ALLOW_HTTP: "true" };
    await expect(reached("http://git.lan/api/v1", variables)).resolves.toBeDefined();
    await expect(reached("http://a:b@git.lan/api/v1", variables)).rejects.toMatchObject({ code: "github-url" });
    await expect(reached("file:///etc", variables)).rejects.toMatchObject({ code: "github-url" });
  });
});
