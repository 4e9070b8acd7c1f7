import { UserError } from "../../model/user-error.ts";
import { explanationFormats } from "../../report/explanation/explanation-formats.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { formatOption, projectOptions } from "../options.ts";
import { render, requestedRenderings } from "../render.ts";

export const explain = defineCommand({
  name: "explain",
  summary: {
    en: "explain a task, output, rule, item of a framework or finding: what is required, how often, why, and its current status",
    "zh-TW": "說明任務、產出、規則、框架項目或發現事項：要求什麼、多久一次、為什麼、目前情形",
  },
  description: {
    en: "CODE is a duty (T4), a task (T4.8), an output (O4.8.2), an indicator, knowledge or skill (P4.8.1, K49, S45), a rule (backup-restore-tested), the code of a finding (evidence-stale), a framework (iso27001) or one of its items (A.8.13, PR.DS-11, 29 of schedule 10, I-1.3), a parameter (restore_test_max_age), a policy (csma-c) or a state (contradicted), in upper or lower case. For a task or an output it also says what evidence there is now, since when it is not current, and why. For an output it lists the fields of a record; `--verbose` adds their details.",
    "zh-TW":
      "代碼可以是工作職責（T4）、工作任務（T4.8）、工作產出（O4.8.2）、行為指標、知識或技能（P4.8.1、K49、S45）、規則（backup-restore-tested）、發現事項的代碼（evidence-stale）、框架（iso27001）或其項目（A.8.13、PR.DS-11、附表十的 29、I-1.3）、參數（restore_test_max_age）、政策（csma-c）或狀態（contradicted），大小寫均可。查詢任務或產出時，會一併說明目前有哪些佐證、何時起不再有效，以及原因。查詢產出時並列出紀錄的欄位，加上 `--verbose` 可看細節。",
  },
  argument: { name: { en: "CODE", "zh-TW": "代碼" }, count: "one" },
  options: {
    ...projectOptions,
    format: formatOption(Object.keys(explanationFormats)),
    verbose: {
      kind: "switch",
      help: { en: "also all details of the fields of an output", "zh-TW": "連同工作產出各欄位的細節一併列出" },
    },
  },
  examples: ["explain O4.8.2", "explain backup-restore-tested", "explain T4.8 --format markdown=T4.8.md"],
  async run({ words: [code = ""], options }, context) {
    const asked = requestedRenderings(options.format, explanationFormats);
    const [{ reportIfAny }, { explain: explainCode, knownCodes }] = await Promise.all([
      import("../../check/report-if-any.ts"),
      import("../../explain/explain.ts"),
    ]);
    const { project, locale } = await chooseProject(options, context);
    const report = await reportIfAny(project, options["as-of"]);
    const explanation = await explainCode(code, project, report);
    if (!explanation) {
      const [{ nearest }, { codesNamed }] = await Promise.all([
        import("../../text/nearest.ts"),
        import("../../explain/codes-named.ts"),
      ]);
      const [first, ...others] = codesNamed(code, project);
      if (first) throw new UserError("code-by-name", { text: code, named: [first, ...others] });
      throw new UserError("code-unknown", { code, suggestion: nearest(code, await knownCodes(project)) });
    }
    await render(explanation, asked, { options, terminal: context.terminal, locale });
    return 0;
  },
});
