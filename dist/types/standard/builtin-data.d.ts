/** Built-in policies, in the order in which they are listed to people. */
export declare const builtinPolicies: readonly ["baseline", "csma-a", "csma-b", "csma-c", "csma-d", "csma-e"];
export type BuiltinPolicy = (typeof builtinPolicies)[number];
/** Data that is part of the tool; the build has checked it against its schema. */
export declare function loadBuiltin(name: "standard" | `policy/${BuiltinPolicy}`): Promise<unknown>;
