import { type YamlCause, yamlCause } from "../yaml-cause.ts";

const unknownEscape =
  "the text in double quotes has an unknown escape sequence. Use single quotes, such as 'C:\\backup'";

/** The parser's reasons with what to do, where its own words say too little or name only one of several causes. */
const yamlReasons: Readonly<Record<string, string>> = {
  "bad indentation of a mapping entry":
    "this field is not indented as the others are, or a value has a colon in it or begins with a sign such as @ or %. Align it, or put the whole value in quotes",
  "bad indentation of a sequence entry":
    'this entry is not indented as the others are, or has no space after "-". Align the "-" of all entries',
  "deficient indentation":
    "this line is not indented far enough, or a quote or bracket before it is not closed. Check it and the line before",
  "tab characters must not be used in indentation": "lines must be indented with spaces, not tabs",
  "missed comma between flow collection entries": "a comma is missing between the entries in [ ] or { }",
  "expected the node content, but found ','": "[ ] or { } has one comma too many",
  "unexpected end of the stream within a flow collection": "[ ] or { } is not closed",
  "unknown escape sequence": unknownEscape,
  "expected hexadecimal character": unknownEscape,
  "end of the stream or a document separator is expected":
    "the document should end here, or have the separator ---. Check the indentation of this line, and that there is a space after each colon",
  "the stream contains non-printable characters":
    "the file has control characters. Make sure that it is a text file and not a workbook, a document or an archive",
  "null byte is not allowed in input":
    "the file has null characters. Make sure that it is a text file and not a workbook, a document or an archive",
  "can not read a block mapping entry; a multiline key may not be an implicit key":
    "a colon is missing after the name of the field on this line or the one before, or the space after the colon",
};

const yamlCauses: Readonly<Record<YamlCause, string>> = {
  alias:
    "a value begins with *, so it refers to another value, which does not exist. If it is text, put all of it in quotes",
  anchor: "a value begins with &, which marks it for references. If it is text, put all of it in quotes",
  tag: "a value begins with !, which names a type. If it is text, put all of it in quotes",
  block: "no text may follow | or > on their line. Put it on the next line, indented, or put all of it in quotes",
  directive: "a line begins with %, which is a directive of YAML. If it is text, put it in quotes",
};

export function yamlReason(reason: string): string {
  const cause = yamlCause(reason);
  return yamlReasons[reason] ?? (cause ? yamlCauses[cause] : reason);
}
