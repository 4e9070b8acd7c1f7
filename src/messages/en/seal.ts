import type { DateChange } from "../../model/seal.ts";
import type { SealMessages } from "../seal-messages.ts";
import { plural } from "./wording.ts";

export const sealMessages: SealMessages = {
  sealed: (files, root) => `${plural(files, "file")} sealed. Merkle root: ${root}`,
  notSealed: (path) => `Not sealed, since it is missing or cannot be read: attachment ${path}`,
  seal: (files, root, source) => {
    const commit = source && `, commit ${source.commit.slice(0, 12)}${source.dirty ? " with uncommitted changes" : ""}`;
    return `Seal of ${plural(files, "file")}${commit ?? ""}. Merkle root: ${root}`;
  },
  difference: (difference) => {
    if (difference.kind === "renamed") return `renamed   ${difference.from} → ${difference.to}`;
    if (difference.kind === "missing") return `missing   ${difference.path}`;
    if (difference.kind === "added") return `added     ${difference.path}`;
    return [`changed   ${difference.path}`, ...difference.dates.map((date) => `          ${dateText(date)}`)].join(
      "\n",
    );
  },
  same: "Nothing differs from the seal.",
  different: (differences) => `${plural(differences, "difference")} from the seal.`,
  signatureNotVerified:
    "The seal is in a signed envelope, whose signature was not verified here: use cosign or gh attestation verify.",
  timestamp: (time, hasExpired) =>
    `Timestamp verified by openssl: this seal existed on ${time}.${hasExpired ? " A certificate of the authority has expired since; it was verified for that time. Whether it was revoked was not verified." : ""}`,
  packWithoutEvidence: "The pack has no evidence: was it made without --evidence?",
  notOfPack: (yardstick) =>
    `Not compared: the reports in the pack, which are not sealed${yardstick.length === 0 ? "." : `, and the configuration, roster and policies, which are not in a pack: ${yardstick.join(", ")}`}`,
};

function dateText({ of, record, from, to }: DateChange): string {
  const what = {
    document: "date of the document",
    nil: "end of the nil statement",
    record: `date of record ${record}`,
  }[of];
  return `${what}: ${from ?? "none"} → ${to ?? "none"}`;
}
