import { readSchemas } from "./schema-compiler.mjs";

/**
 * The types that rules are checked against, from the schemas: per output the fields of its records, its event date and
 * what identifies the subject of a record (its key without dates and version), and the envelope (`Document`) and roster
 * entry (`Person`). A type is "string", "double", "bool", `{ choice: { value: label } }` for an enum of texts,
 * `{ list: type }` or `{ fields: { name: type } }`.
 */
export function recordTypes() {
  const schemas = readSchemas();
  const types = {};
  for (const [file, schema] of schemas) {
    const { output, key, event_date: eventDate } = schema["x-evidence"] ?? {};
    if (!output) continue;
    const subject = key.filter((field) => field !== "version" && !isDate(schema.$defs.record, field));
    types[output] = { subject, eventDate, ...typeOf(schema.$defs.record, schema, file) };
  }
  const people = schemas.get("people.schema.json");
  types.Person = {
    subject: ["id"],
    eventDate: "joined",
    ...typeOf(people.properties.people.items, people, "people.schema.json"),
  };
  const [output] = Object.keys(types);
  const envelope = schemas.get(`${output}.schema.json`);
  const { fields } = typeOf({ ...envelope, $ref: undefined }, envelope, `${output}.schema.json`);
  types.Document = {
    subject: ["output", "id"],
    eventDate: "date",
    fields: { ...without(fields, "records"), output: "string" },
  };
  return types;

  function typeOf(schema, document, file, outerLabels = {}) {
    const labels = { ...schema["x-evidence"]?.labels, ...outerLabels };
    if (schema.$ref) {
      const [otherFile, fragment] = schema.$ref.split("#");
      const target = otherFile ? schemas.get(otherFile) : document;
      const definition = fragment
        .split("/")
        .slice(1)
        .reduce((at, key) => at[key], target);
      return typeOf(definition, target, otherFile || file, labels);
    }
    const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
    if (values.length > 0 && values.every((value) => typeof value === "string")) {
      return { choice: Object.fromEntries(values.map((value) => [value, labels[value] ?? value])) };
    }
    const [type, ...others] = [schema.type].flat().filter((name) => name !== "null");
    if (others.length > 0) throw new Error(`${file}: rules have no type for ${schema.type}`);
    switch (type ?? typeof (schema.const ?? schema.enum?.[0])) {
      case "string":
        return "string";
      case "number":
      case "integer":
        return "double";
      case "boolean":
        return "bool";
      case "array":
        // The labels of a list's items are beside the list.
        return { list: typeOf(schema.items, document, file, labels) };
      case "object":
        return {
          fields: Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, property]) => [name, typeOf(property, document, file)]),
          ),
        };
      default:
        throw new Error(`${file}: rules have no type for ${JSON.stringify(schema)}`);
    }
  }
}

/** Whether a field such as `period.from` holds a day or time. */
function isDate(record, field) {
  const [name, inner] = field.split(".");
  const property = record.properties[name];
  if (inner) return property.$ref?.endsWith("/period") ?? false;
  return /\/(?:date|datetime)$/.test(property.$ref ?? "");
}

function without(fields, name) {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
}
