// What the bundles in dist/ contain of other packages: their licenses, and a bill of materials.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * The packages in folders of node_modules, each version once, by name.
 *
 * @returns name, version, license (SPDX), its text, and `sha512`: the hash of the package by the lock file, in hexadecimal
 */
export function describePackages(root, folders) {
  const { packages: locked } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const known = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), "utf8").trim() : `License: ${license}`;
    const { integrity } = locked[relative(root, folder).replaceAll("\\", "/")];
    const sha512 = Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
    known.set(`${name}@${version}`, { name, version, license, text, sha512 });
  }
  return [...known.keys()].sort().map((key) => known.get(key));
}

/** Names, versions and licenses, for people. */
export function notices(packages) {
  const entries = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  return `The files in this folder contain parts of the packages below.\n\n${entries.join(`\n${"-".repeat(72)}\n\n`)}`;
}

/** The same for programs: CycloneDX 1.6, without a serial number and a time, since the same input gives the same bytes. */
export function billOfMaterials(product, packages) {
  const component = (type, { name, version, license }) => ({
    type,
    "bom-ref": addressOf(name, version),
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: addressOf(name, version),
  });
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: component("application", product) },
    components: packages.map((one) => ({
      ...component("library", one),
      hashes: [{ alg: "SHA-512", content: one.sha512 }],
    })),
    dependencies: [
      {
        ref: addressOf(product.name, product.version),
        dependsOn: packages.map(({ name, version }) => addressOf(name, version)),
      },
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The package URL of a package on npm. */
const addressOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
