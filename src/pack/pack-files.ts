import { createHash } from "node:crypto";
import type { Project } from "../check/load-project.ts";
import type { History } from "../model/history.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { formats } from "../report/formats.ts";
import { escapeJson } from "../report/json/escape-json.ts";
import { formatXlsx } from "../report/workbook/xlsx.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { compareText } from "../text/compare-text.ts";
import { type Attachment, evidenceFiles, readPacked } from "./pack-evidence.ts";

export interface PackFile {
  /** Relative to the pack, with `/`. */
  readonly path: string;
  /** Valid until the next file is requested. */
  readonly content: Uint8Array;
}

export interface PackOptions {
  readonly locale: Locale;
  /** Whether to include the evidence and its attachments. */
  readonly evidence: boolean;
  /** For the page and the workbook. */
  readonly history?: History | undefined;
  /** Called for attachments that are missing or do not match the document. */
  readonly onProblem: (attachment: Attachment) => void;
}

/** The input of `sha256sum -c`. */
export const manifestName = "MANIFEST.sha256";
export const packDescription = "pack.json";
const evidenceFolder = "evidence/";

/** The paths of the texts in the pack, by format; a format that the tool does not have is skipped. */
const documents: Readonly<Record<string, string>> = {
  json: "report.json",
  html: "report.html",
  brief: "management-review.html",
  oscal: "report.oscal.json",
  soa: "soa.md",
  plan: "plan.md",
};

/**
 * The files of the auditor's pack one by one, by name and the manifest last. The same report, evidence and tool give
 * the same bytes.
 *
 * @throws UserError `unreadable` for evidence that the system does not let us read
 */
export async function* packFiles(project: Project, report: Report, options: PackOptions): AsyncGenerator<PackFile> {
  const manifest: string[] = [];
  const listed = (file: PackFile): PackFile => {
    manifest.push(manifestLine(hashOf(file.content), file.path));
    return file;
  };
  const attachments: Attachment[] = [];
  if (options.evidence) {
    for (const source of await evidenceFiles(project)) {
      const { content, attachment } = readPacked(project, source, hashOf);
      if (attachment) {
        attachments.push(attachment);
        if (attachment.state !== "packed") options.onProblem(attachment);
      }
      if (content) yield listed({ path: `${evidenceFolder}${source.path}`, content });
    }
  }
  const files = await documentFiles(report, options);
  const description = await describePack(report, options, attachments);
  files.push({ path: packDescription, content: Buffer.from(description) });
  for (const file of files.sort((a, b) => compareText(a.path, b.path))) yield listed(file);
  yield { path: manifestName, content: Buffer.from(manifest.join("")) };
}

async function documentFiles(report: Report, { locale, evidence, history }: PackOptions): Promise<PackFile[]> {
  const files: PackFile[] = [{ path: "report.xlsx", content: await formatXlsx(report, { locale, history }) }];
  // In the pack, links point to the evidence inside it.
  const rendering = {
    locale,
    color: false,
    verbose: true,
    pathPrefix: "",
    ...(evidence && { linkBase: evidenceFolder }),
    ...(history && { history, trend: history.trend }),
  };
  for (const [name, load] of Object.entries(formats)) {
    const path = documents[name];
    if (path !== undefined) files.push({ path, content: Buffer.from((await load())(report, rendering)) });
  }
  return files;
}

/** pack.json: how the pack was made. */
async function describePack(
  { tool, asOf, timezone, organization, conclusion, source, policy }: Report,
  { locale, evidence }: PackOptions,
  attachments: readonly Attachment[],
): Promise<string> {
  const description = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    asOf,
    timezone,
    locale,
    organization: { name: organization.name, level: organization.level },
    conclusion,
    source: source && { commit: source.commit, dirty: source.dirty },
    policy: { id: policy.id, sha256: policy.sha256 },
    schemas: await loadBuiltin("schemas"),
    evidence,
    attachments,
  };
  return `${escapeJson(JSON.stringify(description, null, 2))}\n`;
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** As GNU coreutils writes it: a name that would break the line is escaped, and the line is marked. */
export function manifestLine(hash: string, path: string): string {
  const escaped = path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `${escaped === path ? "" : "\\"}${hash}  ${escaped}\n`;
}
