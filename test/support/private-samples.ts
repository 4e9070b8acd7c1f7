/** A check digit is what makes a number of nobody look like one of somebody: all of these are made up. */
const body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";
const dashes = "-----";

/** Values that are private, by the code of the finding; put together here, so that no scanner stops at this file. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  "personal-national-id": [
    "A123456789",
    "a123456789",
    "A-123456789",
    "A 123456789",
    "A123-456-789",
    "A12-3456-789",
    "A1 2345 6789",
    "Ａ１２３４５６７８９",
    "Ａ１２３－４５６－７８９",
    "F131104093",
    "Z299999992",
  ],
  "personal-resident-id": ["A800000014", "AC01234567", "ＡＣ０１２３４５６７"],
  "personal-mobile": [
    "0912345678",
    "0912-345-678",
    "0912 345 678",
    "0912-345678",
    "09-1234-5678",
    "+886912345678",
    "+886-912-345-678",
    "886 912 345 678",
    "０９１２－３４５－６７８",
  ],
  "personal-card": [
    "4111111111111111",
    "4111 1111 1111 1111",
    "5555-5555-5555-4444",
    "378282246310005",
    "3782 822463 10005",
    "3530111333300000",
    "6011000990139424",
    "6200000000000005",
    "30569309025904",
  ],
  "secret-private-key": ["", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "].map(
    (kind) => `${dashes}BEGIN ${kind}PRIVATE KEY${dashes}\n${body}\n${body}\n${dashes}END ${kind}PRIVATE KEY${dashes}`,
  ),
  "secret-token": [
    `AKIA${"IOSFODNN7EXAMPLE"}`,
    `ghp_${"a1B2".repeat(9)}`,
    `github_pat_${"a1B2".repeat(16)}`,
    `glpat-${"a1B2".repeat(5)}`,
    `AIza${"a1B2-".repeat(7)}`,
    `xoxb-${"123456789012-abcdefABCDEF"}`,
    `npm_${"a1B2".repeat(9)}`,
    `pypi-AgE${"a1B2".repeat(20)}`,
    `sk-ant-api03-${"a1B2".repeat(20)}`,
    `sk-proj-${"a1B2".repeat(20)}`,
    `sk_live_${"a1B2".repeat(6)}`,
    `SG.${"a1B2".repeat(5)}.${"a1B2".repeat(11)}`,
    `hf_${"aBcD".repeat(8)}aB`,
    `dckr_pat_${"a1B2".repeat(7)}`,
    `hvs.${"a1B2".repeat(10)}`,
    `eyJ${"a1B2".repeat(5)}.eyJ${"a1B2".repeat(10)}.${"a1B2".repeat(10)}`,
  ],
};

/** The value as the name of a test, in which it is not found. */
export function inPieces(value: string): string {
  return [...value.slice(0, 24)].join("·").replaceAll("\n", "¶");
}
