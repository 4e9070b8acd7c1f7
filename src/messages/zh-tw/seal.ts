import type { DateChange } from "../../model/seal.ts";
import type { SealMessages } from "../seal-messages.ts";

export const sealMessages: SealMessages = {
  sealed: (files, root) => `已封存 ${files} 個檔案。Merkle 根值：${root}`,
  notSealed: (path) => `附件不存在或無法讀取，未予封存：${path}`,
  seal: (files, root, source) => {
    const commit = source && `，提交版本 ${source.commit.slice(0, 12)}${source.dirty ? "（含未提交的變更）" : ""}`;
    return `封存檔含 ${files} 個檔案${commit ?? ""}。Merkle 根值：${root}`;
  },
  difference: (difference) => {
    if (difference.kind === "renamed") return `改名　${difference.from} → ${difference.to}`;
    if (difference.kind === "missing") return `缺少　${difference.path}`;
    if (difference.kind === "added") return `新增　${difference.path}`;
    return [`變更　${difference.path}`, ...difference.dates.map((date) => `　　　${dateText(date)}`)].join("\n");
  },
  same: "與封存檔完全相符。",
  different: (differences) => `與封存檔有 ${differences} 處不同。`,
  signatureNotVerified: "封存檔放在經簽章的信封內，此處未驗證簽章：請以 cosign 或 gh attestation verify 驗證。",
  timestamp: (time, hasExpired) =>
    `openssl 已驗證時戳：此封存檔於 ${time} 已存在。${hasExpired ? "時戳機構的憑證其後已到期，以該時刻驗證；憑證是否曾遭廢止，未予驗證。" : ""}`,
  packWithoutEvidence: "資料包中沒有佐證：製作時是否未加 --evidence？",
  notOfPack: (yardstick) =>
    `未予比對：稽核資料包內的報告（未封存）${yardstick.length === 0 ? "。" : `，以及不在資料包內的設定檔、人員名冊與政策：${yardstick.join("、")}`}`,
};

function dateText({ of, record, from, to }: DateChange): string {
  const what = { document: "文件日期", nil: "無事件聲明的迄日", record: `紀錄 ${record} 的作業日期` }[of];
  return `${what}：${from ?? "無"} → ${to ?? "無"}`;
}
