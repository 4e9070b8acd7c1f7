// Cuts the operations that the product calls out of the descriptions of Gitea's and Forgejo's APIs, for the tests' fakes.
// Both are only published as types made from them, so the types are read as text; nothing of the packages runs.
// Usage: npm install --prefix FOLDER --ignore-scripts gitea-js@1.23.0 @llamaduck/forgejo-ts@15.0.9;
//        node scripts/cut-gitea-api.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5.9";

const [folder] = process.argv.slice(2);

/** Names of the operations in the descriptions, which both have in common. */
const wanted = [
  "userGetCurrent",
  "issueGetComments",
  "issueCreateComment",
  "issueEditComment",
  "issueDeleteComment",
  "issueListIssues",
  "issueCreateIssue",
  "issueEditIssue",
  "repoGet",
  "repoGetAssignees",
  "repoGetBranch",
  "repoChangeFiles",
  "repoGetRawFile",
  "repoListPullRequests",
  "repoGetCommitPullRequest",
  "repoListPullReviews",
  "getTree",
  "orgListRepos",
];

/** The parameters whose value may have slashes. */
const multiSegment = ["branch", "filepath"];

function read(path) {
  const text = readFileSync(path, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const types = new Map();
  const visit = (node) => {
    if (ts.isTypeAliasDeclaration(node)) types.set(node.name.text, node.type);
    if (ts.isInterfaceDeclaration(node)) types.set(node.name.text, node);
    if (ts.isEnumDeclaration(node)) types.set(node.name.text, node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { file, types };
}

const keywords = {
  [ts.SyntaxKind.StringKeyword]: { type: "string" },
  [ts.SyntaxKind.NumberKeyword]: { type: "number" },
  [ts.SyntaxKind.BooleanKeyword]: { type: "boolean" },
  [ts.SyntaxKind.UnknownKeyword]: {},
  [ts.SyntaxKind.AnyKeyword]: {},
};

/** Types as JSON Schema 2020-12; those that are referred to by name are added to the schemas. */
function converter({ types }, schemas) {
  const object = (members) => {
    const signatures = members.filter(ts.isPropertySignature);
    const properties = Object.fromEntries(signatures.map(({ name, type }) => [name.text, schema(type)]));
    const required = signatures.filter(({ questionToken }) => !questionToken).map(({ name }) => name.text);
    return { type: "object", properties, required, additionalProperties: false };
  };
  const named = (name) => {
    if (!types.has(name)) return {};
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = schema(types.get(name));
    }
    return { $ref: `#/schemas/${name}` };
  };
  const schema = (node) => {
    if (node.kind in keywords) return keywords[node.kind];
    if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
      return node.members.some(ts.isIndexSignatureDeclaration) ? { type: "object" } : object(node.members);
    }
    if (ts.isEnumDeclaration(node)) return { enum: node.members.map(({ initializer }) => initializer.text) };
    if (ts.isArrayTypeNode(node)) return { type: "array", items: schema(node.elementType) };
    if (ts.isLiteralTypeNode(node)) return { const: node.literal.text };
    if (ts.isUnionTypeNode(node)) return { anyOf: node.types.map(schema) };
    if (ts.isTypeReferenceNode(node)) {
      const name = node.typeName.getText();
      if (name === "Array") return { type: "array", items: schema(node.typeArguments[0]) };
      return name === "Record" || name === "Blob" ? {} : named(name);
    }
    throw new Error(`no schema for ${node.getText()}`);
  };
  return schema;
}

const pathNames = (path) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

function parametersOf(path, query, schema) {
  const inPath = pathNames(path).map((name) => ({
    name,
    in: "path",
    required: true,
    multiSegment: multiSegment.includes(name),
  }));
  const members = query && ts.isTypeLiteralNode(query) ? query.members : [];
  const inQuery = members.map(({ name, questionToken, type }) => {
    return { name: name.text, in: "query", required: !questionToken, multiSegment: false, schema: schema(type) };
  });
  return [...inPath, ...inQuery];
}

/** Types of swagger-typescript-api: one function for each operation, its method and path in a comment. */
function gitea(source, schemas) {
  const schema = converter(source, schemas);
  const operations = {};
  const visit = (node) => {
    const [, method, path] = /@request (\w+):(\S+)/.exec(node.jsDoc?.at(-1)?.getText() ?? "") ?? [];
    if (path && wanted.includes(node.name?.text) && ts.isFunctionTypeNode(node.type)) {
      const parameter = (wantedName) => node.type.parameters.find(({ name }) => name.text === wantedName)?.type;
      const [answer] = node.type.type.typeArguments[0].typeArguments;
      const body = parameter("body");
      operations[node.name.text] = {
        method,
        path,
        parameters: parametersOf(path, parameter("query"), schema),
        body: body ? schema(body) : null,
        responses: { default: { schema: schema(answer) } },
      };
    }
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  return operations;
}

/** Types of hey-api: for each operation what it takes and what it answers; the methods are in the code. */
function forgejo(source, schemas, script) {
  const schema = converter(source, schemas);
  const operations = {};
  for (const name of wanted) {
    const of = (kind) => source.types.get(`${name[0].toUpperCase()}${name.slice(1)}${kind}`);
    const members = Object.fromEntries(of("Data").members.map((one) => [one.name.text, one.type]));
    const path = members.url.literal.text;
    const [, method] = new RegExp(`\\b${name} = \\(options\\) => \\(.*\\)\\.(\\w+)\\(`).exec(script);
    const answers = [...of("Responses").members, ...(of("Errors")?.members ?? [])];
    const isNever = members.body.kind === ts.SyntaxKind.NeverKeyword;
    operations[name] = {
      method: method.toUpperCase(),
      path,
      parameters: parametersOf(path, members.query, schema),
      body: isNever ? null : schema(members.body),
      responses: Object.fromEntries(answers.map((one) => [one.name.text, { schema: schema(one.type) }])),
    };
  }
  return operations;
}

const packages = {
  gitea: { name: "gitea-js", types: "dist/index.d.ts", cut: gitea },
  forgejo: {
    name: "@llamaduck/forgejo-ts",
    types: "dist/index.d.mts",
    cut: (source, schemas, at) => forgejo(source, schemas, readFileSync(at("dist/index.mjs"), "utf8")),
  },
};
for (const [forge, { name, types, cut }] of Object.entries(packages)) {
  const at = (path) => join(folder, "node_modules", name, path);
  const { version, license } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const schemas = {};
  const operations = cut(read(at(types)), schemas, at);
  const missing = wanted.filter((id) => !(id in operations));
  if (missing.length > 0) throw new Error(`not in the description of ${forge}: ${missing.join(" ")}`);
  const slice = { source: `${name} ${version} (${license})`, operations, schemas };
  writeFileSync(new URL(`../test/github/${forge}-slice.json`, import.meta.url), `${JSON.stringify(slice)}\n`);
}
