import type { FieldsAsked } from "../evidence/lean-documents.ts";
import type { OutputInfo } from "../evidence/validators.ts";
import type { Policy, RecordFilter, Subjects } from "../model/policy.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { fieldPathOf } from "../text/json-pointer.ts";
import { nameFields } from "./subjects.ts";

/**
 * Which fields of records are asked for where no rule is evaluated: those of cadences and of what is checked in each
 * document. Null where rules are: they may ask for any.
 */
export function fieldsAsked(policy: Policy): FieldsAsked | null {
  const off = rulesOff(policy);
  if (policy.rules.some(({ id }) => !off.has(id))) return null;
  const ofCadences = fieldsOfCadences(policy);
  const known = new Map<string, readonly string[]>();
  return (output, schema) => {
    const fields = known.get(output) ?? fieldsOfOutput(output, schema);
    known.set(output, fields);
    return fields;
  };

  function fieldsOfOutput(output: string, schema: OutputInfo): readonly string[] {
    const { required = [], values = {} } = policy.overlays[output] ?? {};
    const { key, persons } = schema;
    const people = persons.map((pointer) => fieldPathOf(pointer.replace(/^\/records\/\*/, "")));
    return firstParts([...ofCadences(output, schema), ...key, ...people, ...required, ...Object.keys(values)]);
  }
}

/** Which fields of records the cadences of a policy ask for: dates, what requirements count, and subjects. */
export function fieldsOfCadences(
  policy: Policy,
): (output: string, schema: Pick<OutputInfo, "eventDate">) => readonly string[] {
  const listing = Object.values(policy.cadences).flatMap(({ requirements }) =>
    requirements.flatMap(({ subjects }) => subjects ?? []),
  );
  return (output, { eventDate }) => {
    const requirements = policy.cadences[output]?.requirements ?? [];
    return firstParts([
      ...(eventDate === null ? [] : [eventDate]),
      ...requirements.flatMap(({ date, where, subjects, count }) => [
        ...fieldsOf(where),
        ...[date, subjects?.field, count?.distinct].flatMap((path) => path ?? []),
      ]),
      ...listing.filter((subjects) => subjects.output === output).flatMap(fieldsOfSubjects),
    ]);
  };
}

/** Of field paths, the fields of the records themselves. */
function firstParts(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => path.split(".")[0] ?? ""))];
}

function fieldsOfSubjects({ key, since, until, where }: Subjects): readonly string[] {
  return [key, ...nameFields(key), ...fieldsOf(where), ...[since, until].flatMap((field) => field ?? [])];
}

function fieldsOf(filter: RecordFilter = []): readonly string[] {
  return [filter].flat().flatMap((conditions) => Object.keys(conditions));
}
