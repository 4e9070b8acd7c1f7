import { listedSubjects } from "../../model/listing.ts";
import { listingFormats } from "../../report/listing-formats.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { formatOption, projectOptions } from "../options.ts";
import { render, requestedRenderings } from "../render.ts";

export const list = defineCommand({
  name: "list",
  summary: {
    en: "list what is checked: tasks, outputs, rules or policies",
    "zh-TW": "列出檢查的內容：工作任務、工作產出、規則或政策",
  },
  description: {
    en: "Lists the 34 tasks, the 71 outputs with their cadence under the policy, the cross-evidence rules, or the built-in policies.",
    "zh-TW": "列出 34 項工作任務、71 項工作產出及其在政策下的更新週期、跨佐證規則，或內建的政策。",
  },
  argument: { name: { en: "SUBJECT", "zh-TW": "項目" }, count: "one", values: listedSubjects },
  options: { ...projectOptions, format: formatOption(Object.keys(listingFormats)) },
  examples: ["list outputs", "list rules --policy csma-c --format json"],
  async run({ words: [asked], options }, context) {
    const renderings = requestedRenderings(options.format, listingFormats);
    const { listSubject } = await import("../../explain/list-subject.ts");
    const { project, locale } = await chooseProject(options, context);
    // One of them for certain: `argument` lists no others.
    const kind = listedSubjects.find((subject) => subject === asked) ?? "tasks";
    await render(await listSubject(kind, project), renderings, { options, terminal: context.terminal, locale });
    return 0;
  },
});
