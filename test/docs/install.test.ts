import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { globalOptions } from "../../src/cli/options.ts";
import type { Locale } from "../../src/model/locale.ts";
import { version } from "../../src/version.ts";
import { isLinuxCi } from "../support/linux-ci.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(join(root, name), "utf8");
const hasGroff = existsSync("/usr/bin/groff");

const { manPage, manPages } = await import(new URL("../../scripts/docs/man-page.mjs", import.meta.url).href);
const pages = Object.entries(manPages as Readonly<Record<Locale, string>>) as [Locale, string][];

describe.each(pages)("the manual page in %s", (locale, path) => {
  const text = read(path);

  test("is what the table of commands gives", async () => {
    expect(text).toBe(await manPage(locale));
  });

  test("has each command and each option, and only requests that every reader knows", () => {
    const plain = text
      .replaceAll("\\-", "-")
      .replaceAll(/\\f[BIR]|\\:/g, "")
      .replaceAll(/\\\[u(\w+)\]/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
    for (const { name, options, examples } of Object.values(commands)) {
      expect(plain).toMatch(new RegExp(`^\\.SS ${name}(?: |$)`, "m"));
      for (const option of Object.keys({ ...options, ...globalOptions })) {
        expect(plain, `${name} --${option}`).toMatch(new RegExp(`^(?:-\\w, )*--${option}(?:[, ]|$)`, "m"));
      }
      for (const example of examples) expect(plain).toContain(`\nisms-evidence ${example}\n`);
    }
    const requests = new Set([...text.matchAll(/^\.(\S*)/gm)].map(([, request = ""]) => request));
    requests.delete("ad");
    expect([...requests].sort()).toEqual(["B", "BR", "PP", "RE", "RS", "SH", "SS", "TH", "TP"]);
    if (locale === "en") expect(text).toMatch(/^[ -~\n]+$/);
    else expect(text).not.toMatch(/\\\[u/);
  });

  test.skipIf(!hasGroff)("groff finds nothing wrong, and shows it, as wide as a terminal may be", () => {
    // What man-db puts in front of a page in Chinese; with these two, groff 1.22 may not end over a long line.
    const input = locale === "en" ? text : `.mso zh.tmac\n.hla zh\n${text}`;
    for (const width of [66, 78, 100, 132]) {
      const words = ["-Kutf8", "-man", "-Tutf8", "-ww", `-rLL=${width}n`, "-P-cbou"];
      const { stdout, stderr, status } = spawnSync("groff", words, { encoding: "utf8", input, timeout: 20_000 });
      expect([stderr, status], `${width} columns`).toEqual(["", 0]);
      // Lines are filled with spaces.
      expect(stdout.replaceAll(/\s+/g, " ")).toContain("isms-evidence check --as-of 2026-10-01");
    }
  });
});

test.runIf(isLinuxCi)("groff is there in CI", () => {
  expect(hasGroff).toBe(true);
});

/** As npm does it, without network. */
function npm(words: readonly string[], folder: string): string {
  const env = { ...process.env, npm_config_offline: "true", npm_config_cache: join(folder, "cache") };
  return execFileSync("npm", [...words, "--silent", "--ignore-scripts"], { cwd: folder, env, encoding: "utf8" });
}

describe("the package that a release has", () => {
  test("is installed without network, with its command and its manual page, and runs once by npx", () => {
    const folder = temporaryFolder();
    const archive = npm(["pack", root, "--pack-destination", folder], folder).trim();
    expect(archive).toBe(`isms-evidence-${version}.tgz`);
    npm(["install", "--global", "--prefix", join(folder, "prefix"), `./${archive}`], folder);
    const run = (command: string, ...words: string[]) =>
      execFileSync(join(folder, "prefix/bin", command), words, { encoding: "utf8" });
    expect(run("isms-evidence", "--version")).toContain(version);
    const manual = join(folder, "prefix/share/man/man1/isms-evidence.1");
    expect(readFileSync(manual, "utf8")).toBe(read(manPages.en));
    expect(readlinkSync(manual)).toContain("node_modules/isms-evidence/man");
    for (const [, page] of pages) {
      expect(readFileSync(join(folder, "prefix/lib/node_modules/isms-evidence", page), "utf8")).toBe(read(page));
    }
    expect(readdirSync(join(folder, "prefix/lib/node_modules"))).toEqual(["isms-evidence"]);
    expect(npm(["exec", "--yes", `--package=./${archive}`, "--", "isms-evidence", "--version"], folder)).toContain(
      version,
    );
  });

  test("pages name this version of it", () => {
    for (const page of ["docs/install.md", "docs/offline.md"]) {
      const named = [...read(page).matchAll(/isms-evidence-(\d+\.\d+\.\d+)[-.]/g)].map(([, one]) => one);
      expect(new Set(named)).toEqual(new Set([version]));
    }
  });
});
