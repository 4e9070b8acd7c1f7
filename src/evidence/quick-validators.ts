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

/** What the build writes of each schema (scripts/quick-schemas.mjs). */
export interface QuickSchema {
  readonly schema: PlainSchema;
  readonly info: OutputInfo;
}

/** The definitions that schemas share, by the text of the references to them. */
export type SharedDefinitions = Readonly<Record<string, PlainSchema>>;

/** Of the shared definitions, so that each is made once. */
const sharedTests = new Map<string, QuickTest | null>();
const loaded = new Map<string, QuickValidator>();
let shared: SharedDefinitions | null = null;

/** The quick validator of an output (`O4.8.2`), of `config` or of `people`. */
export function quickValidator(name: string): QuickValidator {
  let validator = loaded.get(name);
  if (!validator) {
    const { schema, info } = read(name) as QuickSchema;
    validator = { isValid: madeWhenAsked(() => testOf(schema)), info };
    loaded.set(name, validator);
  }
  return validator;
}

/** Of an output whose documents are known from earlier runs, nobody asks the test. */
function madeWhenAsked(make: () => QuickTest): QuickTest {
  let test: QuickTest | null = null;
  return (value) => {
    test ??= make();
    return test(value);
  };
}

function testOf(schema: PlainSchema): QuickTest {
  shared ??= read("definitions") as SharedDefinitions;
  return quickTestOf(schema, definitionsOf(schema, shared), sharedTests);
}

/** What references of a schema lead to: the definitions of its own and those that are shared. */
export function definitionsOf(schema: PlainSchema, shared: SharedDefinitions): ReadonlyMap<string, PlainSchema> {
  const { $defs = {} } = typeof schema === "boolean" ? {} : schema;
  const own = Object.entries($defs as SharedDefinitions).map(([name, part]) => [`#/$defs/${name}`, part] as const);
  return new Map([...Object.entries(shared), ...own]);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`data/quick/${name}.json`, builtFolder), "utf8"));
}
