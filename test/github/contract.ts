import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Answer } from "./fake-server.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a forge answers is judged by its description, not by our types
export type Json = any;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; multiSegment: boolean; required: boolean }[];
  readonly body: Json;
  /** By status, or `default` for a description that has none. */
  readonly responses: Readonly<Record<string, { schema?: object; example?: Json }>>;
}

export interface Route {
  readonly id: string;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The operations of a forge's API, cut out of its description by a script.
 *
 * @param name of the file with them
 */
export function readContract(name: string) {
  const slice: { operations: Record<string, Operation>; schemas: object } = JSON.parse(
    readFileSync(new URL(name, import.meta.url), "utf8"),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false, code: { optimize: false } });
  ajv.addSchema({ $id: "api", schemas: slice.schemas });
  const compiled = new Map<object, ValidateFunction>();
  const problems = (schema: object, value: unknown): string[] => {
    const text = JSON.stringify(schema).replaceAll('"#/schemas/', '"api#/schemas/');
    const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(text));
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  const routes = Object.entries(slice.operations).map(([id, operation]) => {
    const names: string[] = [];
    const pattern = operation.path.replace(/\{(\w+)\}/g, (_, one: string) => {
      names.push(one);
      return operation.parameters.find(({ name }) => name === one)?.multiSegment ? "(.+)" : "([^/]+)";
    });
    return { id, operation, names, pattern: new RegExp(`^${pattern}$`) };
  });
  return {
    example: (id: string, status = 200) => structuredClone(slice.operations[id]?.responses[status]?.example),

    route(method: string, path: string): Route | null {
      const found = routes.find(({ operation, pattern }) => operation.method === method && pattern.test(path));
      if (!found) return null;
      const values = found.pattern.exec(path)?.slice(1) ?? [];
      const parameters = found.names.map((name, at) => [name, decodeURIComponent(values[at] ?? "")]);
      return { ...found, parameters: Object.fromEntries(parameters) };
    },

    /** What a request has that the description does not allow. */
    requestProblems({ operation }: Route, query: URLSearchParams, text: string): string[] {
      const queries = operation.parameters.filter((one) => one.in === "query").map(({ name }) => name);
      const unknown = [...query.keys()]
        .filter((key) => !queries.includes(key))
        .map((key) => `unknown query key ${key}`);
      if (operation.body === null) return [...unknown, ...(text === "" ? [] : ["a body where none belongs"])];
      const body = JSON.parse(text || "null");
      // Where the description is a reference, its schema closes the object itself.
      const known = operation.body.$ref ? null : Object.keys(operation.body.properties ?? {});
      const keys = Object.keys(body ?? {}).filter((key) => known !== null && !known.includes(key));
      return [...unknown, ...problems(operation.body, body), ...keys.map((key) => `unknown key ${key}`)];
    },

    /** What an answer of ours has that the description does not allow. */
    answerProblems({ operation }: Route, { status, headers, body }: Answer): string[] {
      const described = operation.responses[status] ?? operation.responses.default;
      if (!described) return status === 404 ? [] : [`the fake answers ${status}, which is not described`];
      if (!described.schema || headers?.["content-type"] !== undefined) return [];
      // Numbers beyond 2^53 travel as digits.
      return problems(described.schema, JSON.parse(toJson(body) ?? "null")).map(
        (problem) => `the fake's answer: ${problem}`,
      );
    },
  };
}

/** JSON with bigints as digits. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `\u0000${inner}\u0000` : inner))?.replace(
    /"\\u0000(\d+)\\u0000"/g,
    "$1",
  );
}
