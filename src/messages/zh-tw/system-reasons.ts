import type { SystemReasons } from "../system-reasons.ts";

const permission = { what: "沒有權限", hint: "請取得權限，或改用自己的檔案與資料夾。" };
const tooMany = { what: "開啟的檔案過多", hint: "請關閉其他程式後再執行一次。" };

export const systemReasons: SystemReasons = {
  known: {
    ENOENT: { what: "沒有這個檔案或資料夾", hint: "請確認名稱，以及目前所在的資料夾。" },
    "not a regular file": { what: "這是資料夾或其他項目，不是檔案", hint: "請指定檔案本身的路徑。" },
    EISDIR: { what: "這是資料夾", hint: "請指定檔案本身的路徑。" },
    ENOTDIR: { what: "路徑中有一段是檔案，不是資料夾", hint: "請確認路徑。" },
    EACCES: permission,
    EPERM: permission,
    EBUSY: { what: "其他程式正在使用這個檔案", hint: "請先關閉該程式中的檔案（例如 Excel），再執行一次。" },
    EROFS: { what: "磁碟為唯讀", hint: "請寫到其他資料夾。" },
    ENOSPC: { what: "磁碟空間不足", hint: "請清出空間後再執行一次。" },
    EDQUOT: { what: "已達磁碟配額上限", hint: "請清出空間後再執行一次。" },
    EFBIG: { what: "檔案過大", hint: "請分成數個檔案，或確認指定的是正確的檔案。" },
    ELOOP: { what: "這是符號連結", hint: "請指定檔案本身的路徑。" },
    ENAMETOOLONG: { what: "名稱過長", hint: "請縮短路徑。" },
    EMFILE: tooMany,
    ENFILE: tooMany,
    EIO: { what: "磁碟發生錯誤", hint: "請檢查磁碟，並將檔案複製到別處。" },
  },
  unreadable: "請確認檔案存在，且具有讀取權限。",
  unwritable: "請確認資料夾存在，且具有寫入權限。",
};
