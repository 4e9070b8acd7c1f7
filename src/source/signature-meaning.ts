import type { SignatureState } from "./signature-settings.ts";

/**
 * What git, gpg and ssh-keygen say, in the order of what decides. Only what a program says makes a signature bad: one that
 * was stopped, or could not do its work, says nothing of it, and git takes the silence of ssh-keygen for a bad signature.
 */
const meanings: readonly (readonly [says: RegExp, state: SignatureState])[] = [
  [/no signature found/, "none"],
  [/cannot run |cannot fork|needs to be configured|died of signal/, "uncheckable"],
  [/^\[GNUPG:\] (?:BADSIG|EXPSIG|EXPKEYSIG|REVKEYSIG) /m, "bad"],
  [/^Could not verify signature|^Signature verification failed/m, "bad"],
];

/** What is known of a signature that is not good. */
export function signatureMeaning(text: string): SignatureState {
  return meanings.find(([says]) => says.test(text))?.[1] ?? "uncheckable";
}
