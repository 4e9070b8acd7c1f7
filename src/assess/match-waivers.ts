import { fingerprintOf, shownDigits } from "../derive/fingerprint.ts";
import type { Waiver } from "../model/config.ts";
import { findingName } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../text/group-by.ts";

/** A waiver that holds on the as-of date. */
export interface HeldWaiver {
  /** Its number in the configuration, from 1: of two waivers of one finding, the earlier covers it. */
  readonly place: number;
  readonly waiver: Waiver;
  /** The names that findings have now: those of the rules that a former id stands for. */
  readonly names: readonly string[];
}

export interface MatchedWaiver {
  /** Positions of the findings that it covers. */
  readonly covers: readonly number[];
  /** Whether it is meant for any finding. */
  readonly isUsed: boolean;
  /** The earlier waivers that cover everything that it is meant for; empty when they leave something. */
  readonly shadowedBy: readonly number[];
  /** Whether it leaves something that is its approver's own work. */
  readonly leavesOwnWork: boolean;
  /** The fingerprints that begin with its own, when there are several: it then covers nothing. */
  readonly ambiguous: readonly string[];
}

/** What waivers with the same limits are meant for. */
interface Scope {
  /** The first of them by approver. */
  readonly approvers: Map<string, number>;
  /** The waivers that cover the findings of the scope; infinity for a finding that none covers. */
  readonly coverers: Set<number>;
  lastCoverer: number;
  /** By approver, the last waiver that found the approver's own work uncovered. */
  readonly ownWorkUntil: Map<string, number>;
}

/**
 * What each waiver covers. The work grows with the number of findings and of waivers, not with their product: waivers
 * are found by their limits, and those with the same limits are looked at together.
 */
export function matchWaivers(
  findings: readonly Finding[],
  waivers: readonly HeldWaiver[],
  isOwnWork: (finding: Finding, person: string) => boolean,
): readonly MatchedWaiver[] {
  const fingerprints = fingerprintsOf(findings, waivers);
  const known = groupBy(new Set(fingerprints.values()), beginningOf);
  const scopes = new Map<string, Scope>();
  const entered = waivers.map(({ place, names, waiver }) => {
    const { output, path, record, fingerprint, approvedBy } = waiver;
    const begun = fingerprint === null ? [] : (known.get(beginningOf(fingerprint)) ?? []);
    const meant = begun.filter((one) => one.startsWith(fingerprint ?? ""));
    if (meant.length > 1) return { place, approvedBy, own: [], ambiguous: meant };
    const own = names.map((name) => {
      const key = keyOf(name, output, path === null ? null : folderOf(path), record, meant[0] ?? fingerprint);
      const scope = scopes.get(key) ?? emptyScope();
      scopes.set(key, scope);
      scope.approvers.set(approvedBy, Math.min(place, scope.approvers.get(approvedBy) ?? place));
      return scope;
    });
    return { place, approvedBy, own, ambiguous: [] };
  });
  const named = new Set(waivers.flatMap(({ names }) => names));
  const folders = new Set(waivers.flatMap(({ waiver: { path } }) => (path === null ? [] : folderOf(path))));
  const placed = [...findings.entries()].flatMap(([position, finding]) => {
    const name = findingName(finding);
    if (!named.has(name)) return [];
    const within = limitsOf(finding, fingerprints.get(position) ?? null, folders)
      .map((limits) => scopes.get(keyOf(name, ...limits)))
      .filter((scope) => scope !== undefined);
    return { position, place: coverFinding(within, (person) => isOwnWork(finding, person)) };
  });
  const covered = groupBy(placed, ({ place }) => place);
  return entered.map(({ place, approvedBy, own, ambiguous }) => {
    const used = own.filter(({ lastCoverer }) => lastCoverer > 0);
    const isShadowed = used.every(({ lastCoverer }) => lastCoverer < place);
    return {
      covers: (covered.get(place) ?? []).map(({ position }) => position),
      isUsed: used.length + ambiguous.length > 0,
      shadowedBy: isShadowed ? [...new Set(used.flatMap(({ coverers }) => [...coverers]))] : [],
      leavesOwnWork: used.some(({ ownWorkUntil }) => place < (ownWorkUntil.get(approvedBy) ?? 0)),
      ambiguous,
    };
  });
}

/** By position, of the findings that a waiver may name by it. */
function fingerprintsOf(findings: readonly Finding[], waivers: readonly HeldWaiver[]): ReadonlyMap<number, string> {
  const named = new Set(waivers.flatMap(({ waiver, names }) => (waiver.fingerprint === null ? [] : names)));
  return new Map(
    [...findings.entries()].flatMap(([position, finding]) =>
      named.has(findingName(finding)) ? [[position, fingerprintOf(finding)] as const] : [],
    ),
  );
}

function emptyScope(): Scope {
  return { approvers: new Map(), coverers: new Set(), lastCoverer: 0, ownWorkUntil: new Map() };
}

/** The place of the earliest waiver that covers a finding of the scopes; infinity when none does. */
function coverFinding(scopes: readonly Scope[], isOwnWork: (person: string) => boolean): number {
  let place = Number.POSITIVE_INFINITY;
  const skipped: [Scope, person: string][] = [];
  for (const scope of scopes) {
    for (const [person, first] of scope.approvers) {
      if (!isOwnWork(person)) {
        place = Math.min(place, first);
        break;
      }
      skipped.push([scope, person]);
    }
  }
  for (const scope of scopes) {
    scope.coverers.add(place);
    scope.lastCoverer = Math.max(scope.lastCoverer, place);
  }
  for (const [{ ownWorkUntil }, person] of skipped) {
    ownWorkUntil.set(person, Math.max(ownWorkUntil.get(person) ?? 0, place));
  }
  return place;
}

type Limits = [output: string | null, folder: string | null, record: string | null, fingerprint: string | null];

function keyOf(name: string, ...limits: Limits): string {
  return JSON.stringify([name, ...limits]);
}

/** The limits that a waiver of the finding may have. */
function limitsOf(
  { output, path, record }: Finding,
  fingerprint: string | null,
  folders: ReadonlySet<string>,
): Limits[] {
  const orNone = (value: string | null) => (value === null ? [null] : [null, value]);
  const parts = path?.split("/") ?? [];
  const above = parts.map((_, index) => parts.slice(0, index + 1).join("/")).filter((folder) => folders.has(folder));
  return orNone(output).flatMap((one) =>
    [null, ...above].flatMap((folder) =>
      orNone(record).flatMap((key) => orNone(fingerprint).map((print): Limits => [one, folder, key, print])),
    ),
  );
}

function folderOf(path: string): string {
  return path.replace(/\/$/, "");
}

function beginningOf(fingerprint: string): string {
  return fingerprint.slice(0, shownDigits);
}
