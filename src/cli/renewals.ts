import { resolve } from "node:path";
import { type RenewedFile, renewFile, renewing } from "../author/renew-file.ts";
import { standingOn } from "../author/standing.ts";
import { checkProject } from "../check/check.ts";
import { findEvidence } from "../check/find-evidence.ts";
import type { Project } from "../check/load-project.ts";
import { lapsingOutputs } from "../derive/lapsing-outputs.ts";
import { missedPeriods } from "../derive/missed-periods.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject } from "../model/json.ts";
import type { Locale } from "../model/locale.ts";
import type { OutputReport } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { intervalOf } from "../policy/interval-of.ts";
import { exists } from "../source/exists.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { loadOutputForms } from "../standard/output-forms.ts";
import { decode } from "../text/decode.ts";
import { plainName, plainText } from "../text/plain-text.ts";
import { addDuration } from "../time/durations.ts";

interface Asked {
  readonly day: string;
  readonly locale: Locale;
}

/**
 * The documents of the next period of named files.
 *
 * @throws UserError `path-outside-root`, and `path-not-evidence` for a file without a document of an output
 */
export async function renewNamed(
  project: Project,
  named: readonly string[],
  asked: Asked,
): Promise<readonly RenewedFile[]> {
  const renewal = await startRenewal(project, asked);
  return named.map((path) => {
    const inside = pathInRoot(project.source.root, resolve(project.folder, path));
    if (inside === null) throw new UserError("path-outside-root", { path });
    return renewal.renew(inside, path);
  });
}

/** What lapses up to so many days after the day, as a list by owner, and the documents of the next period. */
export async function renewDue(
  project: Project,
  asked: Asked & { readonly within: number; readonly outputs: readonly string[] },
): Promise<{ readonly list: string; readonly files: readonly RenewedFile[] }> {
  const { day, locale, within } = asked;
  const { renew: words } = commandMessagesFor(locale);
  const report = await checkProject(project, { asOf: day });
  const wanted = new Set(knownOutputs(project, asked.outputs));
  const renewal = await startRenewal(project, asked);
  const files = new Map<string, RenewedFile>();
  const lines: string[] = [];
  for (const { owner, outputs } of lapsingOutputs(report, addDuration(day, `P${within}D`))) {
    const shown = outputs.filter(({ output }) => wanted.size === 0 || wanted.has(output.id));
    if (shown.length === 0) continue;
    const person = project.people?.find(({ id }) => id === owner?.person);
    const who = [person?.name, owner?.person, owner?.unit].flatMap((part) => (part ? [plainText(part)] : []));
    lines.push(who.length === 0 ? words.noOwner : who.join("  "));
    for (const { output, expires } of shown) {
      lines.push(
        `  ${words.lapses(output.id, plainText(output.name[locale]), expires, expires !== null && expires < day)}`,
      );
      const interval = intervalOf(output.id, project.policy);
      const missed = expires === null || interval === null ? 0 : missedPeriods(expires, interval, day);
      if (missed > 0) lines.push(`    ${words.missed(missed)}`);
      for (const path of renewal.newestFiles(output)) {
        const begun = renewal.begunAfter(output.id, path);
        if (begun !== null) {
          lines.push(`    ${words.begun(plainName(begun))}`);
          continue;
        }
        const file = files.get(path) ?? renewal.renew(path, path);
        files.set(path, file);
        lines.push(`    ${plainName(path)} → ${plainName(file.path)}`);
      }
    }
  }
  const list = lines.length === 0 ? words.nothingDue(within) : lines.join("\n");
  return { list: `${list}\n`, files: [...files.values()] };
}

/** @throws UserError `code-unknown` */
function knownOutputs({ standard }: Project, asked: readonly string[]): readonly string[] {
  const all = outputsOf(standard).map(({ id }) => id);
  return asked.map((code) => {
    const output = all.find((id) => id.toLowerCase() === code.toLowerCase());
    if (output === undefined) throw new UserError("code-unknown", { code, suggestion: null });
    return output;
  });
}

async function startRenewal(project: Project, { day, locale }: Asked) {
  const { source, config, people, standard } = project;
  const outputs = outputsOf(standard).map(({ id }) => id);
  const limits = { source, fileBytes: config.limits.fileBytes, outputs, people };
  const { documents } = await loadEvidence(await findEvidence(project), limits);
  const forms = await loadOutputForms();
  const { renew: words } = commandMessagesFor(locale);
  const standing = standingOn(day, documents, people, forms);
  const context = renewing(documents, {
    day,
    forms,
    intervalOf: (output) => intervalOf(output, project.policy),
    standing,
    words,
  });
  const planned = new Set<string>();
  const isTaken = (path: string) => planned.has(path) || exists(resolve(source.root, path));
  return {
    /** @param shown - the path as it was given */
    renew(path: string, shown: string): RenewedFile {
      const own = documents.filter((document) => document.path === path && document.output !== null);
      if (own.length === 0) {
        if (source.realPath(path) === null) throw new UserError("path-no-match", { path: shown });
        throw new UserError("path-not-evidence", { path: shown, patterns: config.evidence });
      }
      const content = source.read(path, config.limits.fileBytes);
      if (content.kind !== "bytes") throw new UserError("unreadable", { path: shown, reason: "EFBIG" });
      const file = renewFile(decode(content.bytes), path, own, context, isTaken);
      planned.add(file.path);
      return file;
    },
    /** The files with the evidence of an output for its newest period. */
    newestFiles({ id, evidence }: OutputReport): readonly string[] {
      const valid = new Set(evidence.map(({ path }) => path));
      const own = documents.filter(({ output, path, valid: isValid }) => output === id && isValid && valid.has(path));
      const last = newest(own);
      if (!last) return [];
      const of = periodEnd(last);
      const same = own.filter((one) => (of === null ? one.date === last.date : periodEnd(one) === of));
      return [...new Set(same.map(({ path }) => path))];
    },
    /** A document of the output that is newer and not filled in yet. */
    begunAfter(id: string, path: string): string | null {
      const old = newest(documents.filter((document) => document.path === path && document.output === id));
      const begun = documents.find(
        (one) => one.output === id && !one.valid && one.path !== path && (one.date ?? "") >= (old?.date ?? ""),
      );
      return begun?.path ?? null;
    },
  };
}

function newest(documents: readonly EvidenceDocument[]): EvidenceDocument | undefined {
  return documents.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0];
}

function periodEnd({ data }: EvidenceDocument): string | null {
  const { period } = data;
  return isObject(period) && typeof period.to === "string" ? period.to : null;
}
