import { readFileSync } from "node:fs";
import type { MappingId } from "../model/mapping.ts";
import { builtFolder } from "../source/built-folder.ts";

/** Built-in policies, in the order in which they are listed to people. */
export const builtinPolicies = [
  "baseline",
  "csma-a",
  "csma-b",
  "csma-c",
  "csma-d",
  "csma-e",
  "small",
  "trust",
  "csma-2026",
  "csma-2021",
] as const;

export type BuiltinPolicy = (typeof builtinPolicies)[number];

/** What people write besides evidence, by the names of its schemas. */
export const writtenFiles = ["config", "people", "policy", "cases"] as const;

type BuiltinName =
  | "standard"
  | "output-forms"
  | "shared-forms"
  | "schemas"
  | "case-templates"
  | `schema/${string}`
  | "law"
  | "spreadsheet-words"
  | "record-types"
  | "rule-labels"
  | "rule-texts"
  | `merged/${BuiltinPolicy}`
  | `policy/${BuiltinPolicy}`
  | `mapping/${MappingId}`;

/** Data that is part of the tool, validated against its schema at build time. */
export async function loadBuiltin(name: BuiltinName): Promise<unknown> {
  return readBuiltin(name);
}

/** The same for where nobody can wait. */
export function readBuiltin(name: BuiltinName): unknown {
  return JSON.parse(readBuiltinText(name));
}

/** The same as JSON, with a line break at the end. */
export function readBuiltinText(name: BuiltinName): string {
  // Not with an encoding: of a file with Chinese, that takes Node.js twice as long.
  return readBuiltinBytes(name).toString();
}

/** The same in UTF-8. */
export function readBuiltinBytes(name: BuiltinName): Buffer {
  return readFileSync(new URL(`data/${name}.json`, builtFolder));
}
