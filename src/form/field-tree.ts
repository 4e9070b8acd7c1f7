import type { FormField, SharedForms } from "../model/output-form.ts";

/** A field with those inside it. */
export interface FieldNode {
  readonly key: string;
  readonly field: FormField;
  /** Empty for anything but a group. */
  readonly fields: readonly FieldNode[];
}

/**
 * The fields of a form, which come as one list with paths such as `items[].account_id`; a period is a group. What is
 * required in a group that may be left out is required only with the rest of it.
 */
export function fieldTree(fields: readonly FormField[], period: SharedForms["period"], prefix = ""): FieldNode[] {
  return fields.flatMap((field) => {
    const key = field.path.slice(prefix.length);
    if (!field.path.startsWith(prefix) || /[.[]/.test(key)) return [];
    const within = `${field.path}${field.list ? "[]" : ""}.`;
    const ends = period.map((end) => ({ key: end.path, field: { ...end, path: `${within}${end.path}` }, fields: [] }));
    const inner = field.type === "period" ? ends : fieldTree(fields, period, within);
    const isOwn = field.list !== null || field.presence === "required";
    return [
      {
        key,
        field: field.type === "period" ? { ...field, type: "group" } : field,
        fields: isOwn ? inner : inner.map(conditionalAtMost),
      },
    ];
  });
}

function conditionalAtMost(node: FieldNode): FieldNode {
  const { field, fields } = node;
  if (field.presence !== "required") return node;
  const inner = field.list === null ? fields.map(conditionalAtMost) : fields;
  return { ...node, field: { ...field, presence: "conditional" }, fields: inner };
}
