import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { repositoryFolder } from "../support/schemas.ts";

// What the policy files ask, merged as docs/evidence-format.md says: parameters by name, cadences by output,
// requirements by id; what comes later replaces what comes earlier.

export type Condition = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly id: string;
  readonly binds?: readonly string[];
  readonly where?: Condition | readonly Condition[];
  readonly date?: string;
  readonly nil?: boolean;
  readonly max_age?: string;
  readonly count?: { readonly at_least: string; readonly per: string; readonly distinct?: string };
  readonly after?: { readonly output: string; readonly within: string };
  readonly subjects?: {
    readonly output: string;
    readonly key: string;
    readonly where?: Condition | readonly Condition[];
    readonly field: string;
    readonly since?: string;
    readonly until?: string;
  };
}

export interface WrittenPolicy {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly cadences: Readonly<Record<string, { readonly kind: string; readonly requirements: readonly Asked[] }>>;
  /** From the first to the last. */
  readonly names: readonly string[];
}

interface File {
  readonly extends?: string;
  readonly parameters?: Readonly<Record<string, { readonly value: unknown }>>;
  readonly cadences?: Readonly<Record<string, { readonly kind?: string; readonly requirements?: readonly Asked[] }>>;
}

const read = new Map<string, WrittenPolicy>();

export function readPolicy(name: string): WrittenPolicy {
  let policy = read.get(name);
  if (!policy) {
    policy = mergedWithBase(name);
    read.set(name, policy);
  }
  return policy;
}

function mergedWithBase(name: string): WrittenPolicy {
  const file = parse(readFileSync(new URL(`policies/${name}.yaml`, repositoryFolder), "utf8")) as File;
  const base = file.extends === undefined ? { figures: {}, cadences: {}, names: [] } : readPolicy(file.extends);
  const figures: Record<string, unknown> = { ...base.figures };
  for (const [figure, { value }] of Object.entries(file.parameters ?? {})) figures[figure] = value;
  const cadences = { ...base.cadences };
  for (const [output, { kind, requirements = [] }] of Object.entries(file.cadences ?? {})) {
    const before = cadences[output];
    const byId = new Map([...(before?.requirements ?? []), ...requirements].map((one) => [one.id, one]));
    cadences[output] = { kind: kind ?? before?.kind ?? "", requirements: [...byId.values()] };
  }
  return { figures, cadences, names: [...base.names, name] };
}

interface Standard {
  readonly duties: readonly {
    readonly tasks: readonly { readonly id: string; readonly outputs: readonly { readonly id: string }[] }[];
  }[];
}

/** Tasks with their outputs, as the standard lists them. */
export const tasks = (
  parse(readFileSync(new URL("policies/standard.yaml", repositoryFolder), "utf8")) as Standard
).duties.flatMap((duty) => duty.tasks.map(({ id, outputs }) => ({ id, outputs: outputs.map((output) => output.id) })));
