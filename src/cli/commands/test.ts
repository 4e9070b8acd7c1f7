import { caseFormats } from "../../report/cases/case-formats.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { formatOption, projectOptions, reportOptions } from "../options.ts";
import { render, requestedRenderings } from "../render.ts";

export const test = defineCommand({
  name: "test",
  summary: { en: "test your own rules by their cases", "zh-TW": "以案例測試自訂規則" },
  description: {
    en: "Judges the cases beside policies of your own, those of `policies/own.yaml` in `policies/own.cases.yaml`, and shows the ones that fail. Without a policy, tests those of the configuration. The exit status is 1 when a case fails, and 2 when there are no cases or a file is invalid.",
    "zh-TW":
      "評估自訂政策旁的案例（`policies/own.yaml` 的案例在 `policies/own.cases.yaml`），列出未通過者。未指定政策時，測試設定檔所載的政策。有案例未通過時結束狀態為 1；沒有案例或檔案有誤時為 2。",
  },
  argument: { name: { en: "POLICY", "zh-TW": "政策" }, count: "any", offers: "paths" },
  options: {
    config: projectOptions.config,
    deadline: projectOptions.deadline,
    format: formatOption(Object.keys(caseFormats)),
    verbose: reportOptions.verbose,
    quiet: reportOptions.quiet,
  },
  examples: ["test policies/own.yaml"],
  async run({ words: policies, options }, context) {
    const asked = requestedRenderings(options.format, caseFormats);
    const { runCases } = await import("../../check/run-cases.ts");
    const { project, locale } = await chooseProject({ ...options, policy: policies }, context);
    const run = await runCases(project, policies);
    const status = run.results.every(({ verdict }) => verdict.kind === "passed") ? 0 : 1;
    await render(run, asked, { options, terminal: context.terminal, locale, status });
    return status;
  },
});
