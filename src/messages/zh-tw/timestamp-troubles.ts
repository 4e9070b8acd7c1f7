import type { TimestampTrouble } from "../../model/timestamp-trouble.ts";
import type { UserErrorText } from "../user-error-messages.ts";

const words = (said: string) => (said === "" ? "" : `（openssl：${said}）`);

export const timestampTroubles: Readonly<Record<TimestampTrouble, (said: string) => UserErrorText>> = {
  rejected: (said) => ({
    message: `回應檔不含時戳：時戳機構拒絕了該次請求${words(said)}。`,
    hint: "請重新申請時戳：seal --timestamp-request。",
  }),
  unreadable: (said) => ({
    message: `--timestamp 的回應檔不完整，或並非 RFC 3161 的回應${words(said)}。`,
    hint: "請以編輯器開啟該檔，可能是伺服器的錯誤網頁；否則請重新申請時戳。",
  }),
  altered: (said) => ({
    message: `時戳的簽章無效：回應檔在簽署後遭更動${words(said)}。`,
    hint: "請使用時戳機構傳回的原始檔案。",
  }),
  "other-file": (said) => ({
    message: `此時戳不屬於這份封存檔，或封存檔其後已變更${words(said)}。`,
    hint: "請指定與封存檔位元組完全相符的回應檔。",
  }),
  authority: (said) => ({
    message: `此時戳並非由 --tsa-ca 所列的時戳機構簽署${words(said)}。`,
    hint: "請指定內含該時戳機構憑證的檔案，自其本身的憑證至根憑證。",
  }),
  expired: (said) => ({
    message: `時戳機構的憑證於時戳所載時刻並非有效${words(said)}。`,
    hint: "請指定該機構當時的憑證；換發後的憑證無法驗證先前的時戳。",
  }),
  certificates: (said) => ({
    message: `--tsa-ca 的檔案不含 PEM 格式的憑證${words(said)}。`,
    hint: "請轉換格式：openssl x509 -inform der -in tsa.cer -out tsa.pem。",
  }),
  other: (said) => ({
    message: `openssl 未接受此時戳${said === "" ? "" : `：${said}`}。`,
    hint: "請確認回應檔屬於這份封存檔，且憑證為該時戳機構所有。",
  }),
};
