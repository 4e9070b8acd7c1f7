import type { TimestampTrouble } from "../../model/timestamp-trouble.ts";
import type { UserErrorText } from "../user-error-messages.ts";

const words = (said: string) => (said === "" ? "" : ` (openssl: ${said})`);
const ask = "Request a new timestamp: seal --timestamp-request.";

export const timestampTroubles: Readonly<Record<TimestampTrouble, (said: string) => UserErrorText>> = {
  rejected: (said) => ({
    message: `The response holds no timestamp: the authority rejected the request${words(said)}.`,
    hint: ask,
  }),
  unreadable: (said) => ({
    message: `The response to --timestamp is incomplete, or is no response of RFC 3161${words(said)}.`,
    hint: "Open it in an editor: it may be a page on which the server reports an error. Otherwise request it again.",
  }),
  altered: (said) => ({
    message: `The signature of the timestamp is invalid: the response was changed after it was signed${words(said)}.`,
    hint: "Use the response as the authority sent it.",
  }),
  "other-file": (said) => ({
    message: `The timestamp is not for this seal, or the seal was changed since${words(said)}.`,
    hint: "Name the response that belongs to these very bytes of the seal.",
  }),
  authority: (said) => ({
    message: `The timestamp was not signed by an authority of --tsa-ca${words(said)}.`,
    hint: "Name a file with the certificates of the authority, from its own up to the root.",
  }),
  expired: (said) => ({
    message: `A certificate of the authority was not valid at the time of the timestamp${words(said)}.`,
    hint: "Name the certificates that the authority had at that time; those of a later period do not verify it.",
  }),
  certificates: (said) => ({
    message: `--tsa-ca does not name certificates in PEM${words(said)}.`,
    hint: "Convert them: openssl x509 -inform der -in tsa.cer -out tsa.pem.",
  }),
  other: (said) => ({
    message: `openssl refused the timestamp${said === "" ? "" : `: ${said}`}.`,
    hint: "Check that the response belongs to this seal, and that the certificates are those of the authority.",
  }),
};
