import { isAbsolute, resolve } from "node:path";
import { sealMessagesFor } from "../../messages/seal.ts";
import { createDeadline } from "../../model/deadline.ts";
import type { SealDifference } from "../../model/seal.ts";
import { UserError } from "../../model/user-error.ts";
import { plainName } from "../../text/plain-text.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

/** Largest seal that is read, in bytes. */
const largestSeal = 256 * 1024 * 1024;

export const verify = defineCommand({
  name: "verify",
  summary: {
    en: "compare the evidence with a seal and name what changed",
    "zh-TW": "將佐證與封存檔比對，指出變更之處",
  },
  description: {
    en: "Compares the current files, those of a git revision (`--rev`) or those of a pack (`--pack`) with a seal, and names each file that was changed, renamed, added or is missing, and each date that differs. Also reads a seal in a signed envelope (DSSE), whose signature cosign or `gh attestation verify` verifies. With `--timestamp` and `--tsa-ca`, openssl verifies a timestamp of RFC 3161 on the seal. The exit status is 1 if anything differs.",
    "zh-TW":
      "將目前的檔案、Git 的某一版本（`--rev`）或稽核資料包（`--pack`）與封存檔比對，指出每個變更、改名、新增或缺少的檔案，以及每個不同的日期。封存檔放在經簽章的信封（DSSE）內亦可讀取，其簽章由 cosign 或 `gh attestation verify` 驗證。加上 `--timestamp` 與 `--tsa-ca` 時，由 openssl 驗證封存檔的 RFC 3161 時戳。有任何不同時結束狀態為 1。",
  },
  argument: { name: { en: "SEAL", "zh-TW": "封存檔" }, count: "one", offers: "paths" },
  options: {
    rev: {
      kind: "text",
      value: { en: "REVISION", "zh-TW": "版本" },
      help: { en: "compare this git revision", "zh-TW": "比對 Git 的此一版本" },
    },
    pack: {
      kind: "text",
      value: { en: "DIR|FILE.zip", "zh-TW": "資料夾|檔案.zip" },
      path: "file",
      help: { en: "compare the evidence of a pack", "zh-TW": "比對稽核資料包中的佐證" },
    },
    timestamp: {
      kind: "text",
      value: { en: "FILE.tsr", "zh-TW": "檔案.tsr" },
      path: "file",
      help: { en: "the answer of a timestamping authority about the seal", "zh-TW": "時戳機構對封存檔的回應" },
    },
    "tsa-ca": {
      kind: "text",
      value: { en: "FILE.pem", "zh-TW": "檔案.pem" },
      path: "file",
      help: { en: "certificates of the authority", "zh-TW": "時戳機構的憑證" },
    },
    config: projectOptions.config,
    deadline: projectOptions.deadline,
  },
  examples: ["verify seal.json", "verify seal.json --rev audit-2026", "verify seal.json --pack audit-2026.zip"],
  async run({ words: [path = ""], options }, { terminal, useLocale }) {
    const { rev, pack, timestamp, "tsa-ca": authority, config, deadline } = options;
    const { folder } = terminal;
    if (rev !== undefined && pack !== undefined)
      throw new UserError("option-conflict", { options: ["--rev", "--pack"] });
    if (timestamp !== undefined && authority === undefined)
      throw new UserError("argument-missing", {
        command: "verify --timestamp",
        argument: { en: "--tsa-ca FILE.pem", "zh-TW": "--tsa-ca 檔案.pem" },
        example: "verify seal.json --timestamp seal.tsr --tsa-ca tsa.pem",
      });
    const [{ loadProject }, { readSeal }, { readFile }, { verifyPack, verifyProject }] = await Promise.all([
      import("../../check/load-project.ts"),
      import("../../seal/read-seal.ts"),
      import("../../source/read-file.ts"),
      import("../../seal/verify-seal.ts"),
    ]);
    const checkpoint = createDeadline(deadline, terminal.now);
    const project = await loadProject({ folder, config, checkpoint });
    const messages = sealMessagesFor(useLocale(project.config.locale));
    const content = readFile(isAbsolute(path) ? "" : folder, path, largestSeal);
    if (content.kind === "too-large") throw new UserError("unreadable", { path, reason: "EFBIG" });
    const { statement, isSigned } = await readSeal(content.bytes, path);
    const { subject, predicate } = statement;
    let differences: readonly SealDifference[];
    let isPackWithoutEvidence = false;
    if (pack !== undefined) {
      const { packedEvidence } = await import("../../seal/packed-evidence.ts");
      const packed = packedEvidence(folder, pack);
      isPackWithoutEvidence = packed.paths.length === 0;
      differences = await verifyPack(statement, packed, project);
    } else if (rev !== undefined) {
      const { gitRevision } = await import("../../source/git-revision.ts");
      const source = await gitRevision(project.source.root, rev);
      const then = await loadProject({ source, config: project.configPath ?? undefined, checkpoint });
      differences = await verifyProject(statement, then);
    } else differences = await verifyProject(statement, project);
    const say = (line: string) => terminal.out(`${line}\n`);
    say(messages.seal(subject.length, predicate.merkle.root, predicate.source));
    for (const one of predicate.notSealed) say(messages.notSealed(plainName(one)));
    for (const difference of differences) say(messages.difference(plain(difference)));
    say(differences.length === 0 ? messages.same : messages.different(differences.length));
    if (isPackWithoutEvidence) say(messages.packWithoutEvidence);
    if (pack !== undefined) say(messages.notOfPack(predicate.yardstick.files.map(plainName)));
    if (isSigned) say(messages.signatureNotVerified);
    if (timestamp !== undefined && authority !== undefined) {
      const { verifyTimestamp } = await import("../../seal/openssl.ts");
      const at = (one: string) => resolve(folder, one);
      const files = { file: at(path), response: at(timestamp), authority: at(authority) };
      const { time, hasExpired } = await verifyTimestamp(files);
      say(messages.timestamp(time, hasExpired));
    }
    return differences.length === 0 ? 0 : 1;
  },
});

/** With names that control no terminal. */
function plain(difference: SealDifference): SealDifference {
  if (difference.kind === "renamed") {
    return { ...difference, from: plainName(difference.from), to: plainName(difference.to) };
  }
  const path = plainName(difference.path);
  if (difference.kind !== "changed") return { ...difference, path };
  const shown = (text: string | null) => text && plainName(text);
  const dates = difference.dates.map(({ of, record, from, to }) => {
    return { of, record: shown(record), from: shown(from), to: shown(to) };
  });
  return { ...difference, path, dates };
}
