import { builtinModules } from "node:module";

/** Modules that take as long to load as a tenth of Node.js itself: loaded when one of their functions is first called. */
const heavy = ["node:child_process", "node:crypto", "node:v8", "node:zlib"];

/**
 * For bundles: gets the modules of Node.js without making an ES module of each, which would read all its exports and so
 * load what nothing here uses, such as the Web Crypto API beside `createHash`.
 */
export const nodeBuiltins = {
  name: "node-builtins",
  resolveId: {
    order: "pre",
    handler(id, _importer, { kind }) {
      const name = id.replace(/^node:/, "");
      // What the Node.js that builds does not have, another one may have.
      const isNodes = builtinModules.includes(name) || (id.startsWith("node:") && kind === "require-call");
      if (!isNodes) return null;
      // What is required is taken whole: as a module of exports each of them would be read.
      return kind === "require-call" ? `\0required-node:${name}` : `\0node:${name}`;
    },
  },
  async load(id) {
    const [, isRequired, name] = /^\0(required-)?(node:.+)$/.exec(id) ?? [];
    if (!name) return null;
    const found = `process.getBuiltinModule(${JSON.stringify(name)})`;
    // Absent modules are an error for whoever requires them, as ever.
    const absent = `(() => { throw new Error(${JSON.stringify(`Cannot find module '${name}'`)}); })()`;
    if (isRequired) return { code: `module.exports = ${found} ?? ${absent};`, moduleType: "js" };
    const exported = Object.entries(await import(name)).filter(([one]) => /^(?!default$)[A-Za-z_$][\w$]*$/.test(one));
    return [
      `const found = /* @__PURE__ */ ${found};`,
      "export default found;",
      ...exported.map(([one, value]) =>
        one === "promises"
          ? `export const promises = ${functionsOf("found.promises")};`
          : heavy.includes(name) && typeof value === "function" && /^[a-z]/.test(one)
            ? `export function ${one}(...values) { return ${found}.${one}(...values); }`
            : `const own_${one} = /* @__PURE__ */ (() => found.${one})();\nexport { own_${one} as ${one} };`,
      ),
    ].join("\n");
  },
};

/** The functions of a part that is loaded by whoever reads it: read when one of them is called. */
function functionsOf(part) {
  return `/* @__PURE__ */ new Proxy({}, { get: (_, name) => (...values) => ${part}[name](...values) })`;
}
