import { formats } from "../../report/formats.ts";
import { exitStatus } from "../../shell/exit-status.ts";
import { defineCommand } from "../command.ts";
import { checkOptions, planOptions, reportOptions } from "../options.ts";
import { planningOf, render, requestedRenderings, trendOf } from "../render.ts";

export const report = defineCommand({
  name: "report",
  summary: {
    en: "render a report that was saved as `json` in other formats",
    "zh-TW": "以其他格式輸出先前以 `json` 儲存的報告",
  },
  description: {
    en: "Renders a report that was saved with `--format json`, or with `-` the one on standard input, in any format, exactly as `check` would have, with the same exit status. A report that is truncated, of another schema version, or whose numbers disagree with its body is rejected.",
    "zh-TW":
      "將以 `--format json` 儲存的報告輸出成任何格式（檔名為 `-` 時讀取標準輸入），內容與結束狀態皆與 `check` 相同。報告不完整、綱要版本不同，或數字與內容不符時，一律拒絕。",
  },
  argument: { name: { en: "REPORT.json", "zh-TW": "REPORT.json" }, count: "one", offers: "paths" },
  options: { ...reportOptions, trend: checkOptions.trend, ...planOptions },
  examples: ["report report.json --format html=report.html", "report report.json --format plan --year 2027"],
  async run({ words: [path = ""], options }, { terminal, useLocale }) {
    const locale = useLocale(null);
    const asked = requestedRenderings(options.format, formats);
    const { readReportFile, readReportText } = await import("../../saved/read-report-file.ts");
    const saved = await (path === "-"
      ? readReportText(await terminal.input(), path)
      : readReportFile(terminal.folder, path));
    const status = exitStatus(saved, options["fail-on"]);
    const trend = await trendOf(options.trend, terminal, locale);
    const planning = await planningOf(options, saved);
    await render(saved, asked, { options, terminal, locale, status, trend, planning });
    return status;
  },
});
