import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitAll } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const evidence = { "evidence/sub/a.yaml": nilStatement("a"), "evidence/b.yaml": nilStatement("b") };
const config = "version: 1\norganization: { name: Found }\n";
const asJson = ["check", "--as-of", "2026-10-01", "--format", "json"];

async function organizationOf(folder: string, words: readonly string[] = []) {
  const { out, error } = await runCli(folder, [...asJson, ...words]);
  return { name: JSON.parse(out || "{}").organization?.name, paths: JSON.parse(out || "{}").paths, error };
}

describe("the configuration is found upwards, as git and tsc do", () => {
  test("from a folder below, paths stay relative to it, and the one that is used is named", async () => {
    const folder = temporaryFolder({ ...evidence, "isms-evidence.yaml": config });
    commitAll(folder);
    const found = await organizationOf(join(folder, "evidence/sub"), ["a.yaml"]);
    expect(found).toMatchObject({ name: "Found", paths: ["evidence/sub/a.yaml"] });
    expect(found.error).toContain("../../isms-evidence.yaml");
    expect((await organizationOf(join(folder, "evidence/sub"), ["--quiet"])).error).toBe("");
    expect((await organizationOf(folder)).error).toBe("");
  });

  test("not beyond the top of the repository", async () => {
    const folder = temporaryFolder({ "isms-evidence.yaml": config, "inner/evidence/a.yaml": nilStatement("a") });
    mkdirSync(join(folder, "inner/.git"));
    expect((await organizationOf(join(folder, "inner"))).name).toBeNull();
  });

  test("the nearest one counts", async () => {
    const near = "version: 1\norganization: { name: Near }\n";
    const folder = temporaryFolder({
      "isms-evidence.yaml": config,
      "a/isms-evidence.yml": near,
      "a/evidence/a.yaml": nilStatement("a"),
    });
    expect((await organizationOf(join(folder, "a/evidence"))).name).toBe("Near");
  });
});

describe("one folder too high", () => {
  const below = {
    "school/isms-evidence.yaml": config,
    "school/evidence/a.yaml": nilStatement("a"),
    "branch/isms-evidence.yml": config,
  };

  test("nothing there is judged without the configuration below, and the command says where to go", async () => {
    const folder = temporaryFolder(below);
    for (const words of [asJson, ["import", "x.csv", "--output", "people"], ["new", "O4.8.2"], ["explain", "O4.8.2"]]) {
      const { status, out, error } = await runCli(folder, words);
      expect({ status, out }, words.join(" ")).toEqual({ status: 2, out: "" });
      expect(error).toContain("cd branch");
      expect(error).toContain("--config branch/isms-evidence.yml");
    }
    expect((await organizationOf(folder, ["--config", "school/isms-evidence.yaml"])).name).toBe("Found");
  });

  test("nor are the drafts of a project that is called as evidence is", async () => {
    const folder = temporaryFolder({
      "evidence/isms-evidence.yaml": config,
      "evidence/drafts/a.yaml": nilStatement("a"),
    });
    expect((await runCli(folder, asJson)).error).toContain("cd evidence");
  });

  test("a folder with evidence of its own is judged as ever, and so is a policy that is named", async () => {
    const folder = temporaryFolder({ ...evidence, ...below });
    expect((await organizationOf(folder)).name).toBeNull();
    expect((await runCli(temporaryFolder(below), ["test", "baseline"])).error).not.toContain("cd branch");
  });

  test.each([".hidden", "node_modules", "a/b"])("a configuration in %s is none of a project below", async (place) => {
    const { error } = await runCli(temporaryFolder({ [`${place}/isms-evidence.yaml`]: config }), asJson);
    expect(error).not.toContain("cd ");
  });
});

describe("a name that is nearly right is never passed over in silence", () => {
  test("the other extension of YAML is read", async () => {
    expect((await organizationOf(temporaryFolder({ ...evidence, "isms-evidence.yml": config }))).name).toBe("Found");
  });

  test.each([
    ".isms-evidence.yaml",
    ".isms-evidence.yml",
    "ISMS-Evidence.yaml",
    "isms-evidence.YAML",
    "isms_evidence.yaml",
    "isms-evidence.yaml.txt",
    "isms-evidence.json",
    "isms-evidence.config.yaml",
    "ismsevidence.yml",
  ])("%s", async (name) => {
    const { status, error } = await runCli(temporaryFolder({ ...evidence, [name]: config }), [...asJson, "--quiet"]);
    expect(status).toBe(2);
    expect(error).toContain(name);
    const given = temporaryFolder({ ...evidence, "isms-evidence.yaml": config, [name]: config });
    expect((await organizationOf(given)).name).toBe("Found");
  });

  test("both extensions at once", async () => {
    const files = { ...evidence, "isms-evidence.yaml": config, "isms-evidence.yml": config };
    const { status, error } = await runCli(temporaryFolder(files), asJson);
    expect([status, error]).toEqual([2, expect.stringContaining("isms-evidence.yml")]);
  });
});
