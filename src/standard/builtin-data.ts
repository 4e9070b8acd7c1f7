import { readFile } from "node:fs/promises";

/** Where the build puts the standard and the built-in policies as JSON, for the source and for the bundle alike. */
export const dataFolder = new URL(import.meta.url.endsWith(".ts") ? "../../dist/data/" : "./data/", import.meta.url);

/** Built-in policies, in the order in which they are listed to people. */
export const builtinPolicies = ["baseline", "csma-a", "csma-b", "csma-c", "csma-d", "csma-e"] as const;

export type BuiltinPolicy = (typeof builtinPolicies)[number];

/** Data that is part of the tool; the build has checked it against its schema. */
export async function loadBuiltin(name: "standard" | `policy/${BuiltinPolicy}`): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`${name}.json`, dataFolder), "utf8"));
}
