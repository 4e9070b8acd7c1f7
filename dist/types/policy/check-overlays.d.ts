import type { PolicyLayer } from "./merge-policies.js";
/** The fields of an output's records: the texts that each may hold, null when it is free. */
export type ValuesOf = (output: string) => Promise<Readonly<Record<string, readonly string[] | null>>>;
/**
 * Checks that the overlays of a policy file speak of outputs and fields that exist, and allow only what the schemas do.
 *
 * @throws UserError `policy-unknown-output`, `overlay-field`, `overlay-value`
 */
export declare function checkOverlays({ file, source }: PolicyLayer, { outputs, valuesOf }: {
    readonly outputs: readonly string[];
    readonly valuesOf: ValuesOf;
}): Promise<void>;
