import { readFileSync } from "node:fs";
import { builtFolder } from "../source/built-folder.ts";
import type { PlainSchema, QuickTest } from "./quick-kinds.ts";
import { quickTestOf } from "./quick-test.ts";
import type { OutputInfo } from "./validators.ts";

/** Says of values that they are valid; why one is not is said by the validator of the same name. */
export interface QuickValidator {
  readonly isValid: QuickTest;
  readonly info: OutputInfo;
}

/** The definitions that schemas share, by the text of the references to them. */
export type SharedDefinitions = Readonly<Record<string, PlainSchema>>;

/** Of the shared definitions, so that each is made once. */
const sharedTests = new Map<string, QuickTest | null>();
const loaded = new Map<string, QuickValidator>();
let shared: SharedDefinitions | null = null;
let infos: Readonly<Record<string, Omit<OutputInfo, "properties">>> | null = null;

/** The quick validator of an output (`O4.8.2`), of `config`, of `policy` or of `people`. */
export function quickValidator(name: string): QuickValidator {
  let validator = loaded.get(name);
  if (!validator) {
    validator = { isValid: madeWhenAsked(() => testOf(read(`quick/${name}`) as PlainSchema)), info: infoOf(name) };
    loaded.set(name, validator);
  }
  return validator;
}

/** Of an output whose documents are known from earlier runs, nobody asks the test: its schema is not read. */
function madeWhenAsked(make: () => QuickTest): QuickTest {
  let test: QuickTest | null = null;
  return (value) => {
    test ??= make();
    return test(value);
  };
}

/** Titles are for findings alone: they are read when one is first asked for. */
function infoOf(name: string): OutputInfo {
  infos ??= read("schema-infos") as NonNullable<typeof infos>;
  const info = infos[name];
  if (!info) throw new Error(`no schema of ${name} is read as data`);
  let properties: OutputInfo["properties"] | null = null;
  return {
    ...info,
    get properties() {
      properties ??= read(`titles/${name}`) as OutputInfo["properties"];
      return properties;
    },
  };
}

function testOf(schema: PlainSchema): QuickTest {
  shared ??= read("quick/definitions") as SharedDefinitions;
  return quickTestOf(schema, definitionsOf(schema, shared), sharedTests);
}

/** What references of a schema lead to: the definitions of its own and those that are shared. */
export function definitionsOf(schema: PlainSchema, shared: SharedDefinitions): ReadonlyMap<string, PlainSchema> {
  const { $defs = {} } = typeof schema === "boolean" ? {} : schema;
  const own = Object.entries($defs as SharedDefinitions).map(([name, part]) => [`#/$defs/${name}`, part] as const);
  return new Map([...Object.entries(shared), ...own]);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`data/${name}.json`, builtFolder), "utf8"));
}
