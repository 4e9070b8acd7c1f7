import { join } from "node:path";
import { commandMessagesFor } from "../../messages/commands.ts";
import type { Locale } from "../../model/locale.ts";
import { UserError } from "../../model/user-error.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

export const schema = defineCommand({
  name: "schema",
  summary: {
    en: "print the JSON Schema of an output for your editor, with its explanations",
    "zh-TW": "輸出工作產出的 JSON Schema，供編輯器提示與說明欄位",
  },
  description: {
    en: "Prints the schema of an output (O4.8.2), or of the other files that people write (config, people, policy, cases), in one file with titles, explanations and the labels of values in the chosen language. With it, an editor explains each field, completes keys and values, and marks errors. `--all --out FOLDER` writes all of them.",
    "zh-TW":
      "輸出工作產出（O4.8.2）或其他由人撰寫之檔案（config、people、policy、cases）的綱要：單一檔案，標題、說明與選項的標籤均為所選語言。編輯器據以說明欄位、補齊鍵與值，並標示錯誤。`--all --out 資料夾` 一次寫出全部。",
  },
  argument: { name: { en: "NAME", "zh-TW": "名稱" }, count: "optional" },
  options: {
    config: projectOptions.config,
    out: {
      kind: "text",
      value: { en: "FILE|FOLDER", "zh-TW": "檔案|資料夾" },
      path: "file",
      help: { en: "where to write it, instead of printing it", "zh-TW": "寫入的位置；未指定時直接輸出" },
    },
    all: {
      kind: "switch",
      help: { en: "every schema, into the folder of `--out`", "zh-TW": "全部綱要，寫入 `--out` 的資料夾" },
    },
  },
  examples: ["schema O4.8.2 --locale en", "schema --all --out .isms-evidence/schemas"],
  async run({ words: [asked], options: { all, out, config } }, { terminal, useLocale }) {
    const [{ schemaNames }, { configuredLocale }, { loadStandard }, { writeFile }, { codeAmong }] = await Promise.all([
      import("../../author/load-schema.ts"),
      import("../../check/configured-locale.ts"),
      import("../../standard/standard.ts"),
      import("../../source/write-file.ts"),
      import("../../text/code-among.ts"),
    ]);
    const locale = useLocale(configuredLocale({ folder: terminal.folder, config }));
    const names = schemaNames(await loadStandard());
    const write = (path: string, text: string) => {
      writeFile(terminal.folder, path, text);
      terminal.error(`${commandMessagesFor(locale).written(path)}\n`);
    };
    if (all) {
      if (asked !== undefined) throw new UserError("option-conflict", { options: ["--all", asked] });
      if (out === undefined)
        throw new UserError("argument-missing", {
          command: "schema --all",
          argument: { en: "--out FOLDER", "zh-TW": "--out 資料夾" },
          example: "schema --all --out .isms-evidence/schemas",
        });
      for (const name of names) write(join(out, `${name}.schema.json`), await textOf(name, locale));
      return 0;
    }
    if (asked === undefined)
      throw new UserError("argument-missing", {
        command: "schema",
        argument: { en: "NAME", "zh-TW": "名稱" },
        example: "schema O4.8.2",
      });
    const name = codeAmong(asked, names);
    const text = await textOf(name, locale);
    if (out === undefined) terminal.out(text);
    else write(out, text);
    return 0;
  },
});

async function textOf(name: string, locale: Locale): Promise<string> {
  const { loadSchema } = await import("../../author/load-schema.ts");
  return `${JSON.stringify(await loadSchema(name, locale), null, 2)}\n`;
}
