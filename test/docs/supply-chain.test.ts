import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const json = (path: string) => JSON.parse(read(path));

interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

const locked: Readonly<Record<string, LockedPackage>> = json("package-lock.json").packages;
const packagesLocked = Object.entries(locked).filter(([path]) => path !== "");

test("nothing is installed with the package, and nothing runs on installation", () => {
  const { scripts, ...description } = json("package.json");
  const installed = Object.keys(description).filter((key) => /dependencies$/i.test(key) && key !== "devDependencies");
  expect(installed).toEqual([]);
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|pack|publish)/.test(name))).toEqual(
    [],
  );
});

test("every package is locked by its hash, comes from npm and runs nothing on installation", () => {
  expect(packagesLocked.length).toBeGreaterThan(100);
  const faults = packagesLocked.filter(
    ([, { integrity, resolved, hasInstallScript }]) =>
      !integrity?.startsWith("sha512-") ||
      (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")) ||
      hasInstallScript === true,
  );
  expect(faults).toEqual([]);
});

describe("what is in the bundles", () => {
  const bill = json("dist/sbom.cdx.json");
  const components: readonly Component[] = bill.components;
  const nameAndVersion = ({ name, version }: { name: string; version: string }) => `${name} ${version}`;

  test("is a bill of materials by the schema of CycloneDX", () => {
    const require = createRequire(import.meta.url);
    const library = join(require.resolve("@cyclonedx/cyclonedx-library/package.json"), "..");
    const schema = (name: string) => JSON.parse(readFileSync(join(library, `res/schema/${name}.json`), "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ["spdx.SNAPSHOT.schema", "jsf-0.82.SNAPSHOT.schema"])
      ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.json` });
    const validate = ajv.compile(schema("bom-1.6.SNAPSHOT.schema"));
    expect(validate(bill) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...bill, components: [{ name: "x" }] })).toBe(false);
  });

  test("each once, with the version and hash of the lock file", () => {
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
    for (const { name, version, hashes } of components) {
      const same = packagesLocked.filter(
        ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version,
      );
      const expected = same.map(([, { integrity = "" }]) => Buffer.from(integrity.slice(7), "base64").toString("hex"));
      expect(hashes, name).toEqual([{ alg: "SHA-512", content: expected[0] }]);
    }
    expect(bill.dependencies[0].dependsOn).toEqual(components.map(({ purl }) => purl));
  });

  test("contains every package that the sources import", () => {
    const known = new Set(components.map(({ name }) => name));
    const imports = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /(?<!\.d)\.ts$/.test(path))
      .flatMap((path) => [...read(`src/${path}`).matchAll(/^(?:import|export)(?! type) [^;]*?from "([^".][^"]*)"/gm)])
      .map(([, from = ""]) => from)
      .filter((from) => !from.startsWith("node:"))
      .map((from) =>
        from
          .split("/")
          .slice(0, from.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    const packages = [...new Set(imports)];
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter((name) => !known.has(name))).toEqual([]);
  });

  test("is known to the notices, each with the text of its license", () => {
    const notices = read("dist/THIRD-PARTY-NOTICES.txt");
    const sections = notices.split(`\n${"-".repeat(72)}\n\n`).map((text, index) => {
      const section = index === 0 ? text.slice(text.indexOf("\n\n") + 2) : text;
      const [head = "", ...lines] = section.split("\n");
      return { head, text: lines.join("\n") };
    });
    const heads = components.map((one) => `${nameAndVersion(one)} (${one.licenses[0]?.license.id})`);
    expect(sections.map(({ head }) => head)).toEqual(heads);
    for (const { head, text } of sections) expect(text, head).toMatch(/copyright[\s\S]{400}/i);
  });

  test("may be passed on under this project's license, and needs no other notice", () => {
    const licenses = new Set(components.map(({ licenses: [one] }) => one?.license.id));
    expect([...licenses].filter((id) => !["MIT", "ISC", "BSD-3-Clause", "Apache-2.0"].includes(id ?? ""))).toEqual([]);
    // The license of Apache asks that a file NOTICE be passed on.
    const folders = packagesLocked.filter(([path, one]) =>
      components.some(({ name, version }) => path.endsWith(`node_modules/${name}`) && one.version === version),
    );
    expect(folders.filter(([path]) => existsSync(join(root, path, "NOTICE")))).toEqual([]);
  });
});
