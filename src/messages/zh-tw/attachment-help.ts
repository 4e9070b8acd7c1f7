import type { AttachmentHelpTexts } from "../finding-messages.ts";

export const attachmentHelp: AttachmentHelpTexts = {
  "attachment-missing": {
    title: "缺少附件",
    means: "文件列出的附件不存在，或名稱的大小寫不同。",
    why: "稽核員無法開啟的檔案，無法證明任何事。",
    action: "請將檔案加入儲存庫，或更正路徑；路徑以設定檔所在資料夾為起點。",
  },
  "attachment-changed": {
    title: "附件已變更",
    means: "附件的 SHA-256 與文件記載的不同。",
    why: "核准文件的人當時看到的是另一個檔案。",
    action: "請自歷史紀錄還原檔案。若確為新版本，請另行命名、附上其雜湊值，並重新核准文件。",
  },
  "attachment-refused": {
    title: "未讀取附件",
    means: "附件的路徑指向設定檔所在資料夾之外或隱藏檔，或其名稱在 Windows 另有意義。",
    why: "佐證在每一份複本、每一種系統上都應完整，且不得夾帶其他檔案。",
    action: "請將檔案以一般名稱放在佐證旁，並更正路徑。",
  },
  "attachment-too-large": {
    title: "附件過大，未核對",
    means: "附件超過 512 MiB，未核對雜湊值。",
    why: "單一檔案不應使整個檢查停擺。",
    action: "請附上足以證明作業的報告或摘錄，不必附上原始資料。",
  },
  "attachments-not-searched": {
    title: "未搜尋的附件",
    means:
      "這些附件未搜尋個人資料與機密：PDF、圖片等不讀取文字的格式，以及過大、損壞或加密的檔案。文字檔、Word、Excel、PowerPoint 與 OpenDocument 會搜尋。",
    why: "未搜尋的檔案，可能含有不應進入儲存庫的內容。",
    action: "提交前請自行檢視這些檔案；可行時，改附文字檔或 Office 檔案。",
  },
  "attachment-not-here": {
    title: "附件內容不在此處",
    means: "此份簽出沒有附件的內容：僅有 Git LFS 的指標（已核對其雜湊值），或因稀疏簽出、子模組而未取出。",
    why: "未讀取的內容即未經查證。",
    action: "一般檢查無須處理。需查證或打包內容時，請執行 git lfs pull，或簽出該檔案。",
  },
};
