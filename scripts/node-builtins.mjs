import { builtinModules } from "node:module";

/**
 * For bundles: gets the modules of Node.js without making an ES module of each, which would read all its exports and so
 * load what nothing here uses, such as the Web Crypto API beside `createHash`.
 */
export const nodeBuiltins = {
  name: "node-builtins",
  resolveId: {
    order: "pre",
    handler: (id) => (builtinModules.includes(id.replace(/^node:/, "")) && id.startsWith("node:") ? `\0${id}` : null),
  },
  async load(id) {
    if (!id.startsWith("\0node:")) return null;
    const name = id.slice(1);
    const names = Object.keys(await import(name)).filter((one) => /^[A-Za-z_$][\w$]*$/.test(one) && one !== "default");
    return [
      `const found = /* @__PURE__ */ process.getBuiltinModule(${JSON.stringify(name)});`,
      "export default found;",
      ...names.map(
        (one) => `const own_${one} = /* @__PURE__ */ (() => found.${one})();\nexport { own_${one} as ${one} };`,
      ),
    ].join("\n");
  },
};
