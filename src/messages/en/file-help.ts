import type { FileHelpTexts } from "../finding-messages.ts";
import { help } from "../help.ts";

export const fileHelp: FileHelpTexts = {
  "files-not-read": help(
    "Files that look like evidence were not read",
    "Files in the evidence folders, or in folders whose names differ from theirs in case or width alone, name an output, but match no pattern (a blank, an invisible or a look-alike letter in .yaml is enough), are hidden, ignored, in a submodule or in node_modules, are reached by a symbolic link only, or are left out by a sparse checkout. Of a folder with very many files, or files of more than 4 MiB, not all are looked at, and the finding says so.",
    "Evidence that is silently left out would be reported as missing, or an invalid document would go unnoticed.",
    "Rename or move the files, or adjust evidence in the configuration. What is not meant as evidence can stay.",
  ),
  "file-outside-root": help(
    "Link points outside the checked folder",
    "A symbolic link in the evidence points outside the folder of the configuration.",
    "Following it could read any file on the machine, and the target is not part of the commit that the report covers.",
    "Put the file itself in the folder.",
  ),
  "file-link-not-followed": help(
    "Link was not followed",
    "A symbolic link in the evidence points to a file inside the folder that is not itself evidence.",
    "Links are never followed: evidence must be visible in the folder and in the commit.",
    "Replace the link with the file itself, or change the patterns under evidence to match the target.",
  ),
  "file-name-not-portable": help(
    "Name that other systems cannot have",
    "The name of an evidence file is a device of Windows (such as aux.yaml), has a character or an end that Windows does not allow, is very long, or differs from another in upper and lower case only.",
    "On Windows or macOS, git cannot check out such a file, or one of two takes the place of the other, so that evidence seems to be missing or changed there.",
    "Rename the file.",
  ),
  "hidden-character": help(
    "Character that people do not see",
    "A file has an invisible character, one that changes the direction of text, or one that only some programs take for the end of a line, such as a carriage return alone.",
    "Reviewers see another text than is read: a field seems to be in a comment, two names seem to be the same. Such characters come along when text is copied from pages, Word or Windows, or are put there to deceive.",
    "Delete the character in the line of the finding, or type the text again. Editors can show such characters: in VS Code they are framed.",
  ),
  "file-too-large": help(
    "File is too large",
    "An evidence file is larger than the limit (32 MiB by default).",
    "A file of that size is rarely maintained by hand, and one file must not be able to stop the whole check.",
    "Split the file, keep raw exports as attachments, or raise limits.file_bytes in the configuration.",
  ),
  "file-not-utf8": help(
    "File is not UTF-8",
    "The file contains bytes that are not valid UTF-8; often it was saved as Big5 or UTF-16.",
    "Guessing the encoding could turn names and figures into something nobody wrote.",
    "Save the file as UTF-8.",
  ),
  "document-empty": help(
    "Empty document",
    "The file, or one of its documents separated by ---, has no content.",
    "A file that looks like evidence but has no content must not count.",
    "Add the evidence, or remove the document.",
  ),
  "yaml-syntax": help(
    "YAML syntax error",
    "The file cannot be read as YAML 1.2; the usual causes are wrong indentation, a missing space after a colon or an unclosed quote.",
    "No document in the file can be checked, so none of them counts.",
    "Fix the line shown; an editor with YAML support marks the error.",
  ),
  "yaml-duplicate-key": help(
    "Duplicate key",
    "The same key appears twice in one map.",
    "Programs keep one of the values and silently drop the other.",
    "Decide which value is right and remove the other.",
  ),
  "yaml-forbidden-key": help(
    "Key is not allowed",
    "The document uses a key that has a special meaning in programs, such as __proto__.",
    "Legitimate evidence never needs it, and it is a known way to attack programs that read files.",
    "Rename or remove the key, and find out how it got there.",
  ),
  "yaml-too-deep": help(
    "Nested too deeply",
    "Maps and lists in the document are nested more than 64 levels deep.",
    "No output requires more than a few levels; such nesting is an accident or an attempt to exhaust the reader.",
    "Flatten the document, following the example of its output.",
  ),
  "yaml-too-many-aliases": help(
    "Aliases expand to too many values",
    "Anchors and aliases (&name, *name) expand to far more values than the file contains.",
    "A few lines can fill all memory that way.",
    "Write the values out instead of repeating them by alias.",
  ),
  "yaml-anchor-unused": help(
    "Text that begins with &",
    "A value begins with & and is not in quotes; YAML reads its first word as an anchor (&name), and no alias (*name) refers to it.",
    "The text behind & would be lost: the field would be blank or begin with the next word.",
    "Put the whole text in quotes. Remove an anchor that nothing refers to.",
  ),
  "yaml-wide-sign": help(
    "Full-width sign in the place of a YAML sign",
    "A sign of a Chinese input method, such as the full-width colon, is used where YAML needs the sign of ASCII.",
    "YAML takes full-width signs for letters, so fields run together, and the error would show only lines later.",
    "Type the half-width sign, with a space after a colon or comma.",
  ),
  "yaml-byte-order-mark": help(
    "Byte order mark within the file",
    "A line begins with the invisible character U+FEFF, which Windows programs write at the beginning of files.",
    "It stays behind when files are joined and becomes part of a field's name, which then looks right and is unknown.",
    "Delete the character before the first letter of the line, or join the files with an editor that saves UTF-8 without BOM.",
  ),
  "json-syntax": help(
    "JSON syntax",
    "A .json file holds something that YAML permits and JSON does not: a comment, a comma after the last entry, a text without quotes.",
    "Other programs that read the file would refuse it.",
    "Correct the place, or rename the file to .yaml.",
  ),
  "number-changed": help(
    "Number would lose digits",
    "A number has more digits than can be stored exactly, so it would be read as a different number.",
    "An account, serial or document number would silently become a different one.",
    "Put identifiers in quotes; write measurements with fewer digits.",
  ),
  "number-not-finite": help(
    "Infinity or not a number",
    "The value .inf or .nan is what YAML writes for a result that is no figure.",
    "It cannot be compared with any limit and has no place in JSON.",
    "Write a figure, leave an optional field out, or use quotes if it is a text.",
  ),
};
