import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { decode } from "../text/decode.ts";
import { type MadeRepair, repairStep } from "./repair-step.ts";

export interface RepairedFile {
  /** Relative to the root. */
  readonly path: string;
  readonly before: Buffer;
  /** Equal to `before` when there is nothing to repair. */
  readonly after: Buffer;
  readonly made: readonly MadeRepair[];
  /** Whether something was changed besides about which there are no findings, such as blanks at line ends. */
  readonly isTidied: boolean;
  /** Repairs that were not made because the file would have been worse with them. */
  readonly refused: number;
  /** What is wrong with the file after it. */
  readonly remaining: readonly Finding[];
}

/** One repair may bring another to light: a field that is found by its right name has a value. */
const mostSteps = 1000;
/** Files are read again after each step: so many bytes of one file in all, after some steps in any case. */
const mostBytes = 20_000_000;
const freeSteps = 5;

/**
 * Repairs a file as far as that is possible without a person, step by step: each is read again before the next.
 *
 * @param findingsOf - what is wrong with the file when it has other bytes
 * @param tidied - the text of a file that can be read, with what there are no findings about put right
 */
export async function repairFile(
  path: string,
  before: Buffer,
  findingsOf: (bytes: Buffer) => Promise<readonly Finding[]>,
  tidied: (text: string, path: string) => string,
): Promise<RepairedFile> {
  let [bytes, remaining] = [before, await findingsOf(before)];
  const made: MadeRepair[] = [];
  const refused = new Set<string>();
  let atOnce = Number.POSITIVE_INFINITY;
  let read = 0;
  for (let steps = 0; steps < mostSteps && (steps < freeSteps || read < mostBytes); steps++) {
    const wanted = remaining.filter((finding) => finding.repair && !refused.has(nameOf(finding)));
    const step = repairStep(bytes, path, wanted.slice(0, atOnce));
    if (!step) break;
    read += step.bytes.length;
    const findings = await findingsOf(step.bytes);
    if (isWorse(findings, remaining)) {
      // Fewer at once, until it shows which one it is.
      const [first] = step.made;
      if (step.made.length === 1 && first) refused.add(nameOf(first.finding));
      atOnce = Math.ceil(step.made.length / 2);
      continue;
    }
    atOnce = Number.POSITIVE_INFINITY;
    [bytes, remaining] = [step.bytes, findings];
    made.push(...step.made);
  }
  const tidy = isReadable(remaining) ? Buffer.from(tidied(decode(bytes), path)) : bytes;
  const isTidied = !tidy.equals(bytes);
  if (isTidied) remaining = await findingsOf(tidy);
  return { path, before, after: tidy, made, isTidied, refused: refused.size, remaining };
}

function nameOf({ code, document, pointer, line, column }: Finding): string {
  return `${code} ${document} ${pointer ?? `${line}:${column}`}`;
}

/** Whether a file that could be read cannot be read any more. What schemas say was tried when the repair was found. */
function isWorse(findings: readonly Finding[], before: readonly Finding[]): boolean {
  return isReadable(before) && !isReadable(findings);
}

function isReadable(findings: readonly Finding[]): boolean {
  return !findings.some(({ code }) => kindOf(code).family === "file");
}
