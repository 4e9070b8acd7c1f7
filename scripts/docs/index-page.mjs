import { guidesByPurpose } from "./guides.mjs";
import { below, beside, escapeText, page, table } from "./markdown.mjs";
import { kindText, requirementsText } from "./task-page.mjs";

/** docs/README.md */
export function indexPage(data) {
  const { standard, tasks, outputs } = data;
  return page(
    "# 說明文件 Documentation",
    `《${escapeText(standard.name["zh-TW"])}》（${standard.id}）的 ${tasks.size} 項工作任務與 ${outputs.size} 項工作產出：各需要什麼佐證、多久更新一次、依據為何。`,
    `${escapeText(standard.name.en)} (${standard.id}): its ${tasks.size} tasks and ${outputs.size} outputs, the evidence each requires, how often, and on what basis.`,
    ...guidesByPurpose(data).flatMap(({ id, title, guides }) => [
      `<a id="${id}"></a>`,
      `## ${beside(title)}`,
      table(["文件 Document", "內容 Content"], guides.map(guideRow)),
    ]),
    '<a id="outputs"></a>',
    "## 工作任務與工作產出 Tasks and outputs",
    "週期為基礎政策（baseline）的數值；受《資通安全管理法》規範者，另見各產出頁的「各責任等級」。",
    "The cadences are those of the baseline policy; the page of each output also shows what the responsibility levels of the Cyber Security Management Act change.",
    ...standard.duties.flatMap((duty) => [
      `### ${duty.id} ${beside(duty.name)}`,
      table(
        ["工作任務 Task", "工作產出 Output", "類型 Kind", "週期 Cadence"],
        duty.tasks.flatMap((task) =>
          data.tasks
            .get(task.id)
            .outputs.map(({ id, name, cadenceKind, requirements }, index) => [
              index === 0 ? `[${task.id}](tasks/${task.id}.md) ${below(task.name)}` : "",
              `[${id}](outputs/${id}.md) ${below(name)}`,
              kindText(cadenceKind, data),
              requirementsText(requirements, data),
            ]),
        ),
      ),
    ]),
  );
}

function guideRow({ path, title, about }) {
  const link = (locale) => `[${escapeText(title[locale])}](${path})`;
  const links = title.en === title["zh-TW"] ? link("en") : `${link("zh-TW")}<br>${link("en")}`;
  return [links, `${about["zh-TW"]}<br>${about.en}`];
}
