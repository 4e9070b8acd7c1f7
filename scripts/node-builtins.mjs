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
      if (!builtinModules.includes(name)) return null;
      // What is required is taken whole: as a module of exports each of them would be read.
      return kind === "require-call" ? `\0required-node:${name}` : `\0node:${name}`;
    },
  },
  async load(id) {
    const [, isRequired, name] = /^\0(required-)?(node:.+)$/.exec(id) ?? [];
    if (!name) return null;
    const found = `process.getBuiltinModule(${JSON.stringify(name)})`;
    if (isRequired) return { code: `module.exports = ${found};`, moduleType: "js" };
    const exported = Object.entries(await import(name)).filter(([one]) => /^(?!default$)[A-Za-z_$][\w$]*$/.test(one));
    return [
      `const found = /* @__PURE__ */ ${found};`,
      "export default found;",
      ...exported.map(([one, value]) =>
        heavy.includes(name) && typeof value === "function" && /^[a-z]/.test(one)
          ? `export function ${one}(...values) { return ${found}.${one}(...values); }`
          : `const own_${one} = /* @__PURE__ */ (() => found.${one})();\nexport { own_${one} as ${one} };`,
      ),
    ].join("\n");
  },
};
