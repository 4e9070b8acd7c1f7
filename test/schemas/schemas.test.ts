import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { firstDuplicate } from "../../src/evidence/first-duplicate.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { formats } from "../../src/time/formats.ts";
import {
  outputSchemas,
  recordSchema,
  repositoryFolder,
  resolveRef,
  type Schema,
  schemas,
  subschemas,
} from "../support/schemas.ts";

interface StandardFile {
  readonly duties: readonly { readonly tasks: readonly { readonly outputs: readonly { readonly id: string }[] }[] }[];
}

const { createAjv, sharedDefinitions } = await import(new URL("scripts/schema-compiler.mjs", repositoryFolder).href);
const standard = parse(readFileSync(new URL("policies/standard.yaml", repositoryFolder), "utf8")) as StandardFile;
const outputs = standard.duties.flatMap(({ tasks }) =>
  tasks.flatMap((task) => task.outputs.map((output) => output.id)),
);

describe("the schemas as a whole", () => {
  it("describe all 71 outputs of the standard and nothing else", () => {
    expect(outputs).toHaveLength(71);
    expect([...outputSchemas.keys()].sort()).toEqual(outputs.toSorted());
  });

  it("refer to what is there", () => {
    for (const root of schemas.values()) {
      for (const { schema } of subschemas(root)) if (schema.$ref) expect(resolveRef(schema.$ref, root)).toBeDefined();
    }
  });

  it("are valid, and compile in Ajv's strict mode, which requires types and properties as well", () => {
    const ajv = createAjv(schemas, formats, firstDuplicate);
    const refused = [...schemas].flatMap(([name, schema]) => {
      try {
        if (!ajv.validateSchema(schema)) return [`${name}: ${ajv.errorsText()}`];
        return name === sharedDefinitions || ajv.getSchema(name) ? [] : [`${name}: not found`];
      } catch (error) {
        return [`${name}: ${(error as Error).message}`];
      }
    });
    expect(refused).toEqual([]);
  });

  it("keep clear of keywords that editors and generators handle differently", () => {
    const avoided = new Set([
      "$dynamicRef",
      "$dynamicAnchor",
      "$id",
      "$anchor",
      "unevaluatedProperties",
      "unevaluatedItems",
      "contains",
      "minContains",
      "maxContains",
      "patternProperties",
    ]);
    const used = [...outputSchemas].flatMap(([output, root]) =>
      [...subschemas(root)].flatMap(({ schema, path }) =>
        Object.keys(schema)
          .filter((keyword) => avoided.has(keyword))
          .map((keyword) => `${output} ${path} ${keyword}`),
      ),
    );
    expect(used).toEqual([]);
  });
});

/** Paths below which a schema only adds conditions to an object that is closed elsewhere. */
const condition = /\/(?:if|then|else|not|(?:allOf|anyOf|oneOf)\/\d+)(?:\/|$)/;
const chinese = /\p{Script=Han}/u;

describe.each([...outputSchemas])("%s", (output, root) => {
  const annotation = root["x-evidence"];
  const record = recordSchema(output);
  const fields = Object.entries(record.properties ?? {});

  it("says in both languages what the document and each field is", () => {
    expect(root.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(undescribed(root)).toEqual([]);
    expect(fields.flatMap(([name, schema]) => undescribed(schema).map((what) => `${name}: ${what}`))).toEqual([]);
  });

  it("gives nested fields and conditions their words in both languages", () => {
    const wordless: string[] = [];
    for (const { schema, path } of subschemas(root)) {
      if (schema.title !== undefined && !schema["x-evidence"]?.en?.title) wordless.push(`${path}: en title`);
      if (schema.description !== undefined && !schema["x-evidence"]?.en?.description) wordless.push(`${path}: en text`);
      if (path === "#" || condition.test(path)) continue;
      for (const [name, { title, $ref }] of Object.entries(schema.properties ?? {})) {
        if (title === undefined && $ref === undefined) wordless.push(`${path}/${name}: title`);
      }
    }
    expect(wordless).toEqual([]);
    expect((record.allOf as readonly Schema[] | undefined)?.filter(({ description }) => !description) ?? []).toEqual(
      [],
    );
  });

  it("names its event date, its key and references that exist", () => {
    expect(annotation?.output).toBe(output);
    const eventDate = annotation?.event_date ?? "";
    if (eventDate !== "$document") {
      const field = fieldAt(output, eventDate);
      expect(isDated(field.schema, root), `${eventDate} is a date`).toBe(true);
      expect(field.required, `${eventDate} is required`).toBe(true);
    }
    const key = annotation?.key ?? [];
    expect(key).not.toEqual([]);
    for (const field of key) fieldAt(output, field);
    for (const [path, target] of Object.entries(annotation?.references ?? {})) {
      fieldAt(output, path.replaceAll("/*", "").replaceAll("/", "."));
      const [, code = "", field = ""] = /^(O\d+\.\d+\.\d+)\.(.+)$/.exec(target) ?? [];
      expect(outputSchemas.has(code), target).toBe(true);
      fieldAt(code, field);
    }
  });

  it("refuses unknown keys at every level", () => {
    const open = [...subschemas(root)]
      .filter(({ path }) => !condition.test(path))
      .filter(({ schema }) => schema.type === "object" || schema.properties !== undefined)
      .filter(({ schema }) => schema.additionalProperties !== false)
      .map(({ path }) => path);
    expect(open).toEqual([]);
  });

  it("has an example that is valid", async () => {
    const examples = root.examples as readonly unknown[] | undefined;
    expect(examples?.length).toBeGreaterThanOrEqual(1);
    const { validate } = await loadValidator(output);
    for (const example of examples ?? []) {
      expect(validate(example)).toBe(null);
      expect(example).toMatchObject({ output });
    }
  });
});

function undescribed(schema: Schema): string[] {
  const english = schema["x-evidence"]?.en;
  return [
    ...(chinese.test(schema.title ?? "") || /^[A-Z0-9 -]+$/.test(schema.title ?? "") ? [] : ["title"]),
    ...(chinese.test(schema.description ?? "") ? [] : ["description"]),
    ...(english?.title && !chinese.test(english.title) ? [] : ["English title"]),
    ...(english?.description && !chinese.test(english.description) ? [] : ["English description"]),
  ];
}

/** The field of a record that a path such as `exercises.asset_id` names; lists on the way are entered. */
function fieldAt(output: string, path: string): { schema: Schema; required: boolean } {
  const root = outputSchemas.get(output) ?? {};
  let schema = recordSchema(output);
  let required = true;
  for (const name of path.split(".")) {
    const object = schema.items ? follow(schema.items, root) : follow(schema, root);
    const next = object.properties?.[name];
    if (!next) throw new Error(`${output} has no field ${path}`);
    required &&= object.required?.includes(name) ?? false;
    schema = next;
  }
  return { schema, required };
}

function follow(schema: Schema, root: Schema): Schema {
  return schema.$ref && !schema.properties ? follow(resolveRef(schema.$ref, root), root) : schema;
}

function isDated(schema: Schema, root: Schema): boolean {
  const { format } = follow(schema, root);
  return format === "date" || format === "date-time";
}

/*
 * The field list of the domain research, if it is next to the checkout.
 */

interface FieldList {
  readonly [output: string]: { readonly fields: readonly { readonly key: string; readonly req: "R" | "O" }[] };
}

/** Where a schema requires more or less than the field list, and why. All were decided by the schemas' authors. */
const deviations: Readonly<Record<string, { readonly req: "R" | "O" | "added"; readonly reason: string }>> = {
  "O1.1.1 issue_date": { req: "O", reason: "a draft has none; required as soon as a document is issued" },
  "O2.1.1 cia": { req: "O", reason: "only information systems are rated; required for them" },
  "O2.1.1 protection_level": { req: "O", reason: "only information systems have one; required for them" },
  "O1.1.1 doc_type": { req: "added", reason: "the maintenance plan is a document that the law requires" },
  "O2.1.1 classification_reviewed_on": { req: "added", reason: "a stocktake is no review of the classification" },
  "O3.1.1 health_check": { req: "added", reason: "an item of the health check is no other check" },
  "O3.2.2 health_check": { req: "added", reason: "an item of the health check is no other check" },
  "O3.2.3 health_check": { req: "added", reason: "an item of the health check is no other check" },
  "O3.3.1 health_check": { req: "added", reason: "an item of the health check is no other check" },
  "O3.3.2 health_check": { req: "added", reason: "an item of the health check is no other check" },
  "O3.3.3 health_check": { req: "added", reason: "an item of the health check is no other check" },
  "O8.1.1 pcode": { req: "added", reason: "it identifies a law however its name is written" },
  "O2.1.1 kind": { req: "added", reason: "which hardware needs which protection and checks" },
  "O2.1.1 exposure": { req: "added", reason: "some duties are about systems that serve the outside" },
  "O2.1.1 quantity": { req: "added", reason: "identical assets are one row" },
  "O2.1.1 brand": { req: "added", reason: "harmful products are known by their brand" },
  "O2.1.1 using_unit": { req: "added", reason: "it is on the forms" },
  "O2.1.1 in_service_from": { req: "added", reason: "nothing is required of an asset before it" },
  "O2.1.1 disposed_on": { req: "added", reason: "nothing is required of an asset after it" },
  "O3.3.2 agent_version": { req: "O", reason: "a host whose agent is missing has none; required otherwise" },
  "O3.3.2 policy": { req: "O", reason: "a host whose agent is missing has none; required otherwise" },
  "O3.3.2 signature_date": { req: "O", reason: "a host whose agent is missing has none; required otherwise" },
  "O3.3.2 last_seen": { req: "O", reason: "a host whose agent is missing has none; required otherwise" },
  "O3.3.3 signature_date": { req: "O", reason: "required with antivirus only" },
  "O4.4.2 exception_ref": { req: "added", reason: "a restricted product needs its approval, as in O3.1.2" },
  "O4.6.2 verified_by": { req: "O", reason: "a finding that is still open has not been verified" },
  "O4.9.2 fix_due_date": { req: "O", reason: "a scan without findings has nothing to fix" },
  "O7.1.1 affected_assets": { req: "O", reason: "an agency that only reviews the report does not know them" },
  "O7.1.1 notification_no": { req: "added", reason: "it is on the official form" },
  "O7.1.1 report_kind": {
    req: "added",
    reason: "follow-ups, withdrawals and closing reports are records of their own",
  },
  "O7.1.1 channel": { req: "added", reason: "a reason excuses the channel and not the hour" },
  "O7.1.1 channel_reason": { req: "added", reason: "a reason excuses the channel and not the hour" },
  "O7.1.1 subcategory": { req: "added", reason: "it is on the official form" },
  "O7.1.1 major_grounds": { req: "added", reason: "the regulations of 2026 describe a major incident by its content" },
  "O7.1.1 ips": { req: "added", reason: "it is on the official form" },
  "O7.1.1 urls": { req: "added", reason: "it is on the official form" },
  "O7.1.1 affected_agencies": { req: "added", reason: "it is on the official form" },
  "O7.1.1 external_support": { req: "added", reason: "it is on the official form" },
  "O7.1.1 pii_notice": { req: "added", reason: "whether data subjects were notified is data, not words" },
  "O7.1.1 withdrawal": { req: "added", reason: "somebody has to agree to it" },
  "O7.1.1 review": { req: "added", reason: "the review of an agency's report has its own clock" },
  "O7.1.2 contained_at": { req: "O", reason: "an open incident is not contained" },
  "O7.1.2 isolation": { req: "O", reason: "an open incident may not be isolated; required once contained" },
  "O7.1.2 service_impact": { req: "O", reason: "not known of an open incident; required once contained" },
  "O7.1.2 downtime_minutes": { req: "O", reason: "not known of an open incident; required once contained" },
  "O7.2.2 recovered_at": { req: "O", reason: "an open incident is not recovered" },
  "O7.2.2 integrity_verified": { req: "O", reason: "an open incident is not recovered; required once it is" },
  "O7.2.2 report_submitted_at": { req: "O", reason: "an open incident may have no report; required to close it" },
  "O7.2.2 closed_at": { req: "O", reason: "an open incident is not closed" },
  "O7.2.2 closed_by": { req: "O", reason: "an open incident is not closed; required once it is" },
  "O7.3.1 hash_algorithm": { req: "O", reason: "a physical device cannot be hashed; required otherwise" },
  "O7.3.1 hash_value": { req: "O", reason: "a physical device cannot be hashed; required otherwise" },
  "O7.5.1 last_switch_test": { req: "O", reason: "a system without a standby cannot be switched; required otherwise" },
  "O7.5.1 switch_test_result": {
    req: "O",
    reason: "a system without a standby cannot be switched; required otherwise",
  },
  "O7.5.1 achieved_rto_h": { req: "O", reason: "a system without a standby cannot be switched; required otherwise" },
  "O8.1.1 effective_date": { req: "O", reason: "an amendment may be promulgated before its day is set" },
  "O8.3.1 lead_auditor": {
    req: "O",
    reason: "an external lead auditor is not on the roster; required for internal audits",
  },
};

const fieldList = new URL("../shared/domain/fields.json", repositoryFolder);

describe.skipIf(!existsSync(fieldList))("the field list of the research (absent: skipped)", () => {
  const list = existsSync(fieldList) ? (JSON.parse(readFileSync(fieldList, "utf8")) as FieldList) : {};

  it("has 874 fields, each of which is in its schema as required or optional as the list says", () => {
    const differences: Record<string, string> = {};
    let count = 0;
    for (const [output, { fields }] of Object.entries(list)) {
      const { properties = {}, required = [] } = recordSchema(output);
      for (const { key, req } of fields) {
        count++;
        const actual = !Object.hasOwn(properties, key) ? "missing" : required.includes(key) ? "R" : "O";
        if (actual !== req) differences[`${output} ${key}`] = actual;
      }
      const listed = new Set(fields.map(({ key }) => key));
      for (const key of Object.keys(properties)) if (!listed.has(key)) differences[`${output} ${key}`] = "added";
    }
    expect(count).toBe(874);
    expect(differences).toEqual(Object.fromEntries(Object.entries(deviations).map(([name, { req }]) => [name, req])));
  });
});
