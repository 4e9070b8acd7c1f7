import type { Finding } from "../model/finding.ts";
import type { Repair, TextEdit } from "../model/repair.ts";
import { decode } from "../text/decode.ts";
import { decodeLegacy } from "../text/decode-legacy.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { applyEdits, type EditedText, editsFor, readEdited } from "../yaml/edit-yaml.ts";

/** A repair that was made: what the finding is about, and the text before and after. */
export interface MadeRepair {
  readonly finding: Finding;
  readonly repair: Repair;
  readonly from: string;
  readonly to: string;
}

export interface RepairStep {
  readonly bytes: Buffer;
  readonly made: readonly MadeRepair[];
}

/**
 * Makes the repairs of findings that are not in one another's way; the rest is for the next step. Null when there is
 * none to make.
 *
 * @param findings - about the file with these bytes
 */
export function repairStep(bytes: Buffer, path: string, findings: readonly Finding[]): RepairStep | null {
  for (const finding of findings) {
    const { repair } = finding;
    if (repair?.kind !== "encoding") continue;
    const text = decodeLegacy(bytes, repair.from);
    if (text === null) continue;
    const made = { finding, repair, from: repair.from, to: "UTF-8" };
    return { bytes: Buffer.from(withoutByteOrderMark(text)), made: [made] };
  }
  const text = decode(bytes);
  const planned = plannedEdits(text, path, findings);
  if (planned.length === 0) return null;
  const source = withoutByteOrderMark(text);
  const repaired = applyEdits(
    source,
    planned.flatMap(({ edits }) => edits),
  );
  if (repaired === source) return null;
  const mark = text.slice(0, text.length - source.length);
  const made = planned.map(({ finding, repair, edits }) => ({ finding, repair, ...shown(source, edits) }));
  return { bytes: Buffer.from(mark + repaired), made };
}

interface PlannedRepair {
  readonly finding: Finding;
  readonly repair: Repair;
  readonly edits: readonly TextEdit[];
}

/** Repairs that can all be made at once, in the order of the text. */
function plannedEdits(text: string, path: string, findings: readonly Finding[]): readonly PlannedRepair[] {
  let edited: EditedText | null = null;
  const wanted = findings.flatMap((finding): PlannedRepair[] => {
    const { repair, pointer, document } = finding;
    if (!repair) return [];
    // What is no YAML yet has no nodes, and needs none.
    if (repair.kind !== "signs") edited ??= readEdited(text, path);
    const edits = editsFor(edited ?? { text, roots: [], isJson: false }, { document, pointer: pointer ?? "" }, repair);
    return edits && edits.length > 0 ? [{ finding, repair, edits }] : [];
  });
  const planned: PlannedRepair[] = [];
  let end = -1;
  const startOf = ({ edits }: PlannedRepair) => Math.min(...edits.map((edit) => edit.start));
  for (const one of wanted.sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) < end || (startOf(one) === end && one.edits.some((edit) => edit.start === edit.end))) continue;
    planned.push(one);
    end = Math.max(...one.edits.map((edit) => edit.end));
  }
  return planned;
}

function shown(source: string, edits: readonly TextEdit[]): { readonly from: string; readonly to: string } {
  const join = (parts: readonly string[]) => parts.map((part) => part.trim()).join(" ");
  return {
    from: join(edits.map(({ start, end }) => source.slice(start, end))),
    to: join(edits.map(({ text }) => text)),
  };
}
