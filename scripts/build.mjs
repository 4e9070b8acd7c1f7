// Builds dist/: the programs, the validators, the data, the types. The same input gives the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { buildData } from "./build-data.mjs";
import { billOfMaterials, describePackages, notices } from "./bundled-packages.mjs";
import { eagerFunctions } from "./eager-functions.mjs";
import { importSource } from "./import-source.mjs";
import { isLate, lateEntries, lateModules } from "./late-modules.mjs";
import { nodeBuiltins } from "./node-builtins.mjs";
import { rawText } from "./raw-text.mjs";
import { ruleCode } from "./rule-code.mjs";
import { validatorModules } from "./validator-modules.mjs";
import { withoutFacades } from "./without-facades.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const path = (name) => join(root, name);

/** What every program loads. */
const base = [
  "model/",
  "text/",
  "version.ts",
  "time/formats.ts",
  "cache/cache-folder.ts",
  "check/configured-locale.ts",
  "check/find-config.ts",
  "cli/choose-cache-folder.ts",
  "cli/commands/check.ts",
  "cli/open-project.ts",
  "cli/option.ts",
  "cli/options.ts",
  "cli/progress.ts",
  "cli/render.ts",
  "cli/tell-config.ts",
  "derive/conclude-on.ts",
  "github/forge.ts",
  "messages/commands.ts",
  "messages/en/wording.ts",
  "messages/zh-tw/wording.ts",
  "policy/peek-locale.ts",
  "report/formats.ts",
  "report/roll-up/roll-up-formats.ts",
  "report/json/escape-json.ts",
  "report/json/json-text.ts",
  "report/json/pick.ts",
  "report/pretty/wrap.ts",
  "shell/end-process.ts",
  "shell/exit-status.ts",
  "time/milliseconds.ts",
  "shell/read-seconds.ts",
  "shell/terminal.ts",
  "shell/current-folder.ts",
  "shell/without-commands.ts",
  "source/draft-path.ts",
  "source/in-background.ts",
  "source/make-folder.ts",
  "source/path-in-root.ts",
  "source/read-file.ts",
  "source/repository-top.ts",
  "source/stays-inside.ts",
  "source/write-file.ts",
];

/** What errors and reports, in any language and format, have in common. */
const words = [
  "derive/fingerprint.ts",
  "messages/finding-text.ts",
  "messages/format-time.ts",
  "messages/looks-like-code.ts",
  "messages/messages.ts",
  "messages/override-text.ts",
  "messages/rule-text.ts",
  "messages/system-reasons.ts",
  "messages/en/cadence-kinds.ts",
  "messages/zh-tw/cadence-kinds.ts",
  "privacy/masked.ts",
  "report/json/shared-parts.ts",
  "time/meant-day.ts",
  "time/parse-duration.ts",
];

// Built in a temporary folder and moved at the end: a failed build keeps the last good one.
const target = path(".dist-new");
rmSync(target, { recursive: true, force: true });
const folders = new Set([
  ...(await bundlePrograms()),
  ...(await bundleLauncher()),
  ...(await bundleValidators()),
  ...(await bundleForm()),
]);
await buildData(join(target, "data"));
await writeRules();
buildTypes();
// The pre-commit hooks run it as an executable.
chmodSync(join(target, "cli.js"), 0o755);
const packages = describePackages(root, folders);
writeFileSync(join(target, "THIRD-PARTY-NOTICES.txt"), notices(packages));
const product = JSON.parse(readFileSync(path("package.json"), "utf8"));
writeFileSync(join(target, "sbom.cdx.json"), billOfMaterials(product, packages));
writeFileSync(join(target, "data/build-id.txt"), `${buildId()}\n`);
rmSync(path("dist"), { recursive: true, force: true });
renameSync(target, path("dist"));

/** What tells this program from any other: results that another one has cached are not taken. */
function buildId() {
  const files = readdirSync(target, { recursive: true }).filter((name) => /\.(?:js|json|txt)$/.test(name));
  const hash = createHash("sha256");
  for (const name of files.map((one) => one.replaceAll("\\", "/")).sort()) {
    const bytes = readFileSync(join(target, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

async function writeRules() {
  const { quick, exact, labels } = await ruleCode();
  writeFileSync(join(target, "data/rules.txt"), quick);
  writeFileSync(join(target, "data/rules-exact.txt"), exact);
  writeFileSync(join(target, "data/rule-labels.json"), `${JSON.stringify(labels)}\n`);
}

async function bundlePrograms() {
  // The toolkit's client for OpenID Connect brings an HTTP library, and its description of the machine starts programs:
  // nothing here uses them.
  const unused = {
    "@actions/http-client": "export class HttpClient {}\nexport class BearerCredentialHandler {}",
    "@actions/exec": "export const getExecOutput = undefined;",
  };
  const withoutUnused = {
    name: "without-unused",
    resolveId(id) {
      const name = Object.keys(unused).find((one) => id === one || id.startsWith(`${one}/`));
      return name ? `\0unused:${name}` : null;
    },
    load: (id) => unused[id.replace("\0unused:", "")] ?? null,
  };
  const programs = { main: path("src/cli/main.ts"), index: path("src/index.ts"), action: path("src/action/main.ts") };
  // The thread that helps to read many files has a program of its own.
  const threads = { "reading-worker": path("src/evidence/reading-worker.ts") };
  const entries = { ...programs, ...threads, ...lateEntries };
  // So that help and errors do not load what a check does.
  const early = [
    "\0rolldown/runtime.js",
    ...["buffer", "crypto", "fs", "os", "path", "util"].map((name) => `\0node:${name}`),
  ];
  const isAmong = (parts) => (id) =>
    !isLate(id) && parts.some((part) => id.replaceAll("\\", "/").includes(`/src/${part}`));
  const isOfBase = (id) => early.includes(id) || isAmong(base)(id);
  // What every check loads is one file: opening, resolving and linking another costs more than reading it.
  return bundle(
    "",
    entries,
    [withoutUnused, lateModules, eagerFunctions, withoutFacades],
    [
      { name: "base", test: isOfBase, priority: 4 },
      { name: "words", test: isAmong(words), priority: 3 },
      {
        name: "core",
        test: /[\\/]src[\\/](?:check[\\/](?:check|load-project)|cache[\\/]open-project-cache)\.ts$/,
        priority: 2,
      },
      { name: "pretty", test: /[\\/]src[\\/]report[\\/]pretty[\\/]pretty\.ts$/, priority: 1 },
      // Its parts need each other, and hardly anybody else needs them.
      {
        name: "check-against",
        test: /[\\/]src[\\/](?:check[\\/]check-against|source[\\/]find-base)\.ts$/,
        priority: 0,
      },
    ],
  );
}

/**
 * The file that users start. It has Node.js keep what it compiles of all others, so it is small and shares nothing with
 * them: what it loads is compiled in each run.
 */
function bundleLauncher() {
  const program = {
    name: "program",
    resolveId: { order: "pre", filter: { id: /^\.\/main\.ts$/ }, handler: () => ({ id: "./main.js", external: true }) },
  };
  return bundle("", { cli: path("src/cli/bin.ts") }, [program], []);
}

async function bundleValidators() {
  const { formats } = await importSource("src/time/formats.ts");
  const { firstDuplicate } = await importSource("src/evidence/first-duplicate.ts");
  const modules = validatorModules(formats, firstDuplicate);
  const entries = [...modules.keys()].filter((name) => name !== "shared");
  const projectModules = {
    "project:formats": path("src/time/formats.ts"),
    "project:first-duplicate": path("src/evidence/first-duplicate.ts"),
  };
  const virtual = {
    name: "validators",
    resolveId(id) {
      if (id.startsWith("validator:")) return id;
      return projectModules[id] ?? null;
    },
    load: (id) => (id.startsWith("validator:") ? modules.get(id.slice("validator:".length)) : null),
  };
  const outputs = entries.filter((name) => /^O\d/.test(name));
  modules.set("outputs", modulesInOne(outputs));
  const separate = Object.fromEntries(entries.map((name) => [name, `validator:${name}`]));
  const packages = await bundle("validators", separate, [virtual], []);
  // Apart, so that it holds everything: a repository with many outputs opens one file.
  return [...packages, ...(await bundle("validators", { outputs: "validator:outputs" }, [virtual], []))];
}

/** A module with what the modules of the names export, by name. */
function modulesInOne(names) {
  const imports = names.map((name, index) => `import * as schema${index} from "validator:${name}";`);
  const entries = names.map((name, index) => `${JSON.stringify(name)}: schema${index}`);
  return `${imports.join("\n")}\nexport const schemas = { ${entries.join(", ")} };\n`;
}

/** The script of the page of `form`; the validator of an output joins it when the page is made (src/form/form-page.ts). */
function bundleForm() {
  return bundle("form", { page: path("src/form/browser/main.ts") }, [], [], "browser");
}

/** Bundles the entries into a folder of the target; returns the folders of the packages included. */
async function bundle(folder, input, plugins, groups, platform = "node") {
  const build = await rolldown({
    input,
    plugins: [...plugins, rawText, ...(platform === "node" ? [nodeBuiltins] : [])],
    platform,
    cwd: root,
    checks: { circularDependency: true },
    // The expression library has circular imports that are not ours to fix.
    onLog: (level, log, report) => {
      const isForeign = log.code === "CIRCULAR_DEPENDENCY" && /^Circular dependency: node_modules/.test(log.message);
      if (!isForeign) report(level, log);
    },
  });
  const { output } = await build.write({
    dir: join(target, folder),
    format: "esm",
    minify: true,
    // No hashes: a change shows as a changed file, not as a new name. All chunks are next to the data.
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    codeSplitting: { groups },
  });
  await build.close();
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  return modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/"))?.[0] ?? []);
}

function buildTypes() {
  const folder = join(target, "types");
  // Not by node_modules/.bin, which Windows cannot start without a shell.
  const compiler = path("node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", path("tsconfig.types.json"), "--outDir", folder], {
    stdio: "inherit",
  });
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = join(folder, name);
    // TypeScript keeps the source extensions in declarations, which not every tool resolves.
    writeFileSync(file, readFileSync(file, "utf8").replace(/((?:from|import\()\s*"\.[^"]*)\.ts"/g, '$1.js"'));
  }
  keepReachable(folder, "index.d.ts");
}

/** Removes the declarations that the entry does not lead to: nobody can import them. */
function keepReachable(folder, entry) {
  const reachable = new Set();
  const follow = (file) => {
    if (reachable.has(file)) return;
    reachable.add(file);
    for (const [, target] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]*)\.js"/g))
      follow(join(dirname(file), `${target}.d.ts`));
  };
  follow(join(folder, entry));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) => ({
    path: join(one.parentPath, one.name),
    isFile: one.isFile(),
  }));
  for (const { path, isFile } of entries) if (isFile && !reachable.has(path)) rmSync(path);
  // The longest path first: a folder is empty once those in it are gone.
  for (const { path } of entries.filter(({ isFile }) => !isFile).sort((a, b) => b.path.length - a.path.length))
    if (readdirSync(path).length === 0) rmdirSync(path);
}
