import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MagicString from "magic-string";
import { parseAst } from "rolldown/parseAst";

const root = fileURLToPath(new URL("../src/", import.meta.url)).replaceAll("\\", "/");
const listed = JSON.parse(readFileSync(new URL("eager-functions.json", import.meta.url), "utf8"));

/**
 * For bundles: the functions that every check calls, by `eager-functions.json`, are put in parentheses, as if they were
 * called where they are. The engine compiles them with their module then, instead of reading their text once to skip it
 * and once more to compile it, and Node.js keeps them for the next run, which it does with nothing else.
 */
export const eagerFunctions = {
  name: "eager-functions",
  transform: {
    filter: { id: /\/src\/.+\.ts$/ },
    handler(code, id) {
      const path = id.replaceAll("\\", "/");
      const names = path.startsWith(root) ? listed[path.slice(root.length, -".ts".length)] : undefined;
      return names ? withParentheses(code, new Set(names)) : null;
    },
  },
};

/** The names of the functions that a module in TypeScript has at its top. */
export function functionsOf(code) {
  return functionsIn(parseAst(code, { lang: "ts" }).body).map(({ name }) => name);
}

/**
 * A module whose functions of the names, and those within them, are in parentheses. Declarations become constants at its
 * beginning, since they could be called before the place where they are written.
 *
 * @param {string} code in TypeScript
 * @param {ReadonlySet<string>} names
 */
export function withParentheses(code, names) {
  const text = new MagicString(code);
  const { body } = parseAst(code, { lang: "ts" });
  const beginning = body.find(({ type }) => type !== "ImportDeclaration")?.start ?? 0;
  for (const { name, statement, made } of functionsIn(body)) {
    if (!names.has(name)) continue;
    if (made.type === "FunctionDeclaration") becomeConstant(text, statement, made, beginning);
    else inParentheses(text, made);
    followInside(text, made);
  }
  return { code: text.toString(), map: null };
}

/** Not those with several signatures, of which each is a declaration. */
function functionsIn(body) {
  const found = body.flatMap((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type === "FunctionDeclaration" || declared?.type === "TSDeclareFunction")
      return { name: declared.id.name, statement, made: declared };
    const constants = declared?.type === "VariableDeclaration" ? declared.declarations : [];
    return constants.flatMap(({ id, init }) => (isFunction(init) ? { name: id.name, statement, made: init } : []));
  });
  const signatures = new Set(found.flatMap(({ name, made }) => (made.type === "TSDeclareFunction" ? name : [])));
  return found.filter(({ name }) => !signatures.has(name));
}

function isFunction(node) {
  return node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";
}

/** `function name() {}` becomes `const name = (function () {});`. */
function becomeConstant(text, statement, { start, end, id, async, generator }, beginning) {
  text.overwrite(start, id.end, `const ${id.name} = (${async ? "async " : ""}function${generator ? "*" : ""} `);
  text.appendLeft(end, ");\n");
  if (statement.start !== beginning) text.move(statement.start, end, beginning);
}

function inParentheses(text, { start, end }) {
  text.appendRight(start, "(");
  text.appendLeft(end, ")");
}

/** Methods cannot be in parentheses. */
function followInside(text, node) {
  const isMethod =
    node.type === "MethodDefinition" || (node.type === "Property" && (node.method || node.kind !== "init"));
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type !== "string") continue;
    if (isFunction(child) && !isMethod) inParentheses(text, child);
    followInside(text, child);
  }
}
