import { commandMessagesFor } from "../../messages/commands.ts";
import type { PackOptions } from "../../pack/pack-files.ts";
import { exitStatus } from "../../shell/exit-status.ts";
import { plainName } from "../../text/plain-text.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { historyUpTo } from "../history-up-to.ts";
import { historyOption, projectOptions, reportOptions } from "../options.ts";
import { createProgress } from "../progress.ts";
import { tellConfig } from "../tell-config.ts";

export const pack = defineCommand({
  name: "pack",
  summary: {
    en: "write the auditor's pack: the report in several formats and, on request, the evidence",
    "zh-TW": "製作稽核資料包：各種格式的報告，並可附上佐證",
  },
  description: {
    en: "Checks all evidence and writes what an auditor needs into a folder or a zip: report.xlsx, report.json, report.html, report.oscal.json, soa.md (statement of applicability), plan.md (annual plan), pack.json (versions, and the hashes of policy and schemas) and MANIFEST.sha256, which `sha256sum -c MANIFEST.sha256` uses to verify the pack. The same evidence and as-of date produce the same bytes. A folder with other files is not overwritten. The exit status is that of `check`.",
    "zh-TW":
      "檢查全部佐證，並將稽核員所需的資料寫入資料夾或 zip 檔：report.xlsx、report.json、report.html、report.oscal.json、soa.md（適用性聲明）、plan.md（年度計畫表）、pack.json（版本、政策與綱要的雜湊值），以及 MANIFEST.sha256，可用 `sha256sum -c MANIFEST.sha256` 驗證。相同的佐證與基準日，產生的位元組完全相同。資料夾中若有其他檔案則不覆寫。結束狀態與 `check` 相同。",
  },
  argument: null,
  options: {
    out: {
      kind: "text",
      required: true,
      value: { en: "DIR|FILE.zip", "zh-TW": "資料夾|檔案.zip" },
      path: "file",
      help: {
        en: "where to write the pack; a zip if the name ends in .zip",
        "zh-TW": "寫入的位置；名稱以 .zip 結尾時製作 zip 檔",
      },
    },
    evidence: {
      kind: "switch",
      help: {
        en: "also the evidence files and their attachments, in `evidence/`",
        "zh-TW": "一併放入佐證檔案及其附件（置於 `evidence/` 之下）",
      },
    },
    ...projectOptions,
    ...historyOption,
    "fail-on": reportOptions["fail-on"],
    quiet: { kind: "switch", help: { en: "no progress", "zh-TW": "不顯示進度" } },
  },
  examples: ["pack --out audit-2026.zip --evidence --as-of 2026-10-01"],
  async run({ options }, context) {
    const { out, evidence, quiet, "as-of": asOf } = options;
    const { terminal } = context;
    const { folder } = terminal;
    const { checkProject } = await import("../../check/check.ts");
    const { project, locale } = await chooseProject(options, context);
    const messages = commandMessagesFor(locale);
    const progress = createProgress(terminal, messages.progress);
    const report = await checkProject(project, {
      asOf,
      onProgress: quiet ? undefined : progress.update,
    }).finally(progress.end);
    const history = await historyUpTo(report, project, options, { terminal, locale });
    if (!quiet && options.config === undefined) tellConfig(project, terminal, locale);
    const [{ packFiles }, { openPackTarget }] = await Promise.all([
      import("../../pack/pack-files.ts"),
      import("../../pack/pack-target.ts"),
    ]);
    const target = openPackTarget(folder, out, report.asOf);
    try {
      const onProblem: PackOptions["onProblem"] = ({ path, document, state }) =>
        terminal.error(`${messages.attachment(state, plainName(path), plainName(document))}\n`);
      for await (const file of packFiles(project, report, { locale, evidence, history, onProblem })) target.add(file);
      target.finish();
    } catch (error) {
      target.abandon();
      throw error;
    }
    if (!quiet) terminal.error(`${messages.written(out)}\n`);
    return exitStatus(report, options["fail-on"]);
  },
});
