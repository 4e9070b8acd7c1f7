import type { Config, NotApplicableEntry, ProvidedEntry, Waiver } from "../model/config.ts";
import type { Direction } from "../model/policy.ts";
import { canonical } from "../policy/canonical.ts";
import { groupBy } from "../text/group-by.ts";
import type { Compared, PlacedChange } from "./placed-change.ts";

/** The entries of the configuration itself. */
export function configChanges(before: Config, after: Config, { config: place }: Compared["places"]): PlacedChange[] {
  const changes: PlacedChange[] = [];
  const add = (part: PlacedChange["part"], name: string, direction: Direction | null, pointer: string) => {
    if (direction !== null) changes.push({ part, name, direction, output: null, place: place(pointer) });
  };
  const [was, is] = [before.organization, after.organization];
  add(
    "level",
    `${was.level ?? "–"} → ${is.level ?? "–"}`,
    was.level === is.level ? null : isLowerLevel(was.level, is.level) ? "loosened" : "tightened",
    "/organization/level",
  );
  add("kind", `${was.kind ?? "–"} → ${is.kind ?? "–"}`, was.kind === is.kind ? null : "changed", "/organization");
  add("timezone", after.timezone, before.timezone === after.timezone ? null : "changed", "/timezone");
  const { fileBytes: limit } = after.limits;
  add("limit", `${limit}`, before.limits.fileBytes === limit ? null : "changed", "/limits/file_bytes");
  for (const pattern of before.evidence) {
    add("evidence", pattern, after.evidence.includes(pattern) ? null : "changed", "/evidence");
  }
  for (const pattern of after.evidence) {
    add("evidence", pattern, before.evidence.includes(pattern) ? null : "tightened", "/evidence");
  }
  return changes;
}

/** Without a level nothing is asked that only levels ask. */
function isLowerLevel(before: string | null, after: string | null): boolean {
  return after === null || (before !== null && after > before);
}

/** What the configuration excuses. */
export function exceptionChanges(before: Config, after: Config, { config: place }: Compared["places"]): PlacedChange[] {
  return [
    ...entryChanges("not-applicable", before.notApplicable, after.notApplicable, {
      list: "/not_applicable",
      keyOf: ({ output }: NotApplicableEntry) => output,
      nameOf: ({ output }: NotApplicableEntry) => output,
      endOf: ({ reviewBy }: NotApplicableEntry) => reviewBy,
      place,
    }),
    ...entryChanges("provided", before.provided, after.provided, {
      list: "/provided",
      keyOf: ({ output }: ProvidedEntry) => output,
      nameOf: ({ output }: ProvidedEntry) => output,
      endOf: ({ until, reviewBy }: ProvidedEntry) => (until < reviewBy ? until : reviewBy),
      place,
    }),
    ...entryChanges("waiver", before.waivers, after.waivers, {
      list: "/waivers",
      keyOf: ({ finding, output, path, record, fingerprint }: Waiver) =>
        JSON.stringify([finding, output, path, record, fingerprint]),
      nameOf: ({ finding }: Waiver) => finding,
      endOf: ({ expires }: Waiver) => expires,
      place,
    }),
  ];
}

/** Entries that excuse: one more, or one for longer, asks for less. Several may excuse the same. */
function entryChanges<Entry extends { readonly output: string | null }>(
  part: "not-applicable" | "provided" | "waiver",
  before: readonly Entry[],
  after: readonly Entry[],
  of: {
    readonly list: string;
    readonly keyOf: (entry: Entry) => string;
    readonly nameOf: (entry: Entry) => string;
    readonly endOf: (entry: Entry) => string;
    readonly place: Compared["places"]["config"];
  },
): PlacedChange[] {
  const same = pairInOrder(before, [...after.entries()], canonicalText);
  const alike = pairInOrder(same.left, same.unpaired, of.keyOf);
  const earlierOf = new Map(alike.pairs);
  const changes = same.unpaired.map(([index, entry]): PlacedChange => {
    const earlier = earlierOf.get(index);
    const place = of.place(`${of.list}/${index}`);
    const isShorter = earlier !== undefined && of.endOf(entry) < of.endOf(earlier);
    const isAsLong = earlier !== undefined && of.endOf(entry) === of.endOf(earlier);
    const direction = isShorter ? "tightened" : isAsLong ? "changed" : "loosened";
    return { part, name: of.nameOf(entry), direction, output: entry.output, place };
  });
  const gone = alike.left.map((entry): PlacedChange => {
    return { part, name: of.nameOf(entry), direction: "tightened", output: entry.output, place: of.place(of.list) };
  });
  return [...changes, ...gone];
}

/** Each entry with the first of those before that has the same key and is not yet taken. */
function pairInOrder<Entry>(
  before: readonly Entry[],
  after: readonly (readonly [number, Entry])[],
  keyOf: (entry: Entry) => string,
) {
  const waiting = groupBy([...before.entries()].toReversed(), ([, entry]) => keyOf(entry));
  const taken = new Set<number>();
  const pairs: [number, Entry][] = [];
  const unpaired = after.filter(([index, entry]) => {
    const [place, earlier] = waiting.get(keyOf(entry))?.pop() ?? [];
    if (place === undefined || earlier === undefined) return true;
    taken.add(place);
    pairs.push([index, earlier]);
    return false;
  });
  return { pairs, unpaired, left: before.filter((_, index) => !taken.has(index)) };
}

function canonicalText(value: object): string {
  return canonical(value) ?? "";
}
