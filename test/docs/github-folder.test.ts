import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { complaints } from "../support/language-service.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const filesOf = (folder: string) =>
  readdirSync(fileURLToPath(new URL(folder, root))).map((name) => [`${folder}/${name}`] as const);

const workflows = filesOf(".github/workflows");
const forms = filesOf(".github/ISSUE_TEMPLATE").filter(([path]) => !path.endsWith("/config.yml"));
const inBothLanguages = /\p{Script=Han}.*[A-Za-z]{2}|[A-Za-z]{2}.*\p{Script=Han}/su;

test.each(workflows)("GitHub's language service finds nothing wrong in %s", async (path) => {
  expect(await complaints(path, read(path))).toEqual([]);
});

test.each(workflows)("%s pins each action by commit, with its version beside it", (path) => {
  const lines = read(path).match(/^.*\buses:.*$/gm) ?? [];
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

const jobsOf = (path: string): Job[] => Object.values(parse(read(path)).jobs);

test.each(workflows)("%s may do no more than read, and keeps no token in the checkout", (path) => {
  expect(parse(read(path)).permissions).toEqual({ contents: "read" });
  for (const { steps } of jobsOf(path))
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toMatchObject({ "persist-credentials": false });
});

test("what may write runs nothing of the repository: jobs that take over files and publish them", () => {
  const writing = workflows.flatMap(([path]) => jobsOf(path)).filter(({ permissions }) => permissions !== undefined);
  expect(writing.map(({ permissions }) => permissions)).toEqual([
    { pages: "write", "id-token": "write" },
    { contents: "write", "id-token": "write", attestations: "write" },
  ]);
  for (const { uses, run } of writing.flatMap(({ steps }) => steps)) {
    if (uses) expect(uses).toMatch(/^actions\/(?:download-artifact|attest|deploy-pages)@/);
    else expect(run).toMatch(/^gh release create "\$GITHUB_REF_NAME" [^;&|`\n]*$/);
  }
});

test.each(workflows)(
  "in %s no workflow has a secret of its own, and no step takes text of an event as code",
  (path) => {
    expect(read(path)).not.toMatch(/\bsecrets\b/);
    for (const { run } of jobsOf(path).flatMap(({ steps }) => steps)) expect(run ?? "").not.toContain("${{");
  },
);

test("a release is what CI has tested and compared, under the version's tag, without what a cache holds", () => {
  const text = read(".github/workflows/release.yml");
  const { on, jobs } = parse(text);
  expect(on).toEqual({ push: { tags: ["v*"] } });
  expect(jobs.publish.needs).toBe("build");
  const runs: string[] = jobs.build.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  const at = (part: string) => runs.findIndex((run) => run.includes(part));
  expect(at('test "$GITHUB_REF_NAME" = "v$version"')).toBe(0);
  expect(at("bash .ci/run")).toBeGreaterThan(0);
  expect(at("npm pack")).toBeGreaterThan(at("bash .ci/run"));
  expect(text).toContain("package-manager-cache: false");
  expect(text).not.toMatch(/\scache:|actions\/cache/);
});

test("CI runs what .ci/run runs, on three systems and from the oldest Node.js that is supported", () => {
  const { matrix } = parse(read(".github/workflows/ci.yml")).jobs.test.strategy;
  expect(matrix.os).toEqual(["ubuntu-latest", "macos-latest", "windows-latest"]);
  expect(JSON.parse(read("package.json")).engines.node).toBe(`>=${matrix.node[0]}`);
  expect(matrix.node.slice(1)).toEqual(["22", "24"]);
  expect(read(".node-version")).toBe(`${matrix.node[0]}.0\n`);
  expect(read(".github/workflows/ci.yml")).toContain("run: bash .ci/run");
});

test.each(forms)("%s asks in both languages", (path) => {
  const form = parse(read(path));
  for (const text of [form.name, form.description]) expect(text).toMatch(inBothLanguages);
  const fields = form.body.filter(({ type }: { type: string }) => type !== "markdown");
  expect(fields.some(({ validations }: { validations: { required: boolean } }) => validations.required)).toBe(true);
  const ids = fields.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, attributes } of form.body) {
    expect(["markdown", "textarea", "input", "dropdown"]).toContain(type);
    for (const text of [attributes.label ?? attributes.value, ...(attributes.options ?? [])])
      expect(text).toMatch(inBothLanguages);
  }
});

test("updates come for npm and for the actions of the workflows", () => {
  const { version, updates } = parse(read(".github/dependabot.yml"));
  expect(version).toBe(2);
  const ecosystems = updates.map((update: { "package-ecosystem": string }) => update["package-ecosystem"]);
  expect(ecosystems).toEqual(["npm", "github-actions"]);
});

test("package.json, the issue forms and SECURITY.md name one repository", () => {
  const { repository, bugs, homepage, version } = JSON.parse(read("package.json"));
  const address = "https://github.com/OWNER/isms-evidence";
  expect(repository).toEqual({ type: "git", url: `git+${address}.git` });
  expect([bugs, homepage]).toEqual([`${address}/issues`, `${address}#readme`]);
  for (const path of ["SECURITY.md", ".github/ISSUE_TEMPLATE/config.yml"])
    expect(read(path)).toContain(`${address}/security/advisories/new`);
  // The versions that get security fixes.
  const minor = version.split(".").slice(0, 2).join(".");
  expect(read("SECURITY.md").match(/\d+\.\d+\.x/g)).toEqual([`${minor}.x`, `${minor}.x`]);
});
