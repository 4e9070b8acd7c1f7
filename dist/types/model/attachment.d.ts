/** Why an attachment is not read: it leads out of the root, it is hidden, or its name means something else on Windows. */
export type AttachmentRefusal = "outside" | "hidden" | "name";
/** Where the content is that is not in this checkout. */
export type AttachmentElsewhere = "lfs" | "sparse" | "submodule";
/**
 * Why an attachment is not searched for personal data and secrets: its format has no text that can be read, it is too
 * large, or it is damaged or encrypted.
 */
export declare const notSearchedReasons: readonly ["format", "size", "unreadable"];
export type NotSearchedReason = (typeof notSearchedReasons)[number];
