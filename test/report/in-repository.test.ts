import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configFileName } from "../../src/model/config.ts";
import type { Report } from "../../src/model/report.ts";
import { formats } from "../../src/report/formats.ts";
import { commitAll } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fixtureReport } from "./fixture-report.ts";

const wrong = nilStatement("n-1").replace("unit: 資訊室\n", "");
const inner = "compliance/安全/";

/** A repository with evidence, one document of which is wrong, in a folder of it. */
function repository() {
  const folder = temporaryFolder({
    [`${inner}${configFileName}`]: "version: 1\norganization: { name: a }\n",
    [`${inner}evidence/wrong.yaml`]: wrong,
  });
  commitAll(folder);
  return folder;
}

const formatsWithPaths = ["sarif", "github", "markdown", "junit", "csv", "html"] as const;

test.each(formatsWithPaths)("%s names files as the repository does, from wherever it is asked", async (format) => {
  const root = repository();
  const path = format === "sarif" || format === "markdown" ? encodeURI(inner) : inner;
  const place = format === "csv" ? `${inner}evidence/wrong.yaml` : `${path}evidence/wrong.yaml`;
  const words = ["check", "--as-of", "2026-10-01", "--format", format, "--locale", "en"];
  const inFolder = await runCli(join(root, inner), words);
  expect(inFolder.out).toContain(place);
  expect(inFolder.out).not.toMatch(/["=(>]evidence\/wrong\.yaml/);
  mkdirSync(join(root, "elsewhere"));
  const named = [...words, "--config", `../${inner}${configFileName}`];
  expect((await runCli(join(root, "elsewhere"), named)).out).toBe(inFolder.out);
});

test("a saved report says the same when it is rendered elsewhere", async () => {
  const root = repository();
  const words = ["check", "--as-of", "2026-10-01", "--format", "json=../../r.json", "--format", "sarif"];
  const { out } = await runCli(join(root, inner), words);
  expect((await runCli(root, ["report", "r.json", "--format", "sarif"])).out).toBe(out);
});

test("two configurations of one repository are two analyses", async () => {
  const sarif = await formats.sarif();
  const idOf = (changes: Partial<Report>) =>
    JSON.parse(sarif({ ...fixtureReport, ...changes }, { locale: "en", color: false, verbose: false })).runs[0]
      .automationDetails.id;
  const source = { commit: "0", dirty: false, pathPrefix: "hospital/" };
  expect([idOf({}), idOf({ source }), idOf({ configPath: "b.yaml" }), idOf({ source, configPath: "b.yaml" })]).toEqual([
    "isms-evidence/",
    "isms-evidence/hospital/isms-evidence.yaml/",
    "isms-evidence/b.yaml/",
    "isms-evidence/hospital/b.yaml/",
  ]);
});
