import { writeScalar } from "../yaml/write-scalar.ts";

/** A value on one line of YAML: ids, days, times, numbers and booleans as they are, all else in quotes. */
export function yamlScalar(value: string | number | boolean): string {
  return typeof value === "string" ? writeScalar(value) : String(value);
}
