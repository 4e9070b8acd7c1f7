// Cuts the operations that the product calls out of GitHub's description of its API, for the tests' fake GitHub.
// Usage: npm install --prefix FOLDER --ignore-scripts @octokit/openapi@23; node scripts/cut-github-api.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const from = join(folder, "node_modules/@octokit/openapi");
const api = JSON.parse(readFileSync(join(from, "generated/api.github.com.json"), "utf8"));
const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));

const wanted = [
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "issues/list-for-repo",
  "issues/create",
  "issues/update",
  "issues/add-assignees",
  "pulls/list",
  "pulls/list-reviews",
  "repos/list-pull-requests-associated-with-commit",
  "git/get-ref",
  "git/create-ref",
  "git/update-ref",
  "git/get-commit",
  "git/create-commit",
  "git/get-tree",
  "git/create-tree",
  "repos/get",
  "repos/get-content",
  "repos/list-for-org",
];

const schemas = {};
const look = (node) =>
  node?.$ref
    ? node.$ref
        .slice(2)
        .split("/")
        .reduce((at, key) => at[key], api)
    : node;

const annotations = new Set([
  "description",
  "example",
  "examples",
  "title",
  "format",
  "deprecated",
  "externalDocs",
  "readOnly",
  "discriminator",
]);

/** A schema as JSON Schema 2020-12, with the schemas it refers to. */
function schema(node) {
  if (Array.isArray(node)) return node.map(schema);
  if (typeof node !== "object" || node === null) return node;
  if (node.$ref) {
    const name = node.$ref.split("/").at(-1);
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = schema(look(node));
    }
    return { $ref: `#/schemas/${name}` };
  }
  const entries = Object.entries(node).flatMap(([key, value]) => {
    if (annotations.has(key) || key.startsWith("x-")) return [];
    if (key === "enum" || key === "default" || key === "required") return [[key, value]];
    if (key !== "properties") return [[key, schema(value)]];
    return [[key, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schema(inner)]))]];
  });
  const { nullable, ...rest } = Object.fromEntries(entries);
  if (!nullable) return rest;
  if (typeof rest.type === "string" && !rest.enum) return { ...rest, type: [rest.type, "null"] };
  return { anyOf: [rest, { type: "null" }] };
}

const operations = {};
for (const [path, methods] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!wanted.includes(operation.operationId)) continue;
    const parameters = (operation.parameters ?? []).map(look).filter((one) => one.in !== "header");
    const responses = Object.entries(operation.responses).map(([status, response]) => {
      const content = look(response).content?.["application/json"];
      const example = look(Object.values(content?.examples ?? {})[0])?.value ?? null;
      return [status, content ? { schema: schema(content.schema), ...(status < "300" ? { example } : {}) } : {}];
    });
    operations[operation.operationId] = {
      method: method.toUpperCase(),
      path,
      parameters: parameters.map(({ name, in: place, required = false, schema: kind, ...rest }) => ({
        name,
        in: place,
        required,
        multiSegment: rest["x-multi-segment"] === true,
        schema: schema(kind),
      })),
      body: operation.requestBody ? schema(operation.requestBody.content["application/json"].schema) : null,
      responses: Object.fromEntries(responses),
    };
  }
}
const missing = wanted.filter((id) => !(id in operations));
if (missing.length > 0) throw new Error(`not in the description: ${missing.join(" ")}`);
const slice = { source: `@octokit/openapi ${version} (MIT)`, operations, schemas };
writeFileSync(new URL("../test/github/api-slice.json", import.meta.url), `${JSON.stringify(slice)}\n`);
