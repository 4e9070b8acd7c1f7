import type { AttachmentHelpTexts } from "../finding-messages.ts";

export const attachmentHelp: AttachmentHelpTexts = {
  "attachment-missing": {
    title: "Attachment is missing",
    means: "A document names an attached file that is not there, or whose name differs in upper and lower case.",
    why: "What an auditor cannot open proves nothing.",
    action:
      "Add the file to the repository, or correct the path, which is relative to the folder of the configuration.",
  },
  "attachment-changed": {
    title: "Attachment was changed",
    means: "The SHA-256 of an attached file is not the one that the document gives.",
    why: "Whoever approved the document saw another file.",
    action:
      "Restore the file from the history. If a new version is meant, attach it under a name of its own, with its hash, and have the document approved again.",
  },
  "attachment-refused": {
    title: "Attachment is not read",
    means:
      "The path of an attachment leads out of the folder of the configuration, to a hidden file, or has a name that Windows takes for something else.",
    why: "Evidence must be complete in every clone, on every system, and must bring no other file along.",
    action: "Put the file beside the evidence under a plain name, and correct the path.",
  },
  "attachment-too-large": {
    title: "Attachment is too large to check",
    means: "An attached file has more than 512 MiB. Its hash was not compared.",
    why: "A single file must not be able to stop the check.",
    action: "Attach what proves the work: a report or an extract, not the raw data.",
  },
  "attachments-not-searched": {
    title: "Attachments that were not searched",
    means:
      "Attachments were not searched for personal data and secrets: PDF files, pictures and other formats whose text is not read, and files that are too large, damaged or encrypted. Text, Word, Excel, PowerPoint and OpenDocument are searched.",
    why: "What was not searched may contain what should be in no repository.",
    action: "Look at these files before you commit them. Where possible, attach them as text or as an office file.",
  },
  "attachment-not-here": {
    title: "Content of an attachment is not here",
    means:
      "The checkout has no content of an attached file: only the pointer of Git LFS, whose hash was compared, or nothing, since a sparse checkout or a submodule leaves it out.",
    why: "What was not read was not verified.",
    action: "Nothing for a usual check. To verify or pack the content, run git lfs pull, or check out the file.",
  },
};
