import { recordFields } from "../evidence/record-types.ts";
import { UserError } from "../model/user-error.ts";
import { escapeToken } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import type { PolicyLayer } from "./merge-policies.ts";

/**
 * Checks that the overlays of a policy file refer to existing outputs and fields, and allow only what the schemas
 * allow.
 *
 * @throws UserError `policy-unknown-output`, `overlay-field`, `overlay-value`
 */
export async function checkOverlays({ file, source }: PolicyLayer, outputs: readonly string[]): Promise<void> {
  if (!source) return;
  for (const [output, { required = [], values = {} }] of Object.entries(file.overlays ?? {})) {
    const pointer = `/overlays/${escapeToken(output)}`;
    if (!outputs.includes(output)) {
      const suggestion = nearest(output, outputs);
      throw new UserError("policy-unknown-output", { output, suggestion }, source.place(pointer, "key"));
    }
    const fields = await recordFields(output);
    const requireField = (field: string, at: string, target: "value" | "key") => {
      if (Object.hasOwn(fields, field)) return;
      const suggestion = nearest(field, Object.keys(fields));
      throw new UserError("overlay-field", { output, field, suggestion }, source.place(at, target));
    };
    for (const [index, field] of required.entries()) requireField(field, `${pointer}/required/${index}`, "value");
    for (const [field, texts] of Object.entries(values)) {
      requireField(field, `${pointer}/values/${field}`, "key");
      const allowed = fields[field] ?? [];
      for (const [index, value] of texts.entries()) {
        if (allowed.includes(value)) continue;
        const params = { output, field, value, allowed, suggestion: nearest(value, allowed) };
        throw new UserError("overlay-value", params, source.place(`${pointer}/values/${field}/${index}`));
      }
    }
  }
}
