// Other validators at their best settings. They live in .bench/, which git ignores, and are no dependencies.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, loadAll } from "js-yaml";

const root = fileURLToPath(new URL("../", import.meta.url));
export const work = join(root, ".bench");
const modules = join(work, "node_modules");
const versions = { "ajv-cli": "5.0.0", "@sourcemeta/jsonschema": "16.11.0" };

/** Installs what is missing; the native program comes with the package, for this machine. */
export function installPeers() {
  const missing = Object.entries(versions).filter(([name, version]) => versionOf(name) !== version);
  if (missing.length > 0) {
    const words = ["i", "--prefix", work, "--save-exact", ...missing.map(([name, version]) => `${name}@${version}`)];
    mkdirSync(work, { recursive: true });
    const { status } = spawnSync("npm", words, { stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) throw new Error(`npm ${words.join(" ")}`);
  }
  return Object.entries(versions).map(([name, version]) => `${name} ${version}`);
}

function versionOf(name) {
  const file = join(modules, name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : null;
}

const native = () => {
  const folder = join(modules, "@sourcemeta/jsonschema/build");
  const machine = new RegExp(`${process.platform}.*${process.arch === "x64" ? "x86_64" : process.arch}`);
  return join(
    folder,
    readdirSync(folder, { recursive: true }).find((name) => machine.test(name)),
  );
};

/** The C++ validator: `--fast` says pass or fail and no place. */
export function sourcemeta(folder, schema, ...options) {
  return { cwd: folder, words: [native(), "validate", schema, "evidence", "--extension", ".yaml", ...options] };
}

/** The same as npm starts it. */
export function sourcemetaByNpm(folder, schema, ...options) {
  const [, ...words] = sourcemeta(folder, schema, ...options).words;
  return { cwd: folder, words: [process.execPath, join(modules, "@sourcemeta/jsonschema/npm/cli.js"), ...words] };
}

/** Reads dates of YAML as dates, which no schema of texts accepts: it gets JSON, which is faster to read. */
export function ajvCli(jsonFolder, schema) {
  const options = ["--spec=draft2020", "--strict=false", "--validate-formats=false", "-s", schema, "-d", "*.json"];
  return {
    cwd: jsonFolder,
    words: [process.execPath, join(modules, "ajv-cli/dist/index.js"), "validate", ...options],
  };
}

/** The documents of a corpus as JSON, in one folder. */
export function jsonCopies(folder) {
  const target = `${folder}-json`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const evidence = join(folder, "evidence");
  for (const [index, name] of readdirSync(evidence, { recursive: true }).entries()) {
    if (!name.endsWith(".yaml")) continue;
    const [document] = loadAll(readFileSync(join(evidence, name), "utf8"), { schema: CORE_SCHEMA });
    writeFileSync(join(target, `${basename(name, ".yaml")}-${index}.json`), JSON.stringify(document));
  }
  return target;
}

/**
 * One schema for all files, which picks that of the output (if/then), and one process for all: a process for each of
 * the outputs would cost the peers more. Or, with an output, that alone.
 */
export function writePeerSchema(file, output = null) {
  const folder = join(root, "schemas");
  const shared = JSON.parse(readFileSync(join(folder, "evidence.schema.json"), "utf8")).$defs;
  const outputs = readdirSync(folder).filter((name) => (output ? name === `${output}.schema.json` : /^O\d/.test(name)));
  const definitions = Object.fromEntries(
    outputs.map((name) => {
      const own = name.replace(".schema.json", "");
      const text = readFileSync(join(folder, name), "utf8")
        .replaceAll('"evidence.schema.json#/$defs/', '"#/$defs/')
        .replaceAll('"#/$defs/record"', `"#/$defs/${own}/$defs/record"`);
      const { $schema, ...definition } = JSON.parse(text);
      return [own, definition];
    }),
  );
  const dispatch = Object.keys(definitions).map((name) => ({
    if: { properties: { output: { const: name } }, required: ["output"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${name}` },
  }));
  const chosen = output ? { $ref: `#/$defs/${output}` } : { allOf: dispatch };
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  writeFileSync(file, JSON.stringify({ $schema, $defs: { ...shared, ...definitions }, ...chosen }));
  return file;
}

/** A peer that accepts everything would be fast: each must take one corpus and refuse another. */
export function proveThatPeersValidate(right, wrong) {
  for (const [index, good] of right.entries()) {
    const bad = wrong[index];
    const [taken, refused] = [good, bad].map(({ words: [program, ...words], cwd }) =>
      spawnSync(program, words, { cwd, encoding: "utf8", maxBuffer: 1024 ** 3 }),
    );
    if (taken.status !== 0 || refused.status === 0) {
      throw new Error(`${good.words.join(" ")} does not validate: ${taken.status} ${refused.status} ${taken.stderr}`);
    }
  }
}
