import { type YamlCause, yamlCause } from "../yaml-cause.ts";

/** With what to do, where the parser's own words say too little or name only one of several causes. */
const yamlReasons: Readonly<Record<YamlCause, string>> = {
  "field-indentation":
    "this field is not indented as the others are, or a value has a colon in it or begins with a sign such as @ or %. Align it, or put the whole value in quotes",
  "entry-indentation":
    'this entry is not indented as the others are, or has no space after "-". Align the "-" of all entries',
  indentation:
    "this line is not indented far enough, or a quote or bracket before it is not closed. Check it and the line before",
  tab: "lines must be indented with spaces, not tabs",
  "comma-missing": "a comma is missing between the entries in [ ] or { }",
  "comma-extra": "[ ] or { } has one comma too many",
  "bracket-open": "[ ] or { } is not closed",
  "quote-open": "a quote is not closed",
  escape: "the text in double quotes has an unknown escape sequence. Use single quotes, such as 'C:\\backup'",
  "document-end":
    "the document should end here, or have the separator ---. Check the indentation of this line, and that there is a space after each colon",
  "control-character":
    "the file has control characters. Make sure that it is a text file and not a workbook, a document or an archive",
  "colon-space": "there must be a space after the colon",
  colon: "a colon is missing after the name of the field on this line or the one before, or the space after the colon",
  sign: "a value begins with *, & or !, which has a meaning of its own. If it is text, put all of it in quotes",
  block: "no text may follow | or > on their line. Put it on the next line, indented, or put all of it in quotes",
  directive: "a line begins with %, which is a directive of YAML. If it is text, put it in quotes",
};

export function yamlReason(reason: string): string {
  const cause = yamlCause(reason);
  return cause ? yamlReasons[cause] : reason;
}
