import { resolve } from "node:path";
import { commandMessagesFor } from "../../messages/commands.ts";
import { UserError } from "../../model/user-error.ts";
import { exists } from "../../source/exists.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

export const form = defineCommand({
  name: "form",
  summary: {
    en: "write an offline page on which people without git fill in a document of an output",
    "zh-TW": "產生離線填寫頁，供不使用 Git 的單位填寫工作產出",
  },
  description: {
    en: "Writes one HTML file that can be mailed: opened in a browser, without a server or network, it shows every field with its meaning in Chinese and English, takes rows from Excel, checks what is typed as the command `check` does, and saves a YAML file. Of the project it has the people of the roster and the assets and numbers that a record may refer to; `--without-lists` leaves them out, for a page that goes outside. A file that exists is never overwritten.",
    "zh-TW":
      "寫出單一 HTML 檔，可用郵件寄送：以瀏覽器開啟，不需伺服器與網路，即可看到各欄位的中英文說明、貼上 Excel 資料、以與 `check` 相同的方式檢查，並儲存為 YAML 檔。頁內含人員名冊，以及紀錄可引用的資產與編號；要寄往組織外時，可用 `--without-lists` 不附這些資料。不會覆寫既有檔案。",
  },
  argument: { name: { en: "OUTPUT", "zh-TW": "產出" }, count: "one" },
  options: {
    config: projectOptions.config,
    policy: projectOptions.policy,
    deadline: projectOptions.deadline,
    out: {
      kind: "text",
      required: true,
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: { en: "HTML file to write", "zh-TW": "寫入的 HTML 檔" },
    },
    "without-lists": {
      kind: "switch",
      help: {
        en: "without the people, assets and numbers of the project, for a page that goes outside",
        "zh-TW": "不附專案的人員、資產與編號，供寄往組織外",
      },
    },
  },
  examples: ["form O4.8.2 --out O4.8.2.html", "form O2.1.1 --out assets.html --without-lists --locale en"],
  async run({ words: [asked = ""], options }, context) {
    const { terminal } = context;
    const [{ makeFormPage }, { outputsOf }, { writeFile }, { codeAmong }, { plainName }] = await Promise.all([
      import("../make-form-page.ts"),
      import("../../model/walk.ts"),
      import("../../source/write-file.ts"),
      import("../../text/code-among.ts"),
      import("../../text/plain-text.ts"),
    ]);
    const { project, locale } = await chooseProject(options, context);
    const outputs = outputsOf(project.standard).map(({ id }) => id);
    const output = codeAmong(asked, outputs);
    const path = options.out;
    if (exists(resolve(terminal.folder, path))) throw new UserError("file-exists", { path });
    const hasLists = !options["without-lists"];
    writeFile(terminal.folder, path, await makeFormPage(project, { output, locale, hasLists }));
    terminal.error(`${commandMessagesFor(locale).written(plainName(path))}\n`);
    return 0;
  },
});
