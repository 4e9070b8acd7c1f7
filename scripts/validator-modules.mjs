import { parseSync } from "rolldown/utils";
import { createAjv, readSchemas, sharedDefinitions, standaloneSource } from "./schema-compiler.mjs";

/**
 * One module per schema plus one with the parts they share, as `name → source text`. Ajv writes all
 * validators into one text; loading it whole costs 30 ms, one module on first use 1 ms.
 */
export function validatorModules(formats, firstDuplicate) {
  const schemas = readSchemas();
  const ajv = createAjv(schemas, formats, firstDuplicate);
  const names = [...schemas.keys()].filter((name) => name !== sharedDefinitions);
  const exportName = (name) => `validate_${name.replace(/\W/g, "_")}`;
  const source = standaloneSource(ajv, Object.fromEntries(names.map((name) => [exportName(name), name])));
  const statements = topLevelStatements(source);
  const users = new Map([...statements.keys()].map((id) => [id, new Set()]));
  const needs = new Map();
  for (const name of names) {
    const root = statements.get(exportName(name)).aliasOf;
    const needed = closure(root, statements);
    needs.set(name, { root, needed });
    for (const id of needed) users.get(id).add(name);
  }
  const isConstant = (id) => statements.get(id).text.startsWith("const ");
  const order = [...statements.keys()].sort((a, b) => Number(isConstant(b)) - Number(isConstant(a)));
  const isShared = (id) => users.get(id).size > 1;
  const shared = order.filter(isShared);
  const modules = new Map();
  modules.set(
    "shared",
    `${imports}${shared.map((id) => statements.get(id).text).join("\n")}\nexport { ${shared.join(", ")} };\n`,
  );
  for (const [name, { root, needed }] of needs) {
    const own = order.filter((id) => needed.has(id) && !isShared(id));
    const uses = [...needed].filter(isShared).sort();
    modules.set(
      name.replace(".schema.json", ""),
      `${imports}${uses.length ? `import { ${uses.join(", ")} } from "validator:shared";\n` : ""}` +
        `${own.map((id) => statements.get(id).text).join("\n")}\n` +
        `export { ${root} as validate };\nexport const info = ${infoSource(schemas.get(name), schemas)};\n`,
    );
  }
  return modules;
}

/** Ajv refers to formats and run-time functions by `require`; here they are imports. */
const imports = [
  'import { formats as projectFormats } from "project:formats";',
  'import { firstDuplicate } from "project:first-duplicate";',
  'import ucs2length from "ajv/dist/runtime/ucs2length.js";',
  'import deepEqual from "ajv/dist/runtime/equal.js";\n',
].join("\n");

/** Declarations of the text by name, with the names that each one mentions. */
function topLevelStatements(source) {
  const { program } = parseSync("validators.js", source);
  const statements = new Map();
  for (const node of program.body) {
    const declaration = node.type === "ExportNamedDeclaration" ? node.declaration : node;
    if (!declaration) continue;
    const text = source.slice(declaration.start, declaration.end);
    if (declaration.type === "FunctionDeclaration") statements.set(declaration.id.name, { text, node: declaration });
    if (declaration.type === "VariableDeclaration") {
      for (const { id, init } of declaration.declarations) {
        const value = source.slice(init.start, init.end);
        const aliasOf = node.type === "ExportNamedDeclaration" ? value : null;
        statements.set(id.name, { text: `const ${id.name} = ${withoutRequire(value)};`, node: init, aliasOf });
      }
    } else if (declaration.type === "ExpressionStatement" && declaration.expression.type === "AssignmentExpression") {
      // `validate20.evaluated = {…}` belongs to its function.
      const owner = statements.get(declaration.expression.left.object?.name);
      if (owner) owner.text += `\n${text}`;
    }
  }
  inlineSchemaValues(statements);
  shortenErrors(statements);
  sharePatterns(statements);
  shortenLengths(statements);
  for (const [id, statement] of statements) {
    const mentioned = new Set(statement.text.match(/[A-Za-z_$][\w$]*/g));
    mentioned.delete(id);
    statement.mentions = [...mentioned].filter((name) => statements.has(name));
  }
  return statements;
}

/**
 * Errors name allowed values by a path into a constant with the whole schema, and the test for unknown keys uses its
 * map of properties: constants of their own, with no more than is used, are a tenth of it.
 */
function inlineSchemaValues(statements) {
  const constants = new Map();
  for (const [id, { text }] of statements) {
    if (/^schema\d+$/.test(id)) constants.set(id, JSON.parse(text.slice(text.indexOf("=") + 1, text.lastIndexOf(";"))));
  }
  const values = new Map();
  const path = /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\[(?:"[^"]*"|\d+)\])+)/g;
  const step = /\.([\w$]+)|\["([^"]*)"\]|\[(\d+)\]/g;
  for (const [id, statement] of [...statements]) {
    if (constants.has(id)) continue;
    statement.text = statement.text.replace(path, (all, name, steps) => {
      let value = constants.get(name);
      let last = "";
      for (const [, property, quoted, index] of steps.matchAll(step)) {
        last = property ?? quoted ?? index;
        value = value?.[last];
      }
      if (value === undefined) return all;
      const text = JSON.stringify(
        last === "properties" ? Object.fromEntries(Object.keys(value).map((key) => [key, 1])) : value,
      );
      if (!values.has(text)) values.set(text, `value${values.size}`);
      return values.get(text);
    });
  }
  for (const [text, id] of values) statements.set(id, { text: `const ${id} = ${text};` });
}

/** Errors of one document that are kept, each with its place; the rest are counted. */
const keptErrors = 10_000;

/**
 * Ajv writes out every error in full; a function instead makes the whole a third smaller. It also keeps every error of a
 * hostile document, and copies those of all records before with each record: here the list is bounded and is only
 * added to. Its `total` says how many errors there are.
 */
function shortenErrors(statements) {
  const push = String.raw`if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;`;
  const error = new RegExp(
    String.raw`const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:(".*?"),keyword:(".*?"),params:(\{.*?\})\};${push}`,
    "gs",
  );
  // Inside a condition only the number counts.
  const nameless = new RegExp(String.raw`const (err\d+) = \{\};${push}`, "g");
  const called =
    /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;/g;
  const undone = /if\(vErrors !== null\)\{if\((\w+)\)\{vErrors\.length = \1;\}else \{vErrors = null;\}\}/g;
  for (const [id, statement] of statements) {
    statement.text = statement.text
      .replace(
        error,
        (_, _id, path = "instancePath", ...rest) =>
          `vErrors = addError(vErrors,${path},${rest.slice(0, 3).join(",")});errors++;`,
      )
      .replace(nameless, "vErrors = addError(vErrors);errors++;")
      .replace(called, "vErrors = addErrors(vErrors,$1.errors);errors = vErrors.total;")
      .replace(undone, "vErrors = undoErrors(vErrors,$1);");
    if (/vErrors\.(?:push|concat|length)/.test(statement.text))
      throw new Error(`${id}: Ajv collects errors another way`);
  }
  const run = [
    `function addError(errors, instancePath, schemaPath, keyword, params) {
  const list = errors ?? Object.assign([], { total: 0 });
  list.total++;
  if (list.length < ${keptErrors}) list.push({ instancePath, schemaPath, keyword, params });
  return list;
}`,
    `function addErrors(errors, more) {
  if (errors === null) return more;
  errors.total += more.total;
  for (const error of more) {
    if (errors.length >= ${keptErrors}) break;
    errors.push(error);
  }
  return errors;
}`,
    `function undoErrors(errors, total) {
  if (errors === null || total === 0) return null;
  errors.total = total;
  if (errors.length > total) errors.length = total;
  return errors;
}`,
  ];
  for (const text of run) statements.set(/^function (\w+)/.exec(text)[1], { text });
}

/** A pattern is tested, and named by errors, in many fields: its text is there once. */
function sharePatterns(statements) {
  const patterns = new Map();
  for (const statement of statements.values()) {
    statement.text = statement.text.replace(
      /(\{pattern: ?|new RegExp\()("(?:[^"\\]|\\.)*")(?=\}|, ?"u"\))/g,
      (_, before, text) => {
        if (!patterns.has(text)) patterns.set(text, `asked${patterns.size}`);
        return `${before}${patterns.get(text)}`;
      },
    );
  }
  const others = [...statements];
  statements.clear();
  for (const [text, id] of patterns) statements.set(id, { text: `const ${id} = ${text};` });
  for (const [id, statement] of others) statements.set(id, statement);
}

/**
 * Lengths are counted in characters, of which each takes one or two units: most texts are by far short or long enough,
 * which their length in units says.
 */
function shortenLengths(statements) {
  const counters = [...statements].filter(([, { text }]) => text.includes("= ucs2length.")).map(([id]) => id);
  const compared = new RegExp(String.raw`\b(${counters.join("|")})\((\w+)\) ([<>]) (\d+)`, "g");
  for (const statement of statements.values()) {
    statement.text = statement.text.replace(compared, (all, _count, text, sign, limit) =>
      sign === ">" ? `${text}.length > ${limit} && ${all}` : `${text}.length < ${2 * limit} && ${all}`,
    );
  }
}

function withoutRequire(value) {
  return value
    .replace(/require\("project:first-duplicate"\)/, "firstDuplicate")
    .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/, "ucs2length.default ?? ucs2length")
    .replace(/require\("ajv\/dist\/runtime\/equal"\)\.default/, "deepEqual.default ?? deepEqual");
}

function closure(root, statements) {
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const next of statements.get(id).mentions) visit(next);
  };
  visit(root);
  return seen;
}

/** What only findings need is behind a function: a document without any does not pay for it. */
function infoSource(schema, schemas) {
  const info = JSON.stringify(schemaInfo(schema, schemas));
  return `{ ...${info}, hints: () => (${JSON.stringify(schemaHints(schema, schemas))}) }`;
}

/** What helps to say how a value is written: see SchemaHints in src/evidence/validators.ts. */
export function schemaHints(schema, schemas) {
  const hints = { forms: {}, labels: {}, formats: {}, former: schema["x-evidence"]?.former ?? [] };
  walk(schema, schema, "", 0);
  return hints;

  function walk(node, document, pointer, depth) {
    if (typeof node !== "object" || node === null || depth > 20) return;
    const { form, labels } = node["x-evidence"] ?? {};
    if (node.pattern && form) hints.forms[node.pattern] ??= form;
    if (node.format) hints.formats[pointer] ??= node.format;
    // The labels of a list's items are beside the list.
    const key = node.type === "array" ? `${pointer}/*` : pointer;
    if (labels) hints.labels[key] = { ...labels, ...hints.labels[key] };
    if (node.$ref) {
      const { target, file } = resolveReference(node.$ref, document, schemas);
      walk(target, file, pointer, depth + 1);
    }
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      walk(property, document, `${pointer}/${name}`, depth + 1);
    }
    const parts = [node.items, ...Object.values(node.patternProperties ?? {})];
    for (const part of parts) walk(part, document, `${pointer}/*`, depth + 1);
    for (const keyword of ["propertyNames", "then", "else", "additionalProperties"]) {
      walk(node[keyword], document, pointer, depth + 1);
    }
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const part of node[keyword] ?? []) walk(part, document, pointer, depth + 1);
    }
  }
}

/** What a `$ref` leads to, and the schema in which its own references are meant. */
function resolveReference(reference, document, schemas) {
  const [name, fragment] = reference.split("#");
  const file = name ? schemas.get(name) : document;
  const steps = fragment.split("/").slice(1);
  return { target: steps.reduce((at, key) => at[key], file), file };
}

/** What a finding contains about the schema besides its errors: see SchemaInfo in src/evidence/validators.ts. */
export function schemaInfo(schema, schemas) {
  const properties = {};
  const reasons = {};
  const persons = new Set();
  const times = new Set();
  const periods = [];
  const annotation = schema["x-evidence"] ?? {};
  const mayBeFuture = new Set(annotation.future ?? []);
  walk(schema, schema, "", "#", 0);
  return {
    eventDate: annotation.event_date ?? null,
    key: annotation.key ?? [],
    properties,
    persons: [...persons],
    times: [...times],
    references: annotation.references ?? {},
    order: [...periods, ...(annotation.order ?? [])],
    separate: annotation.separate ?? [],
    everyRow: annotation.every_row ? { endedBy: annotation.every_row.ended_by } : null,
    openItems: (annotation.open_items ?? []).map((items) => ({ list: null, key: null, due: null, ...items })),
    counts: annotation.counts ?? [],
    ownResults: (annotation.own_results ?? []).map((result) => ({ of: [], ...result })),
    reasons,
  };

  /** The last day of a period may come, its first has come; a document's own period has findings of its own. */
  function noteTime(reference, field) {
    if (reference.endsWith("#/$defs/period")) periods.push([`${field}/from`, `${field}/to`]);
    const isOpen = mayBeFuture.has(field) || periods.some(([, to]) => to === field);
    if (/#\/\$defs\/date(?:time)?$/.test(reference) && !isOpen) times.add(`/records/*/${field}`);
  }

  function walk(node, document, pointer, schemaPath, depth) {
    if (typeof node !== "object" || node === null || depth > 20) return;
    if (node.$ref?.endsWith("#/$defs/person") && pointer !== "") persons.add(pointer);
    if (pointer.startsWith("/records/*/")) noteTime(node.$ref ?? "", pointer.slice("/records/*/".length));
    if (node.$ref) {
      const { target, file } = resolveReference(node.$ref, document, schemas);
      // The validator of a definition has paths relative to its own root.
      walk(target, file, pointer, "#", depth + 1);
    }
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      const path = `${pointer}/${key}`;
      if (typeof property === "object") {
        const title = titleOf(property, document, schemas);
        properties[path] ??= title;
        walk(property, document, path, `${schemaPath}/properties/${key}`, depth + 1);
      }
    }
    if (node.items) walk(node.items, document, `${pointer}/*`, `${schemaPath}/items`, depth + 1);
    for (const [index, part] of (node.allOf ?? []).entries()) {
      if (part.description) {
        reasons[`${schemaPath}/allOf/${index}`] = {
          en: part["x-evidence"]?.en?.description ?? "",
          "zh-TW": part.description,
        };
      }
    }
  }
}

function titleOf(schema, document, schemas) {
  if (schema.title) return { en: schema["x-evidence"]?.en?.title ?? schema.title, "zh-TW": schema.title };
  if (!schema.$ref) return null;
  const { target, file } = resolveReference(schema.$ref, document, schemas);
  return titleOf(target, file, schemas);
}
