import { UserError } from "../../model/user-error.ts";
import { forecastFormats } from "../../report/forecast/forecast-formats.ts";
import { defineCommand } from "../command.ts";
import { openProject } from "../open-project.ts";
import { formatOption, planOptions, projectOptions } from "../options.ts";
import { planningOf, render, requestedRenderings } from "../render.ts";

/** So many years ahead evidence can say something about; further, it would be guesswork. */
const yearsAhead = 5;

export const forecast = defineCommand({
  name: "forecast",
  summary: {
    en: "list what lapses up to a day if nothing is done, by owner",
    "zh-TW": "列出若不更新佐證，至某日為止將到期的項目，依承辦人分列",
  },
  description: {
    en: "Evaluates all evidence as of the as-of date and lists, for each owner, what lacks current evidence already and what lapses up to the given day: evidence that expires, waivers that end, and what is “not applicable” or provided by others and is due for review. The exit status is 0, whatever lapses. Rules with a deadline of their own and events that nobody can foresee are not included.",
    "zh-TW":
      "以基準日判定全部佐證，並依承辦人列出已缺少現行佐證的項目，以及至指定日為止將到期的項目：佐證到期、豁免屆期，以及「不適用」或由他人提供而須重新檢視者。無論有無到期項目，結束狀態均為 0。規則另訂期限的事項與無法預見的事件不在其內。",
  },
  argument: null,
  options: {
    until: {
      kind: "day",
      required: true,
      value: { en: "YYYY-MM-DD", "zh-TW": "YYYY-MM-DD" },
      help: {
        en: "last day to look at, at most five years after the as-of date",
        "zh-TW": "預測至何日，最遠為基準日後五年",
      },
    },
    owner: {
      ...planOptions.owner,
      help: {
        en: "only what this person or unit is asked for (default: all)",
        "zh-TW": "只列此人或此單位承辦的產出（預設為全部）",
      },
    },
    ...projectOptions,
    format: formatOption(Object.keys(forecastFormats)),
  },
  examples: ["forecast --until 2026-12-31", "forecast --until 2026-12-31 --format csv=lapses.csv"],
  async run({ options }, context) {
    const { until, owner } = options;
    const asked = requestedRenderings(options.format, forecastFormats);
    const { project, locale, judging, reading } = await openProject(
      { ...options, by: undefined, quiet: false },
      context,
    );
    const [{ checkProject }, { forecastUntil }, { ownedOutputs }, { addDuration }] = await Promise.all([
      import("../../check/check.ts"),
      import("../../derive/forecast.ts"),
      import("../../derive/owner-name.ts"),
      import("../../time/durations.ts"),
    ]);
    const report = await reading(() => checkProject(project, judging));
    const { asOf } = report;
    const last = addDuration(asOf, `P${yearsAhead}Y`);
    if (until < asOf || until > last) {
      throw new UserError("day-outside", { option: "--until", value: until, first: asOf, last });
    }
    await planningOf({ year: undefined, owner }, report);
    const result = forecastUntil(report, until, owner === undefined ? undefined : ownedOutputs(report, owner));
    await render(result, asked, { options, terminal: context.terminal, locale });
    return 0;
  },
});
