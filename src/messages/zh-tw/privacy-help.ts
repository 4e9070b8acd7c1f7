import type { PrivacyHelpTexts } from "../finding-messages.ts";

const why = "一旦提交，內容便留在歷史紀錄、每一份複本與稽核資料包中；事後刪除該行，並不會使其消失。";
const falseAlarm = "若屬誤判，請為此發現新增豁免並載明理由，且以路徑、紀錄或識別碼限定範圍。";

export const privacyHelp: PrivacyHelpTexts = {
  "personal-national-id": {
    title: "檔案中有國民身分證統一編號",
    means: "欄位值、欄位名稱或註解中，有一個英文字母加九位數字且檢查碼正確的號碼；全形字元、以空格或連字號分隔者亦同。",
    why,
    action: `請改用人員名冊中的人員代號，或加以遮蔽（例如 A1******89）。${falseAlarm}`,
  },
  "personal-resident-id": {
    title: "檔案中有外來人口統一證號",
    means: "欄位值、欄位名稱或註解中，有檢查碼正確的外來人口統一證號（居留證號碼），2021 年前後的兩種格式皆包含在內。",
    why,
    action: `請改用人員名冊中的人員代號，或加以遮蔽。${falseAlarm}`,
  },
  "personal-card": {
    title: "檔案中有信用卡或金融卡卡號",
    means: "欄位值、欄位名稱或註解中，有開頭與長度符合發卡組織規則、且 Luhn 檢查碼正確的號碼。",
    why,
    action: `請刪除，或僅保留末四碼。${falseAlarm}`,
  },
  "personal-mobile": {
    title: "檔案中有行動電話號碼",
    means:
      "欄位值、欄位名稱或註解中，有臺灣的行動電話號碼（09 開頭共十碼，或 +886 9 開頭）。市內電話、電子郵件地址，以及填在電話欄位者，不在此列。",
    why,
    action: `非佐證所必要者請刪除。${falseAlarm}`,
  },
  "secret-private-key": {
    title: "檔案中有私密金鑰",
    means: "檔案中有 PEM、OpenSSH、PGP 或 PuTTY 格式的私密金鑰。",
    why: `取得金鑰者即可冒用其持有人的身分。${why}`,
    action: "請於提交前刪除。若已提交或外傳，請更換金鑰：自歷史紀錄移除，並不會使其恢復機密。",
  },
  "secret-token": {
    title: "檔案中有存取權杖",
    means: "有一個字串符合發行者為其存取權杖所定的格式，例如 GitHub、AWS、Slack 的權杖。",
    why: `取得權杖者即可行使其持有人的權限。${why}`,
    action: `請於提交前刪除。若已提交或外傳，請撤銷該權杖，並清查是否遭人使用。${falseAlarm}`,
  },
  "secret-in-url": {
    title: "網址中有密碼，或為 webhook 網址",
    means:
      "網址的主機名稱之前帶有帳號與密碼，例如 scheme://name:password@host；或為 Slack、Teams、Discord 的 webhook 網址，知道的人即可張貼訊息。",
    why: `讀到檔案的人即可登入或張貼。${why}`,
    action: `請改寫為不含帳號與密碼的網址。若已提交或外傳，請變更密碼，或重新產生 webhook。${falseAlarm}`,
  },
};
