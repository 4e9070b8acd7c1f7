import type { MappingId } from "../model/mapping.js";
/** Built-in policies, in the order in which they are listed to people. */
export declare const builtinPolicies: readonly ["baseline", "csma-a", "csma-b", "csma-c", "csma-d", "csma-e", "csma-2026", "csma-2021"];
export type BuiltinPolicy = (typeof builtinPolicies)[number];
/** Data that is part of the tool; the build has checked it against its schema. */
export declare function loadBuiltin(name: "standard" | "schemas" | `policy/${BuiltinPolicy}` | `mapping/${MappingId}`): Promise<unknown>;
