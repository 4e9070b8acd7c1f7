import type { Parameter, ParameterValue } from "../model/policy.js";
import { type ErrorPlace } from "../model/user-error.js";
/**
 * Refuses a value that does not fit the unit.
 *
 * @throws UserError `duration-ambiguous` for a text such as `1m`, `parameter-unit` for anything else.
 */
export declare function requireUnit(name: string, unit: Parameter["unit"], value: ParameterValue, place: ErrorPlace | null): void;
/** Whether a value of the parameter's unit asks for less than the parameter does. */
export declare function isLooser({ unit, value, stricter }: Parameter, other: ParameterValue): boolean;
/** Whether two values of a parameter are the same. */
export declare function isSameValue(a: ParameterValue, b: ParameterValue): boolean;
