import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const root = fileURLToPath(new URL("../", import.meta.url)).replaceAll("\\", "/");

/**
 * Modules of src/ that a check of sound evidence by a built-in policy does without, or in the other language, by the file
 * of dist/ that they go to. They are imported like any others; in dist/, their functions load that file when one of them is first called.
 */
const late = {
  // What was probably meant, for whoever wrote something else.
  meant: ["text/nearest", "time/chinese-numerals", "time/meant-day"],
  // Texts that are not UTF-8.
  encodings: ["text/decode-legacy", "text/first-invalid-byte", "text/guess-encoding"],
  // Waivers, and outputs declared not applicable or provided by others.
  exceptions: ["assess/approval", "assess/match-waivers", "assess/waivers"],
  // Reports by the controls of a framework.
  "by-control": ["derive/group-by-control", "report/json/json-controls", "report/pretty/pretty-controls"],
  // The reader that knows every kind of YAML, and where each value is: for what the plain reader does not read, findings
  // with a place, and edits.
  "full-yaml": [
    "yaml/edit-yaml",
    "yaml/json-problem",
    "yaml/locate",
    "yaml/nodes",
    "yaml/positions",
    "yaml/read-yaml",
    "yaml/source-nodes",
  ],
  // What is said of a document that does not fit its schema.
  "schema-findings": ["evidence/repairable-findings"],
  // What reports say in a language; what commands do, what is wrong with one document, and why a command could not run.
  english: [
    "messages/en/durations",
    "messages/en/findings",
    "messages/en/history-reasons",
    "messages/en/messages",
    "messages/en/rule-wording",
    "messages/en/terms",
    "messages/en/value-words",
  ],
  "english-commands": ["messages/en/commands"],
  "english-documents": ["messages/en/document-findings", "messages/en/yaml-reasons"],
  "english-errors": ["messages/en/user-errors"],
  chinese: [
    "messages/zh-tw/durations",
    "messages/zh-tw/findings",
    "messages/zh-tw/history-reasons",
    "messages/zh-tw/messages",
    "messages/zh-tw/role-names",
    "messages/zh-tw/rule-wording",
    "messages/zh-tw/terms",
  ],
  "chinese-commands": ["messages/zh-tw/commands"],
  "chinese-documents": ["messages/zh-tw/document-findings", "messages/zh-tw/yaml-reasons"],
  "chinese-errors": ["messages/zh-tw/user-errors"],
  // Zones other than Taiwan's, and times to less than a second.
  "time-zones": ["time/zones"],
  // What a change does to the policies: most changes are of evidence alone.
  "policy-comparison": ["check/compare-policies"],
  // What findings are called and what changed, for reports with waivers, a base or changes of the policy.
  "code-names": ["report/code-names", "report/comparison-text", "report/scope-reason"],
  // Policies and rules of a team's own, and figures that a configuration changes.
  "own-policy": [
    "policy/apply-settings",
    "policy/check-layer",
    "policy/check-overlays",
    "policy/check-policy",
    "policy/check-rules",
    "policy/cite-law",
    "policy/merge-policies",
    "policy/parameter-values",
    "policy/policy-changes",
    "policy/with-changes",
    "rules/check-own-rules",
  ],
};

const groupOf = new Map(
  Object.entries(late).flatMap(([group, names]) => names.map((name) => [`${root}src/${name}.ts`, group])),
);
const fileNames = [...groupOf.keys()].map((path) => path.slice(path.lastIndexOf("/") + 1, -".ts".length));

/** Further entries of a bundle that has {@link lateModules}. */
export const lateEntries = Object.fromEntries(Object.keys(late).map((group) => [group, `late-group:${group}`]));

/** Whether a module is in one of the files of {@link late}. */
export const isLate = (path) => groupOf.has(slashed(path));

/** For bundles: puts functions that load them in place of the modules of {@link late}. */
export const lateModules = {
  name: "late-modules",
  resolveId: {
    order: "pre",
    filter: { id: new RegExp(`^late-|/(?:${fileNames.join("|")})\\.ts$`) },
    async handler(id, importer) {
      if (id.startsWith("late-group:")) return id;
      if (id === "late-loader") return `\0${id}`;
      const path = slashed((await this.resolve(id, importer, { skipSelf: true })).id);
      const group = groupOf.get(path);
      // Those of a file know one another as usual.
      const isInside = importer === `late-group:${group}` || groupOf.get(slashed(importer)) === group;
      return group && !isInside ? `\0late-module:${path}` : null;
    },
  },
  load: {
    filter: { id: /^\0?late-/ },
    handler(id) {
      const [, kind, name] = /^\0?late-(\w+):?(.*)$/.exec(id) ?? [];
      if (kind === "module") return callsOf(name);
      if (kind === "loader") return loader;
      const paths = [...groupOf.keys()].filter((path) => groupOf.get(path) === name);
      return paths.map(exportsOf).join("\n");
    },
  },
};

function slashed(path) {
  return path.replaceAll("\\", "/");
}

/**
 * `require` of an ES module gives it at once, as no `import()` can. It fails while a module that it needs is still being
 * imported: whoever imports waits for that before doing anything else.
 */
const loader = `
const loaded = new Map();
let required = null;
export function load(file) {
  let found = loaded.get(file);
  if (!found) {
    required ??= process.getBuiltinModule("node:module").createRequire(import.meta.url);
    found = required(file);
    loaded.set(file, found);
  }
  return found;
}`;

/** What a file exports of one of its modules, under names of which no other of its modules has any. */
function exportsOf(path) {
  const names = valuesOf(path).flatMap(({ name, literal }) =>
    literal ? [] : [`${name} as ${exportedName(path, name)}`],
  );
  return `export { ${names.join(", ")} } from ${JSON.stringify(path)};`;
}

function exportedName(path, name) {
  return `${name}_${[...groupOf.keys()].indexOf(path)}`;
}

/**
 * A module with the functions of another one, which it loads when one of them is called, and its constants that are
 * literals. The build refuses an import of anything else.
 */
function callsOf(path) {
  const found = `load(${JSON.stringify(`./${groupOf.get(path)}.js`)})`;
  const calls = valuesOf(path).map(({ name, literal }) =>
    literal
      ? `export const ${name} = ${literal};`
      : `export function ${name}(...values) { return ${found}.${exportedName(path, name)}(...values); }`,
  );
  return ['import { load } from "late-loader";', ...calls].join("\n");
}

/** The functions that a module exports, and its constants that are literals, with their text. */
function valuesOf(path) {
  return parseAst(readFileSync(path, "utf8"), { lang: "ts" }).body.flatMap(({ type, declaration }) => {
    if (type !== "ExportNamedDeclaration") return [];
    if (declaration?.type === "FunctionDeclaration") return [{ name: declaration.id.name }];
    const [constant] = declaration?.declarations ?? [];
    return constant?.init?.type === "Literal" ? [{ name: constant.id.name, literal: constant.init.raw }] : [];
  });
}
