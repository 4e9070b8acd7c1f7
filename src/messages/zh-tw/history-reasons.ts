import type { HistoryReason } from "../../model/history-reason.ts";

/** Why the history of git cannot be used, as the beginning of a sentence. */
export function historyReason(reason: HistoryReason): string {
  return reasons[reason];
}

const reasons: Readonly<Record<HistoryReason, string>> = {
  "in-memory": "受檢檔案不在 Git 儲存庫中",
  "no-git": "找不到 git 程式",
  "no-repository": "此資料夾不是 Git 儲存庫",
  "repository-not-trusted": "Git 儲存庫的擁有者不是目前的使用者（可設定 safe.directory）",
  "no-commit": "儲存庫尚無提交",
  "timed-out": "git 未於時限內回應（請待主機較不忙碌時再檢查一次）",
  unreadable: "無法讀取 Git 儲存庫",
  shallow: "此份複本只有部分歷程（請設定 fetch-depth: 0，或執行 git fetch --unshallow）",
  "partial-clone": "此份複本未含歷次版本的內容（請於複製時不加 --filter，或執行 git fetch --refetch --no-filter）",
  incomplete: "Git 儲存庫有缺少或損毀的物件（請執行 git fsck，或重新複製完整的儲存庫）",
  "too-long": "Git 歷程超過可處理的長度",
};
