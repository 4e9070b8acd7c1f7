import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { version } from "../../src/version.ts";
import { isLinuxCi } from "../support/linux-ci.ts";
import { node24 } from "../support/node-versions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Packing {
  readonly archive: string;
  readonly node: string;
  readonly start: readonly string[];
}

type Platform = "linux-x64" | "win-x64";

interface ArchiveRequest {
  readonly platform: Platform;
  readonly node: string;
  readonly license: string;
  readonly out: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const script = new URL("../../scripts/offline-archive.mjs", import.meta.url).href;
const {
  platforms,
  writeArchive,
}: {
  platforms: Readonly<Record<Platform, Packing>>;
  writeArchive: (request: ArchiveRequest) => readonly string[];
} = await import(script);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const nameOf = (platform: Platform) => `isms-evidence-${version}-${platform}`;

/** A folder with something in place of Node.js, which the archive takes as it is. */
function placeholder() {
  const folder = temporaryFolder({ node: "no program\n", LICENSE: "Node.js is licensed for use as follows\n" });
  return { node: join(folder, "node"), license: join(folder, "LICENSE"), out: join(folder, "out") };
}

/** The files of an archive, by path. */
function unpacked(path: string): Map<string, Buffer> {
  if (path.endsWith(".zip")) {
    return new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes)]));
  }
  const folder = temporaryFolder();
  execFileSync("tar", ["-xzf", path, "-C", folder]);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

describe.each(Object.keys(platforms) as Platform[])("the archive for %s", (platform) => {
  test("has the package, Node.js with its license, and a bill of materials with both", () => {
    const { node, license, out } = placeholder();
    const [archive = "", bill = ""] = writeArchive({ platform, node, license, out });
    expect(archive).toBe(join(out, `${nameOf(platform)}.${platforms[platform].archive}`));
    const files = unpacked(archive);
    const text = (path: string) => files.get(`${nameOf(platform)}/${path}`)?.toString("utf8");
    for (const folder of ["dist", "schemas", "policies", "docs"]) {
      const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
      for (const name of names.filter((one) => folder !== "dist" || !one.startsWith("types"))) {
        const path = join(folder, name);
        if (statSync(join(root, path)).isFile()) {
          expect(files.get(`${nameOf(platform)}/${path}`)?.equals(readFileSync(join(root, path))), path).toBe(true);
        }
      }
    }
    for (const path of ["LICENSE", "README.md", "README.zh-TW.md", "package.json"]) expect(text(path)).toBe(read(path));
    expect(text("node/LICENSE")).toBe(readFileSync(license, "utf8"));
    expect(text(`node/${platforms[platform].node}`)).toBe("no program\n");
    expect([...files.keys()].filter((path) => path.includes("/dist/types"))).toEqual([]);
    expect(text("sbom.cdx.json")).toBe(readFileSync(bill, "utf8"));
    const { components, dependencies } = JSON.parse(text("sbom.cdx.json") ?? "");
    const sha512 = createHash("sha512").update("no program\n").digest("hex");
    expect(components.at(-1)).toMatchObject({ name: "node", hashes: [{ alg: "SHA-512", content: sha512 }] });
    expect(dependencies[0].dependsOn).toContain(components.at(-1)["bom-ref"]);
    expect(components).toHaveLength(JSON.parse(read("dist/sbom.cdx.json")).components.length + 1);
  });

  test("is the same, byte for byte, wherever it is made", () => {
    const made = ["Asia/Taipei", "America/New_York"].map((TZ) => {
      const request = { platform, ...placeholder() };
      const code = `(await import(${JSON.stringify(script)})).writeArchive(${JSON.stringify(request)})`;
      execFileSync(process.execPath, ["--input-type=module", "-e", code], { env: { ...process.env, TZ } });
      return readFileSync(join(request.out, `${nameOf(platform)}.${platforms[platform].archive}`));
    });
    expect(made[0]?.equals(made[1] as Buffer)).toBe(true);
  });
});

test("Windows starts it from any folder, with all words, and gives back the exit status", () => {
  const [name = "", text = ""] = platforms["win-x64"].start;
  expect(name).toBe("isms-evidence.cmd");
  // cmd.exe reads lines that end as its own do, in the code page of the machine.
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]|[^ -~]/);
  expect(text.split("\r\n")).toEqual([
    "@echo off",
    "setlocal disabledelayedexpansion",
    '"%~dp0node\\node.exe" "%~dp0dist\\cli.js" %*',
    "exit /b %errorlevel%",
    "",
  ]);
});

test.runIf(isLinuxCi)("Node.js for the archive is there in CI", () => {
  expect(node24).not.toBe(null);
});

describe.skipIf(node24 === null)("unpacked on Linux", () => {
  /** Nothing but what the start needs is on the path: no Node.js, and no git. */
  function machine() {
    const out = temporaryFolder();
    const node = node24 as string;
    const [archive = ""] = writeArchive({ platform: "linux-x64", node, license: join(node, "../../LICENSE"), out });
    const place = join(out, "資安 佐證");
    const bin = join(out, "bin");
    mkdirSync(place);
    mkdirSync(bin);
    execFileSync("tar", ["-xzf", archive, "-C", place]);
    for (const name of ["dirname", "readlink"]) symlinkSync(`/usr/bin/${name}`, join(bin, name));
    const evidence = join(out, "市立醫院 2026");
    cpSync(join(root, "examples/city-hospital-gaps"), evidence, { recursive: true });
    return { start: join(place, nameOf("linux-x64"), "isms-evidence"), evidence, bin, home: out };
  }

  test("it checks without network, without Node.js and git, in folders with spaces and Chinese names", () => {
    const { start, evidence, bin, home } = machine();
    const env = { PATH: bin, HOME: home };
    const isolated = ["--net", "--map-root-user", "--"];
    const run = (words: readonly string[], program = start) => {
      const options = { cwd: evidence, env, encoding: "utf8", stdio: "pipe" } as const;
      try {
        return { status: 0, output: execFileSync("/usr/bin/unshare", [...isolated, program, ...words], options) };
      } catch (error) {
        const { status, stdout } = error as { status: number; stdout: string };
        return { status, output: stdout };
      }
    };
    expect(run(["--version"]).output).toContain(version);
    const { status, output } = run(["check", "--as-of", "2026-10-01", "--format", "json", "--no-cache"]);
    expect(status).toBe(1);
    const same = JSON.parse(readFileSync(join(evidence, "report.json"), "utf8"));
    expect(JSON.parse(output).summary).toEqual(same.summary);
    // By a link, as from /usr/local/bin.
    symlinkSync(start, join(bin, "isms-evidence"));
    expect(run(["--version"], join(bin, "isms-evidence")).output).toContain(version);
    expect(existsSync(join(bin, "node"))).toBe(false);
  });
});

test("the release makes them, with their sums, and attests both", () => {
  const { build, publish } = parse(read(".github/workflows/release.yml")).jobs;
  const runs = build.steps.map(({ run = "" }) => run).join("\n");
  expect(runs).toContain("node scripts/offline-archive.mjs release");
  const attested = publish.steps.flatMap((step: { with?: Record<string, string> }) => {
    return step.with?.["sbom-path"] === undefined ? [] : [[step.with["subject-path"], step.with["sbom-path"]]];
  });
  for (const [platform, { archive }] of Object.entries(platforms)) {
    const subject = `release/isms-evidence-*-${platform}.${archive}`;
    expect(attested).toContainEqual([subject, `release/isms-evidence-${platform}.cdx.json`]);
  }
});
