import type { FieldReference, OutputForm } from "../model/output-form.ts";

/** What becomes of a field; `mixed` for one whose inner fields differ. */
export type Decision = "keep" | "next" | "empty" | "move" | "today" | "mixed";

export interface PlannedField {
  readonly decision: Decision;
  /** Whether a document cannot do without it. */
  readonly required: boolean;
  readonly isPerson: boolean;
  readonly refersTo: FieldReference | null;
}

/** Results and signatures by their type; what is to be kept of them is listed. */
const emptiedTypes: ReadonlySet<string> = new Set(["date", "datetime", "sha256", "percent", "count"]);

const unknownField: PlannedField = { decision: "keep", required: false, isPerson: false, refersTo: null };

/** What the schema of an output says about each field of a document, by its path without indexes: `records.asset_id`. */
export function renewalPlan(form: OutputForm): (path: string) => PlannedField {
  const listed = new Map<string, Decision>();
  for (const kind of ["keep", "next", "empty"] as const) for (const path of form.renew[kind]) listed.set(path, kind);
  const above = new Set([...listed.keys()].flatMap(pathsAbove));
  const fields = new Map<
    string,
    { readonly type: string; readonly required: boolean; readonly refersTo: FieldReference | null }
  >();
  for (const { path, type, required } of form.envelope) fields.set(path, { type, required, refersTo: null });
  for (const { path, type, presence, refersTo } of form.fields) {
    fields.set(`records.${path.replaceAll("[]", "")}`, { type, required: presence === "required", refersTo });
  }
  const decide = (path: string): Decision | null => {
    if (path === "date") return "today";
    for (const one of [path, ...pathsAbove(path)]) {
      const decision = listed.get(one);
      if (decision) return decision;
      const type = fields.get(one)?.type ?? "";
      if (type === "period" || one === "nil.from" || one === "nil.to") return "move";
      if (emptiedTypes.has(type)) return "empty";
    }
    return above.has(path) || path === "records" || path === "nil" ? "mixed" : null;
  };
  const planned = new Map<string, PlannedField>();
  return (path) => {
    let plan = planned.get(path);
    if (!plan) {
      const field = fields.get(path);
      const decision = decide(path);
      plan =
        decision === null
          ? unknownField
          : {
              decision,
              required: field?.required ?? path === "records",
              isPerson: field?.type === "person",
              refersTo: field?.refersTo ?? null,
            };
      planned.set(path, plan);
    }
    return plan;
  };
}

/** Of `a.b.c`: `a.b` and `a`. */
function pathsAbove(path: string): string[] {
  const paths: string[] = [];
  for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1)) paths.push(path.slice(0, end));
  return paths;
}
