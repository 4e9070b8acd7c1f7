/** Why an attachment is not read: it leads out of the root, it is hidden, or its name means something else on Windows. */
export type AttachmentRefusal = "outside" | "hidden" | "name";
/** Where the content is that is not in this checkout. */
export type AttachmentElsewhere = "lfs" | "sparse" | "submodule";
