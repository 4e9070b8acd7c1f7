// Whole processes side by side, interleaved: node bench/run.mjs [ROUNDS]. Prints a Markdown table; see bench/README.md.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { writeCorpus } from "./corpus.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = join(root, ".bench");
const rounds = Number(process.argv[2] ?? 5);
const node = process.execPath;
const modules = join(work, "node_modules");
const native = findFile(join(modules, "@sourcemeta/jsonschema/build"), /linux.*x86_64/);

if (!native || !existsSync(join(modules, ".bin/ajv"))) {
  console.error("Install the peers first: npm i --prefix .bench ajv-cli@5 @sourcemeta/jsonschema@16");
  process.exit(2);
}

const schema = join(work, "dispatch.schema.json");
writeFileSync(schema, JSON.stringify(dispatchSchema()));
const one = corpus("one", 1);
const thousand = corpus("1000", 1000);
const tenThousand = corpus("10000", 10_000);
const json = jsonCopies(thousand);

const ours = (folder) => ({
  name: "isms-evidence",
  cwd: folder,
  words: [node, join(root, "dist/cli.js"), "check", "--as-of", "2026-10-01", "--quiet", "--format", "json=report.json"],
});
const sourcemeta = (folder, ...options) => ({
  name: `@sourcemeta/jsonschema ${options.join(" ")}`.trim(),
  cwd: folder,
  words: [native, "validate", schema, "evidence", "--extension", ".yaml", ...options],
});

proveThatPeersValidate();
const rows = [
  ...compare("1 file", [ours(one), { name: "node -e 0", cwd: one, words: [node, "-e", "0"] }]),
  ...compare("1,000 files", [
    ours(thousand),
    {
      name: "ajv-cli (JSON copies)",
      cwd: json,
      words: [
        node,
        join(modules, "ajv-cli/dist/index.js"),
        "validate",
        "--spec=draft2020",
        "--strict=false",
        "--validate-formats=false",
        "-s",
        schema,
        "-d",
        "*.json",
      ],
    },
    sourcemeta(thousand),
  ]),
  ...compare("10,000 files", [
    ours(tenThousand),
    sourcemeta(tenThousand),
    sourcemeta(tenThousand, "--fast"),
    {
      name: "@sourcemeta/jsonschema (npm launcher)",
      cwd: tenThousand,
      words: [node, join(modules, "@sourcemeta/jsonschema/npm/cli.js"), ...sourcemeta(tenThousand).words.slice(1)],
    },
  ]),
];
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${rounds} rounds after one that does not count, medians.\n`,
);
console.log("| corpus | program | seconds | ours ÷ it | peak MiB |\n|---|---|---|---|---|");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);

/** Runs the commands in turn, A B A B …, so that a change in the machine's speed affects all of them. */
function compare(corpusName, commands) {
  const times = commands.map(() => []);
  const peaks = commands.map(() => 0);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const { seconds, peak } = timed(command);
      if (round > 0) times[index].push(seconds);
      peaks[index] = Math.max(peaks[index], peak);
    }
  }
  const medians = times.map(median);
  return commands.map(({ name }, index) => {
    const ratio = index === 0 ? "" : median(times[0].map((time, round) => time / times[index][round])).toFixed(2);
    return [corpusName, name, medians[index].toFixed(3), ratio, peaks[index].toFixed(0)];
  });
}

function timed({ cwd, words }) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "peak=%M", ...words], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1024 ** 3,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error || status === null || status > 2) throw new Error(`${words.join(" ")}: ${error ?? stderr}`);
  return { seconds, peak: Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function corpus(name, count) {
  const folder = join(work, "corpus", name);
  writeCorpus(folder, count);
  // One of the peers reads a single document per file.
  for (const name of readdirSync(join(folder, "evidence"), { recursive: true })) {
    if (!name.endsWith(".yaml")) continue;
    const file = join(folder, "evidence", name);
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n---\n", 4);
    if (end >= 0) writeFileSync(file, text.slice(0, end + 1));
  }
  return folder;
}

/** One schema for all files: each document is validated against the schema of its output, as in this tool. */
function dispatchSchema() {
  const folder = join(root, "schemas");
  const shared = JSON.parse(readFileSync(join(folder, "evidence.schema.json"), "utf8")).$defs;
  const outputs = readdirSync(folder).filter((name) => /^O\d/.test(name));
  const bundled = (text, own) =>
    JSON.parse(
      text
        .replaceAll('"evidence.schema.json#/$defs/', '"#/$defs/')
        .replaceAll('"#/$defs/record"', `"#/$defs/${own}/$defs/record"`),
    );
  const definitions = Object.fromEntries(
    outputs.map((name) => {
      const own = name.replace(".schema.json", "");
      const { $schema, ...definition } = bundled(readFileSync(join(folder, name), "utf8"), own);
      return [own, definition];
    }),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $defs: { ...shared, ...definitions },
    allOf: Object.keys(definitions).map((output) => ({
      if: { properties: { output: { const: output } }, required: ["output"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/$defs/${output}` },
    })),
  };
}

/** ajv-cli reads YAML dates as dates, which no string schema accepts: it gets JSON, which is faster to read. */
function jsonCopies(folder) {
  const target = join(work, "corpus", `${basename(folder)}-json`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const files = readdirSync(join(folder, "evidence"), { recursive: true }).filter((name) => name.endsWith(".yaml"));
  for (const name of files) {
    for (const [index, document] of parseAllDocuments(readFileSync(join(folder, "evidence", name), "utf8"), {
      schema: "core",
    }).entries()) {
      writeFileSync(join(target, `${basename(name, ".yaml")}-${index}.json`), JSON.stringify(document.toJS()));
    }
  }
  return target;
}

/** A peer that accepts everything would be fast. */
function proveThatPeersValidate() {
  const folder = join(work, "corpus", "wrong");
  rmSync(folder, { recursive: true, force: true });
  cpSync(one, folder, { recursive: true });
  const [name] = readdirSync(join(folder, "evidence"), { recursive: true }).filter((entry) => entry.endsWith(".yaml"));
  const file = join(folder, "evidence", name);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^classification: .*$/m, "classification: none"));
  for (const options of [[], ["--fast"]]) {
    const right = spawnSync(native, sourcemeta(one, ...options).words.slice(1), { cwd: one });
    const wrong = spawnSync(native, sourcemeta(folder, ...options).words.slice(1), { cwd: folder });
    if (right.status !== 0 || wrong.status === 0)
      throw new Error(`sourcemeta does not validate: ${right.status} ${wrong.status} ${right.stderr}`);
  }
}

function findFile(folder, pattern) {
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder, { recursive: true }).find((entry) => pattern.test(entry));
  return name ? join(folder, name) : null;
}
