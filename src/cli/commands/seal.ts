import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { sealMessagesFor } from "../../messages/seal.ts";
import { UserError } from "../../model/user-error.ts";
import { exists } from "../../source/exists.ts";
import { plainName } from "../../text/plain-text.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

export const seal = defineCommand({
  name: "seal",
  summary: {
    en: "write a list of all evidence with hashes and dates, to be signed and verified later",
    "zh-TW": "寫出全部佐證的清單，含雜湊值與日期，供簽章及日後驗證",
  },
  description: {
    en: "Writes an in-toto statement with the SHA-256 of every file of evidence, attachment, configuration, roster and policy, the dates of all records, the hashes of policy and schemas, the commit and a Merkle root. The same files of the same commit give the same bytes; no time is in it, so sign it or have it timestamped. `--timestamp-request` has openssl write a request of RFC 3161, which you send to a timestamping authority; nothing is sent from here. A file that exists is not overwritten. The exit status is 1 if an attachment could not be sealed. The command `verify` names what changed since.",
    "zh-TW":
      "寫出 in-toto 陳述：每個佐證檔案、附件、設定檔、人員名冊與政策檔案的 SHA-256，各紀錄的日期，政策與綱要的雜湊值，提交版本，以及 Merkle 根值。同一提交版本的相同檔案，產生的位元組完全相同；其中不含時間，請另行簽章或加蓋時戳。`--timestamp-request` 由 openssl 寫出 RFC 3161 的時戳請求，由您傳送給時戳機構；本工具不會連線。既有的檔案不會覆寫。有附件未能封存時結束狀態為 1。日後以 `verify` 指出變更之處。",
  },
  argument: null,
  options: {
    out: {
      kind: "text",
      required: true,
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: { en: "where to write the seal", "zh-TW": "封存檔寫入的位置" },
    },
    "timestamp-request": {
      kind: "text",
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: { en: "also a request for a timestamp (RFC 3161)", "zh-TW": "一併寫出時戳請求（RFC 3161）" },
    },
    config: projectOptions.config,
    policy: projectOptions.policy,
    deadline: projectOptions.deadline,
  },
  examples: ["seal --out seal.json", "seal --out seal.json --timestamp-request seal.tsq"],
  async run({ options }, context) {
    const { out, "timestamp-request": request } = options;
    const { terminal } = context;
    const { folder } = terminal;
    if (request !== undefined && resolve(folder, request) === resolve(folder, out))
      throw new UserError("option-conflict", { options: [`--out ${out}`, `--timestamp-request ${request}`] });
    const [{ makeSeal }, { sealText }, { writeFiles }] = await Promise.all([
      import("../../seal/make-seal.ts"),
      import("../../seal/seal-text.ts"),
      import("../../source/write-files.ts"),
    ]);
    const { project, locale } = await chooseProject(options, context);
    const messages = sealMessagesFor(locale);
    const statement = await makeSeal(project);
    const text = sealText(statement);
    const target = resolve(folder, out);
    // An earlier seal is evidence itself: nothing takes its place unasked.
    if (exists(target) && !isSameText(target, text)) throw new UserError("file-exists", { path: out });
    if (request !== undefined && exists(resolve(folder, request)))
      throw new UserError("file-exists", { path: request });
    const files: { path: string; content: string | Uint8Array }[] = [{ path: out, content: text }];
    if (request !== undefined) {
      const { timestampRequest } = await import("../../seal/openssl.ts");
      const sha256 = createHash("sha256").update(text).digest("hex");
      files.push({ path: request, content: await timestampRequest(sha256) });
    }
    writeFiles(folder, files);
    const { notSealed, merkle } = statement.predicate;
    for (const path of notSealed) terminal.error(`${messages.notSealed(plainName(path))}\n`);
    terminal.error(`${messages.sealed(statement.subject.length, merkle.root)}\n`);
    return notSealed.length > 0 ? 1 : 0;
  },
});

function isSameText(path: string, text: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path, "utf8") === text;
}
