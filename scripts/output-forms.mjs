import { sharedDefinitions } from "./schema-compiler.mjs";

const sharedRef = new RegExp(`^${sharedDefinitions.replaceAll(".", "\\.")}#/\\$defs/(.+)$`);

const boundKeys = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern"];

/**
 * What the schema of each output says to people, by output: see OutputForm in src/model/output-form.ts.
 *
 * @param {Map<string, object>} schemas - by file name
 */
export function outputForms(schemas) {
  const common = schemas.get(sharedDefinitions);
  return Object.fromEntries(
    [...schemas.values()].flatMap((schema) => {
      const annotation = schema["x-evidence"] ?? {};
      return annotation.output ? [[annotation.output, outputForm(schema, annotation, common)]] : [];
    }),
  );
}

/**
 * What the schemas say of what people write besides the records of one output: see SharedForms in
 * src/model/output-form.ts.
 *
 * @param {Map<string, object>} schemas - by file name
 */
export function sharedForms(schemas) {
  const shared = schemas.get(sharedDefinitions).$defs;
  const context = { references: new Map(), shared };
  // All outputs have the same envelope, which a test of the schemas ensures.
  const { output: _, records: __, ...envelope } = schemas.get("O1.1.1.schema.json").properties;
  const { required } = schemas.get("O1.1.1.schema.json");
  return {
    envelope: fieldsOf({ required, properties: envelope }, "", context),
    person: fieldsOf(schemas.get("people.schema.json").$defs.person, "", context),
    period: fieldsOf(shared.period, "", context),
  };
}

function outputForm(schema, annotation, common) {
  const { record } = schema.$defs;
  const shared = common.$defs;
  const references = new Map(
    Object.entries(annotation.references).map(([pointer, target]) => [
      pathOf(pointer).replace(/\[\]$/, ""),
      referenceTo(target),
    ]),
  );
  return {
    description: textOf(schema, "description"),
    shape: annotation.shape,
    paperForms: annotation.form ?? null,
    eventDate: annotation.event_date === "$document" ? null : annotation.event_date,
    key: annotation.key,
    fields: fieldsOf(record, "", { references, shared }),
    conditions: conditionsOf(record, ""),
    envelope: envelopeOf(schema, shared),
    renew: renewalOf(annotation.renew ?? {}, common["x-evidence"].renew),
    ended: annotation.ended ?? {},
  };
}

/** The fields around the records, and those of a nil statement. */
function envelopeOf(schema, shared) {
  const nil = schema.properties.nil ? Object.entries(shared.nil.properties) : [];
  const around = Object.entries(schema.properties).filter(([key]) => key !== "records" && key !== "nil");
  return [
    ...around.map(([path, property]) => ({
      path,
      type: envelopeType(property, shared),
      required: schema.required.includes(path),
    })),
    ...nil.map(([key, property]) => ({ path: `nil.${key}`, type: envelopeType(property, shared), required: true })),
  ];
}

/** The type behind a definition of the envelope: `prepared_by` is a person. */
function envelopeType(property, shared) {
  const name = sharedRef.exec(property.$ref ?? "")?.[1] ?? /^#\/\$defs\/(.+)$/.exec(property.$ref ?? "")?.[1];
  return /^#\/\$defs\/(.+)$/.exec(shared[name]?.$ref ?? "")?.[1] ?? name ?? "string";
}

/** By paths from the document on: what the form says of its records, and what all say of the envelope. */
function renewalOf(ofRecord, ofEnvelope) {
  const listed = (kind) => [...(ofEnvelope[kind] ?? []), ...(ofRecord[kind] ?? []).map((path) => `records.${path}`)];
  return { keep: listed("keep"), next: listed("next"), empty: listed("empty") };
}

/** A pointer in an annotation, with `/` and `*`, as people write it: `items[].account_id`. */
function pathOf(pointer) {
  return pointer.replaceAll("/*", "[]").replaceAll("/", ".");
}

function referenceTo(target) {
  const [, output, field] = /^(O\d+\.\d+\.\d+)\.(.+)$/.exec(target);
  return { output, field };
}

/** A text of the schema in both languages, or null. */
function textOf(schema, key) {
  return schema[key] ? { en: schema["x-evidence"]?.en?.[key] ?? schema[key], "zh-TW": schema[key] } : null;
}

/** The fields of a node, each followed by those inside it. */
function fieldsOf(node, prefix, context) {
  const conditional = new Set((node.allOf ?? []).flatMap((condition) => affectedFields(condition, { deep: false })));
  return Object.entries(node.properties).flatMap(([key, given]) => {
    const property = expanded(given, context.shared);
    const path = `${prefix}${key}`;
    const presence = node.required?.includes(key) ? "required" : conditional.has(key) ? "conditional" : "optional";
    const isList = property.type === "array";
    const value = isList ? expanded(property.items, context.shared) : property;
    const field = {
      path,
      title: textOf(property, "title"),
      description: textOf(property, "description"),
      presence,
      list: isList
        ? {
            minItems: property.minItems ?? null,
            maxItems: property.maxItems ?? null,
            unique: property.uniqueItems === true,
          }
        : null,
      ...contentOf(value, { ...property["x-evidence"]?.labels, ...value["x-evidence"]?.labels }, context.shared),
      refersTo: context.references.get(path) ?? null,
    };
    return [field, ...(value.properties ? fieldsOf(value, isList ? `${path}[].` : `${path}.`, context) : [])];
  });
}

/** The property with what a shared definition says that has a title or fields of its own, and is no type therefore. */
function expanded(property, shared) {
  if (property.$ref === undefined) return property;
  const reference = property.$ref.replace(/^#/, `${sharedDefinitions}#`); // as other schemas write it
  const name = sharedRef.exec(reference)?.[1];
  const definition = shared[name];
  const { $ref: _, ...rest } = property;
  if (name === "period" || !(definition?.title || definition?.properties)) return { ...rest, $ref: reference };
  return expanded({ ...definition, ...rest }, shared);
}

/** Type, allowed values and bounds. */
function contentOf(schema, labels, shared) {
  const allowed = schema.enum ?? (schema.const === undefined ? null : [schema.const]);
  if (allowed) {
    const values = allowed.map((value) => ({ value, label: labels[value] ?? null }));
    return { type: "choice", values, bounds: {} };
  }
  if (schema.properties) return { type: "group", values: [], bounds: {} };
  const name = sharedRef.exec(schema.$ref ?? "")?.[1];
  const own = boundsOf(schema);
  // The length and the pattern of a shared type are part of its name; its range is not.
  const { minimum, maximum } = shared[name] ?? {};
  const bounds = Object.keys(own).length > 0 ? own : boundsOf({ minimum, maximum });
  return { type: name ?? schema.type, values: [], bounds };
}

function boundsOf(schema) {
  return Object.fromEntries(boundKeys.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])));
}

/** The conditions of a record and of the records inside it, each with the fields it affects and the reason. */
function conditionsOf(node, prefix) {
  const own = (node.allOf ?? []).map((condition) => ({
    fields: affectedFields(condition, { deep: true }).map((field) => `${prefix}${field}`),
    reason: textOf(condition, "description"),
  }));
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, property]) => [
    ...(property.properties ? conditionsOf(property, `${prefix}${key}.`) : []),
    ...(property.items?.properties ? conditionsOf(property.items, `${prefix}${key}[].`) : []),
  ]);
  return [...own, ...inner];
}

/** The fields that a condition requires, forbids or restricts, as paths such as `process.assets`. */
function affectedFields({ then, else: otherwise }, { deep }) {
  return [then, otherwise].flatMap((branch) => (branch ? constrained(branch, "", deep) : []));
}

function constrained(node, prefix, deep) {
  const found = new Set((node.required ?? []).map((key) => `${prefix}${key}`));
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const path = `${prefix}${key}`;
    if (!deep) {
      if (property === false) found.add(path);
      continue;
    }
    const inner = property.items?.properties || property.items?.required ? property.items : property;
    const under =
      inner.properties || inner.required
        ? constrained(inner, inner === property ? `${path}.` : `${path}[].`, deep)
        : [];
    if (under.length === 0) found.add(path);
    for (const one of under) found.add(one);
  }
  return [...found];
}
