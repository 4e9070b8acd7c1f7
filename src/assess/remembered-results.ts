import { createHash } from "node:crypto";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import type { Config, Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonValue } from "../model/json.ts";
import type { Policy } from "../model/policy.ts";

/** Where results are kept from run to run, by name. */
export interface ResultMemory {
  readonly recall: (name: string) => JsonValue | undefined;
  /** Takes the place of what was remembered by the name before. */
  readonly remember: (name: string, result: JsonValue) => void;
}

/** Results of earlier runs by the same yardstick and day, each with a name for all the documents that it rests on. */
export interface RememberedResults {
  /** A name for documents: their contents, paths and positions. Null where one of them has none. */
  readonly nameOf: (documents: readonly EvidenceDocument[]) => string | null;
  /** Null for a result that rests on anything else. */
  readonly recall: <T>(name: string, grounds: (result: T) => string | null) => T | null;
  readonly remember: (name: string, grounds: string | null, result: unknown) => void;
}

interface Yardstick {
  readonly policy: Policy;
  readonly config: Config;
  readonly people: readonly Person[] | null;
  readonly asOf: string;
}

/** Null without a memory. */
export function rememberedResults(
  memory: ResultMemory | null,
  { digests }: Pick<LoadedEvidence, "digests">,
  yardstick: Yardstick,
): RememberedResults | null {
  if (memory === null) return null;
  const by = nameOfYardstick(yardstick);
  return {
    nameOf(documents) {
      const hash = createHash("sha256");
      for (const { path, index } of documents) {
        const digest = digests.get(path);
        if (digest === undefined) return null;
        hash.update(`${digest} ${index} ${path}\0`);
      }
      return hash.digest("base64");
    },
    recall<T>(name: string, grounds: (result: T) => string | null) {
      const known = memory.recall(`${by} ${name}`);
      if (!Array.isArray(known)) return null;
      const [on, result] = known as unknown as [string, T];
      return on === grounds(result) ? result : null;
    },
    remember(name, grounds, result) {
      if (grounds !== null) memory.remember(`${by} ${name}`, [grounds, result as JsonValue]);
    },
  };
}

/** The result of `make`, or what it was on the same grounds in an earlier run. It has to be plain JSON. */
export function rememberedOr<T>(
  remembered: RememberedResults | null,
  name: string,
  grounds: () => string | null,
  make: () => T,
): T {
  if (remembered === null) return make();
  const on = grounds();
  const known = remembered.recall<T>(name, () => on);
  if (known !== null) return known;
  const made = make();
  remembered.remember(name, on, made);
  return made;
}

function nameOfYardstick({ policy, config, people, asOf }: Yardstick): string {
  const { sha256, parameters, cadences, overlays, windows, count_due_soon } = policy;
  const all = [sha256, parameters, cadences, overlays, windows, count_due_soon, config, people, asOf];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64").slice(0, 22);
}
