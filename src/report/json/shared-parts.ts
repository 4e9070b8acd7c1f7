import type { Finding } from "../../model/finding.ts";
import { type LocalizedText, locales } from "../../model/locale.ts";
import type { RuleReport } from "../../model/report.ts";
import { messagesOfRules, paramsBesideRule, type RuleMessages } from "./rule-parts.ts";
import { sortedKeys } from "./sorted-keys.ts";

type Parameters = Readonly<Record<string, unknown>>;
type Part = Readonly<Record<string, unknown>>;

/**
 * What parameters of several findings say alike, once: texts in both languages, and what the values of a rule are
 * called. In the parameters, `{ "$text": 3 }` or `{ "$labels": 3 }` is in its place; no value of a rule has such a name.
 */
export interface SharedParts {
  readonly texts: readonly LocalizedText[];
  readonly labels: readonly Part[];
}

/** The tables, and parameters that refer to them. */
export interface Sharing extends SharedParts {
  readonly messages: RuleMessages;
  readonly paramsOf: (finding: Finding) => unknown;
}

/**
 * Of a shared text, in characters of JSON, and of a text in shared labels: a template with many places for a value is not
 * to make a huge report of a small file.
 */
const [longestText, longestLabel] = [1000, 200];
/** Of shared labels together, of which a finding uses those of its values. */
const longestLabels = 10_000;

/** @param findings - all that are written, as often as they are */
export function shareParts(findings: readonly Finding[], rules: readonly RuleReport[]): Sharing {
  const messages = messagesOfRules(findings, rules);
  const texts = createTable("$text", (key) => key.length <= longestText);
  const labels = createTable("$labels", (key, part) => key.length <= longestLabels && longestIn(part) <= longestLabel);
  const params = new Map<Finding, Parameters>();
  for (const finding of findings) {
    params.set(finding, withParts(finding.code, paramsBesideRule(finding, messages), texts.use, labels.use));
  }
  return {
    messages,
    texts: texts.parts as unknown as readonly LocalizedText[],
    labels: labels.parts,
    paramsOf: (finding) => params.get(finding),
  };
}

/** The parameters in a fixed order, with each part replaced. */
function withParts(
  code: string,
  params: object,
  useText: (part: Part) => Part,
  useLabels: (part: Part) => Part,
): Parameters {
  const replaced = Object.entries(sortedKeys(params) as Parameters).map(([name, value]) => {
    const isLabels = code === "rule-broken" && name === "labels";
    return [
      name,
      isLabels ? useLabels(value as Part) : mapObjects(value, (part) => (isText(part) ? useText(part) : null)),
    ];
  });
  return Object.fromEntries(replaced);
}

/** Replaces objects at any depth; those for which there is null are kept, and looked into. */
function mapObjects(value: unknown, replace: (part: Part) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, replace));
  if (typeof value !== "object" || value === null) return value;
  const part = value as Part;
  return (
    replace(part) ?? Object.fromEntries(Object.entries(part).map(([name, item]) => [name, mapObjects(item, replace)]))
  );
}

function isText(part: Part): boolean {
  return Object.keys(part).length === locales.length && locales.every((locale) => typeof part[locale] === "string");
}

/** The longest text in a value, in characters. */
function longestIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null ? Math.max(0, ...Object.values(value).map(longestIn)) : 0;
}

/** A part that may be shared is in the table from its second use on. */
function createTable(reference: string, isShared: (key: string, part: Part) => boolean) {
  const parts: Part[] = [];
  /** What is in all places of a part: a copy of it, which becomes the reference when there is a second place. */
  const shown = new Map<string, { readonly at: Record<string, unknown>; isOnce: boolean }>();
  return {
    parts,
    use(part: Part): Part {
      const key = JSON.stringify(part);
      const known = shown.get(key);
      if (!known) {
        const at = { ...part };
        shown.set(key, { at, isOnce: isShared(key, part) });
        return at;
      }
      if (known.isOnce) {
        known.isOnce = false;
        for (const name of Object.keys(known.at)) delete known.at[name];
        known.at[reference] = parts.push(part) - 1;
      }
      return known.at;
    },
  };
}

/**
 * The parameters of a saved finding with what they refer to.
 *
 * @returns the name and number of a reference that leads nowhere, if there is one
 */
export function restoreParts(
  params: Parameters,
  { texts, labels }: SharedParts,
): { readonly params: Parameters } | { readonly lost: { readonly reference: string; readonly index: number } } {
  const tables = new Map<string, readonly unknown[]>([
    ["$text", texts],
    ["$labels", labels],
  ]);
  let lost: { readonly reference: string; readonly index: number } | null = null;
  const restored = mapObjects(params, (part) => {
    const [[reference, index] = ["", null], ...more] = Object.entries(part);
    const table = tables.get(reference);
    if (!table || typeof index !== "number" || more.length > 0) return null;
    const found = table[index];
    if (found === undefined) lost ??= { reference, index };
    return found ?? part;
  });
  return lost ? { lost } : { params: restored as Parameters };
}
