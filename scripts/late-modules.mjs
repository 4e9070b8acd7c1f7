import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const root = fileURLToPath(new URL("../", import.meta.url)).replaceAll("\\", "/");

/**
 * Modules of src/ that a check of sound evidence by a built-in policy does without, by the file of dist/ that they go
 * to. They are imported like any others; in dist/, their functions load that file when one of them is first called.
 */
const late = {
  // The reader that knows every kind of YAML, and where each value is: for what the plain reader does not read, findings
  // with a place, and edits.
  "full-yaml": ["yaml/read-yaml", "yaml/nodes", "yaml/source-nodes", "yaml/edit-yaml"],
  // What is said of a document that does not fit its schema.
  "schema-findings": ["evidence/repairable-findings"],
  // Zones other than Taiwan's, and times to less than a second.
  "time-zones": ["time/zones"],
  // What a change does to the policies: most changes are of evidence alone.
  "policy-comparison": ["check/compare-policies"],
  // What findings are called, for reports with waivers or changes of the policy.
  "code-names": ["report/code-names"],
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
      return paths.map((path) => `export * from ${JSON.stringify(path)};`).join("\n");
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

/**
 * A module with the functions of another one, which it loads when one of them is called, and its constants that are
 * literals. The build refuses an import of anything else.
 */
function callsOf(path) {
  const found = `load(${JSON.stringify(`./${groupOf.get(path)}.js`)})`;
  const text = readFileSync(path, "utf8");
  const calls = parseAst(text, { lang: "ts" }).body.flatMap(({ declaration }) => {
    if (declaration?.type === "FunctionDeclaration") {
      const { name } = declaration.id;
      return `export function ${name}(...values) { return ${found}.${name}(...values); }`;
    }
    const [constant] = declaration?.declarations ?? [];
    return constant?.init?.type === "Literal" ? `export const ${constant.id.name} = ${constant.init.raw};` : [];
  });
  return ['import { load } from "late-loader";', ...calls].join("\n");
}
