import { recordFields } from "../evidence/record-types.ts";
import type { Requirement } from "../model/policy.ts";
import { UserError } from "../model/user-error.ts";
import { escapeToken } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import { isAmbiguousDuration } from "../time/ambiguous-duration.ts";
import { parseCalendarDuration } from "../time/durations.ts";
import { fieldsNamed } from "./check-policy.ts";
import type { PolicyLayer } from "./merge-policies.ts";
import { requireUnit } from "./parameter-values.ts";
import type { DataFile } from "./read-data-file.ts";

/**
 * Checks what the schema of policies cannot: values against units, codes of outputs, names of fields. Built-in
 * policies are left out, since the tests check them.
 *
 * @throws UserError `duration-ambiguous`, `parameter-unit`, `policy-unknown-output`, `field-unknown`, `file-invalid`
 */
export async function checkLayer({ file, source }: PolicyLayer, outputs: readonly string[]): Promise<void> {
  if (!source) return;
  for (const [index, window] of (file.windows ?? []).entries()) {
    for (const key of ["at_least", "due_soon", "grace"] as const) {
      requireDuration(window[key], source, `/windows/${index}/${key}`);
    }
  }
  if (file.count_due_soon !== undefined) requireDuration(file.count_due_soon, source, "/count_due_soon");
  for (const [name, { unit, value }] of Object.entries(file.parameters ?? {})) {
    requireUnit(name, unit, value, source.place(`/parameters/${name}/value`));
  }
  const requireOutput = (output: string, pointer: string, target: "value" | "key" = "value") => {
    if (outputs.includes(output)) return;
    const suggestion = nearest(output, outputs);
    throw new UserError("policy-unknown-output", { output, suggestion }, source.place(pointer, target));
  };
  for (const [index, output] of (file.first ?? []).entries()) requireOutput(output, `/first/${index}`);
  for (const [output, { requirements = [] }] of Object.entries(file.cadences ?? {})) {
    const cadence = `/cadences/${escapeToken(output)}`;
    requireOutput(output, cadence, "key");
    requireUniqueIds(requirements, `${cadence}/requirements`, source);
    for (const [index, requirement] of requirements.entries()) {
      const pointer = `${cadence}/requirements/${index}`;
      if (requirement.subjects) requireOutput(requirement.subjects.output, `${pointer}/subjects/output`);
      if (requirement.after) requireOutput(requirement.after.output, `${pointer}/after/output`);
      for (const [of, field, at, target] of fieldsNamed(output, requirement, pointer)) {
        const fields = Object.keys(await recordFields(of));
        if (field === "$document" || fields.includes(field)) continue;
        const suggestion = nearest(field, fields);
        throw new UserError("field-unknown", { field, output: of, suggestion }, source.place(at, target));
      }
    }
  }
}

function requireDuration(value: string, source: DataFile, pointer: string): void {
  if (isAmbiguousDuration(value)) throw new UserError("duration-ambiguous", { value }, source.place(pointer));
  if (parseCalendarDuration(value)) return;
  const params = { title: null, format: "duration", value };
  throw source.invalid([{ code: "schema-format", params, pointer, target: "value" }]);
}

function requireUniqueIds(requirements: readonly Requirement[], pointer: string, source: DataFile): void {
  for (const [second, { id }] of requirements.entries()) {
    const first = requirements.findIndex((other) => other.id === id);
    if (first === second) continue;
    const params = { title: null, first, second };
    throw source.invalid([{ code: "schema-unique", params, pointer: `${pointer}/${second}`, target: "value" }]);
  }
}
