import type { SpreadsheetRefusal } from "../../model/spreadsheet-refusal.ts";
import type { UserErrorText } from "../user-error-messages.ts";

const saveAsXlsx = "請以 Excel 或 LibreOffice 開啟，選「另存新檔」，存檔類型選「Excel 活頁簿 (*.xlsx)」，再匯入新檔。";

/** Why a file is not read as a spreadsheet, and how to save one that is. */
export const spreadsheetRefusals: Readonly<Record<SpreadsheetRefusal, (limit: string) => UserErrorText>> = {
  encrypted: () => ({
    message: "活頁簿設有密碼，無法讀取。",
    hint: "請在 Excel 的「檔案 → 資訊 → 保護活頁簿 → 以密碼加密」清除密碼後，另存為 xlsx。",
  }),
  macros: () => ({
    message: "活頁簿含有巨集，不予讀取。",
    hint: "請在 Excel 選「另存新檔」，存檔類型選「Excel 活頁簿 (*.xlsx)」，並同意不保存巨集。",
  }),
  "old-xls": () => ({ message: "這是 Excel 97–2003 的 xls 檔，無法讀取。", hint: saveAsXlsx }),
  "binary-workbook": () => ({ message: "這是二進位的 xlsb 檔，無法讀取。", hint: saveAsXlsx }),
  html: () => ({ message: "這是網頁（HTML），只是檔名像試算表。", hint: saveAsXlsx }),
  "xml-2003": () => ({ message: "這是 Excel 2003 的 XML 試算表，無法讀取。", hint: saveAsXlsx }),
  "lock-file": () => ({
    message: "這是 Excel 或 LibreOffice 開啟檔案時的暫存檔，不是試算表。",
    hint: "請先存檔並關閉，再指定名稱相同、不含開頭 ~$ 或 .~lock. 的檔案。",
  }),
  "not-a-spreadsheet": () => ({
    message: "這不是試算表。",
    hint: "可匯入 xlsx、ods，以及 csv 或 tsv 文字檔。",
  }),
  damaged: () => ({
    message: "檔案已損毀或不完整，無法讀取。",
    hint: "請重新下載或複製一份；仍可用 Excel 開啟時，請另存為 xlsx。",
  }),
  "too-large": (limit) => ({
    message: `檔案超過 ${limit}，不予讀取。`,
    hint: "請刪除圖片與不需要的工作表，或分成數個檔案。",
  }),
  "unpacks-too-large": () => ({
    message: "檔案解壓縮後過大，不予讀取。",
    hint: "請將需要的工作表複製到新的活頁簿，另存為 xlsx。",
  }),
  "too-many-cells": () => ({
    message: "工作表的列、欄或儲存格過多，不予讀取。",
    hint: "請刪除資料範圍以外的列與欄，或將需要的部分複製到新的活頁簿。",
  }),
  entities: () => ({
    message: "檔案內的 XML 自訂了實體（DOCTYPE），不予讀取。",
    hint: "一般試算表軟體不會如此存檔。確認來源可信後，請以 Excel 開啟並另存為 xlsx。",
  }),
  encoding: () => ({
    message: "無法辨識文字編碼：不是 UTF-8、UTF-16 或 Big5。",
    hint: "請以 Excel 開啟，存檔類型選「CSV UTF-8（逗號分隔）」或「Excel 活頁簿 (*.xlsx)」。",
  }),
  "unclosed-quote": () => ({
    message: "從這一行開始的雙引號沒有結尾。",
    hint: '請補上結尾的雙引號；欄位內的雙引號要寫成兩個（""）。',
  }),
  empty: () => ({ message: "檔案沒有任何資料。", hint: "請確認匯出的是有資料的工作表。" }),
};
