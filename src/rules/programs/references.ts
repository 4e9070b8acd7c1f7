import { everyValueAt, recordsOf, valuesAt } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { LocalizedText } from "../../model/locale.ts";
import { fieldPathOf } from "../../text/json-pointer.ts";
import { memo } from "../../text/memo.ts";
import { dayIn } from "../../time/calendar.ts";
import type { Breach, Undecided } from "../evaluate-rule.ts";
import { newestAssets } from "./newest-assets.ts";
import { breachAt, type DocumentProgram, nothingFound, type ProgramInput, type ProgramResult } from "./program.ts";

const inventory = "O2.1.1.asset_id";

/**
 * Every asset that a record names is in the inventory, and none is named for work that was done after it was
 * disposed of.
 */
export const assetReferences: DocumentProgram = {
  asks: (output, schemas) =>
    targetsOf(output, schemas)
      .filter((target) => target === inventory)
      .map(outputOf),
  judging: (input, messages) => {
    const assets = newestAssets(input);
    const isInUse = (value: string) => {
      const asset = assets.get(value);
      return asset !== undefined && asset.status !== "disposed";
    };
    return referenceCheck(
      input,
      (target) => (target === inventory ? isInUse : null),
      ({ document, record, value }) => {
        const asset = assets.get(value);
        if (!asset) return {};
        if (asset.status !== "disposed") return null;
        // Without the day of disposal, the last day on which somebody counted it.
        const disposed = asset.disposed_on ?? asset.last_inventory_date;
        const done = eventDay(input, document, record);
        if (typeof disposed !== "string" || done === null || done <= disposed) return null;
        return { values: { done, disposed }, message: messages("disposed") };
      },
    );
  },
};

/** Every other record that a record names exists; outputs without valid evidence have findings of their own. */
export const recordReferences: DocumentProgram = {
  asks: (output, schemas) => [
    ...new Set(
      targetsOf(output, schemas)
        .filter((one) => one !== inventory)
        .map(outputOf),
    ),
  ],
  judging: (input) => {
    const known = memo((target: string) => valuesOf(input.documents, target));
    const present = new Set(input.documents.map(({ output }) => output));
    const isAsked = (target: string) =>
      target !== inventory && (present.has(outputOf(target)) || input.refused.has(outputOf(target)));
    const isKnown = (target: string): SoundTest => {
      const values = known(target);
      return (value) => values.has(value);
    };
    return referenceCheck(
      input,
      (target) => (isAsked(target) ? isKnown(target) : null),
      ({ target, value }) => (known(target).has(value) ? null : {}),
    );
  },
};

/** What references of an output name: a field of another one. */
function targetsOf(output: string | null, schemas: ProgramInput["schemas"]): readonly string[] {
  return Object.values(schemas.get(output ?? "")?.references ?? {});
}

interface Reference {
  readonly document: EvidenceDocument;
  readonly record: JsonObject;
  readonly target: string;
  readonly value: string;
}

/** What is wrong with a reference, besides its value and target. */
interface Fault {
  readonly values?: Readonly<Record<string, string>>;
  readonly message?: LocalizedText | undefined;
}

/** Whether a value is sound whoever names it, which nearly all are. */
type SoundTest = (value: string) => boolean;

/**
 * @param soundTestOf - of a target, null when it is not to be looked at
 * @param faultOf - null for a reference that is as it should be
 */
function referenceCheck(
  { schemas, refused }: ProgramInput,
  soundTestOf: (target: string) => SoundTest | null,
  faultOf: (reference: Reference) => Fault | null,
): (document: EvidenceDocument) => ProgramResult {
  const referencesOf = memo((output: string | null) =>
    Object.entries(schemas.get(output ?? "")?.references ?? {}).flatMap(([path, target]) => {
      const isSound = soundTestOf(target);
      return isSound ? [{ field: fieldPathOf(path), target, ...counting(isSound) }] : [];
    }),
  );
  return (document) => {
    const references = referencesOf(document.output);
    if (references.length === 0) return nothingFound;
    let evaluated = 0;
    const breaches: Breach[] = [];
    const undecided: Undecided[] = [];
    const records = recordsOf(document);
    for (let index = 0; index < records.length; index++) {
      const record = records[index] as JsonObject;
      for (const { field, target, isSound, takeCount } of references) {
        // Of sound ones nobody asks where they are.
        const areSound = everyValueAt(record, field, isSound);
        const count = takeCount();
        if (areSound) evaluated += count;
        else judge(record, target, field, `/records/${index}`);
      }
    }
    return { evaluated, breaches, undecided };

    function judge(record: JsonObject, target: string, field: string, place: string): void {
      for (const { value, pointer } of valuesAt(record, field, place)) {
        if (typeof value !== "string") continue;
        const fault = faultOf({ document, record, target, value });
        if (fault && refused.has(outputOf(target))) {
          undecided.push({ input: outputOf(target), output: document.output });
          continue;
        }
        evaluated++;
        if (!fault) continue;
        const values = { id: document.id ?? "", value, target: outputOf(target), ...fault.values };
        breaches.push(breachAt(document, pointer, { ...fault, values }));
      }
    }
  };
}

/** The test for values of any kind, and how many texts it was asked about since that was last asked. */
function counting(isSound: SoundTest) {
  let count = 0;
  return {
    isSound(value: JsonValue): boolean {
      if (typeof value !== "string") return true;
      count++;
      return isSound(value);
    },
    takeCount(): number {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}

function outputOf(target: string): string {
  return target.split(".").slice(0, 3).join(".");
}

function valuesOf(documents: readonly EvidenceDocument[], target: string): ReadonlySet<string> {
  const output = outputOf(target);
  const field = target.slice(output.length + 1);
  const values = new Set<string>();
  for (const document of documents) {
    if (document.output !== output) continue;
    for (const record of recordsOf(document)) {
      everyValueAt(record, field, (value) => {
        if (typeof value === "string") values.add(value);
        return true;
      });
    }
  }
  return values;
}

function eventDay({ schemas, config }: ProgramInput, document: EvidenceDocument, record: JsonObject): string | null {
  const field = schemas.get(document.output ?? "")?.eventDate ?? "";
  const [found] = valuesAt(record, field, "");
  return typeof found?.value === "string" ? dayIn(config.timezone, found.value) : document.date;
}
