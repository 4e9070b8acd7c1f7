import MagicString from "magic-string";
import { parseAst } from "rolldown/parseAst";

/**
 * For bundles: whoever imports a module on demand that is part of a larger file gets it from there. Otherwise there is a
 * file of one line between the two, which takes as long to find and link as a small module.
 */
export const withoutFacades = {
  name: "without-facades",
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === "chunk");
    const facades = new Map(chunks.flatMap((chunk) => facadeOf(chunk) ?? []));
    for (const chunk of chunks) chunk.code = withFacades(chunk.code, facades);
    for (const [file] of facades) delete bundle[file];
  },
};

/** A file that is imported on demand only, and only names what another one has: its name and what takes its place. */
function facadeOf({ fileName, code: text, isEntry, isDynamicEntry }) {
  const [, names, file] = /^export\{([^{}]+)\}from"\.\/([^"]+)";\s*$/.exec(text) ?? [];
  if (file === undefined || isEntry || !isDynamicEntry) return null;
  const properties = names.split(",").map((name) => {
    const [from, to = from] = name.split(" as ");
    return `${to}:e.${from}`;
  });
  return [[fileName, `import("./${file}").then(e=>({${properties.join()}}))`]];
}

function withFacades(source, facades) {
  const text = new MagicString(source);
  const follow = (node) => {
    const file = node.type === "ImportExpression" ? /^\.\/(.+)$/.exec(textOf(node.source))?.[1] : undefined;
    const instead = facades.get(file);
    if (instead) text.overwrite(node.start, node.end, instead);
    for (const child of Object.values(node).flat()) if (typeof child?.type === "string") follow(child);
  };
  if (source.includes("import(")) follow(parseAst(source));
  return text.toString();
}

/** The minifier writes texts as templates. */
function textOf({ value, quasis }) {
  return quasis?.length === 1 ? quasis[0].value.cooked : value;
}
