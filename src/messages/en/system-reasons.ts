import type { SystemReasons } from "../system-reasons.ts";

const permission = { what: "no permission", hint: "Ask for permission, or use a file and a folder of your own." };
const tooMany = { what: "too many files are open", hint: "Close other programs, and run the command again." };

export const systemReasons: SystemReasons = {
  known: {
    ENOENT: { what: "there is no such file or folder", hint: "Check the name and the current folder." },
    "not a regular file": {
      what: "it is a folder or something else, not a file",
      hint: "Give the path of the file itself.",
    },
    EISDIR: { what: "it is a folder", hint: "Give the path of the file itself." },
    ENOTDIR: { what: "a part of the path is a file, not a folder", hint: "Check the path." },
    EACCES: permission,
    EPERM: permission,
    EBUSY: {
      what: "another program is using it",
      hint: "Close it there, for example in Excel, and run the command again.",
    },
    EROFS: { what: "the disk is read-only", hint: "Write to another folder." },
    ENOSPC: { what: "the disk is full", hint: "Free some space, and run the command again." },
    EDQUOT: { what: "the disk quota is used up", hint: "Free some space, and run the command again." },
    EFBIG: { what: "it is too large", hint: "Divide it, or give the file that was meant." },
    ELOOP: { what: "it is a symbolic link", hint: "Give the path of the file itself." },
    ENAMETOOLONG: { what: "the name is too long", hint: "Shorten the path." },
    EMFILE: tooMany,
    ENFILE: tooMany,
    EIO: { what: "the disk reports an error", hint: "Check the disk, and copy the file elsewhere." },
  },
  unreadable: "Check that it exists and that you have permission to read it.",
  unwritable: "Check that the folder exists and that you have permission to write to it.",
};
