import { keyMarks } from "./key-marks.ts";
import { narrow } from "./narrow.ts";
import { numberKinds } from "./numbers.ts";
import type { FoundPrivate, PrivateCode } from "./private-kind.ts";
import { shortestToken, tokenAt } from "./tokens.ts";

const eachNumber = numberKinds.map((kind) => ({ ...kind, pattern: new RegExp(kind.pattern, "g") }));

/** Where keys begin and what they end with. */
const keys = [
  {
    mark: keyMarks.pem,
    begins: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
    ends: "-----END ",
    line: /^-----END [A-Z0-9 ]{0,60}-{0,5}/,
  },
  {
    mark: keyMarks.putty,
    begins: /PuTTY-User-Key-File-\d:/g,
    ends: "Private-MAC:",
    line: /^Private-MAC: {0,2}[0-9a-f]{0,128}/,
  },
];

/** Nothing private has fewer characters. */
const shortest = 10;

/** How far behind its beginning a key is expected to end, in characters. */
const longestKey = 32 * 1024;

/**
 * Everything private in a text, in the order of the text: numbers of persons, keys and tokens, passwords in addresses.
 * What lies in another is left out.
 */
export function findPrivate(text: string): readonly FoundPrivate[] {
  if (text.length < shortest) return [];
  const found = [...findKeys(text), ...findPasswords(text), ...findTokens(text), ...findNumbers(narrow(text))];
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      const isApart = one.start >= end;
      if (isApart) end = one.end;
      return isApart;
    });
}

function findNumbers(text: string): FoundPrivate[] {
  if (!/\d(?:[ -]?\d){8}|[A-Za-z][A-Da-d]\d{8}/.test(text)) return [];
  return eachNumber.flatMap(({ pattern, codeOf }) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
      const code = codeOf(written.replace(/[ -]/g, ""));
      return code === null ? [] : [placed(code, index, written.length)];
    }).flat(),
  );
}

function findTokens(text: string): FoundPrivate[] {
  if (text.length < shortestToken) return [];
  // The first letters of tokens: most words cost one look.
  return Array.from(text.matchAll(/[AGSadeghnprsx](?<![\w.-].)[\w.-]{19,}/g), ({ 0: word, index }) => {
    const token = tokenAt(word);
    return token ? [placed("secret-token", index, token.length, token.issuer)] : [];
  }).flat();
}

/** `scheme://name:password@host`; a name alone opens nothing. What a template fills in is no password. */
function findPasswords(text: string): FoundPrivate[] {
  if (!text.includes("://")) return [];
  const pattern = /:\/\/[^\s"'`<>/?#@:]{1,64}:([^\s"'`<>/?#@]{3,128})@[A-Za-z0-9[]/g;
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: password = "", index }) => {
    const isFilledIn = /^(?:[$<{%[].*|\*+|x+|password|passwd|pass|密碼)$/i.test(password);
    return isFilledIn ? [] : [placed("secret-in-url", index + whole.length - 2 - password.length, password.length)];
  }).flat();
}

function findKeys(text: string): FoundPrivate[] {
  return keys.flatMap(({ mark, begins, ends, line }) => {
    const found: FoundPrivate[] = [];
    if (!text.includes(mark)) return found;
    for (const { 0: head, index } of text.matchAll(begins)) {
      if (index < (found.at(-1)?.end ?? 0)) continue;
      const body = text.slice(index + head.length, index + longestKey);
      // Whoever writes about keys writes the head alone.
      if (!/[A-Za-z0-9+/]{20}/.test(body.slice(0, 400))) continue;
      const last = body.indexOf(ends);
      const [end = ""] = last < 0 ? [] : (line.exec(body.slice(last)) ?? []);
      found.push(placed("secret-private-key", index, head.length + (last < 0 ? body.length : last + end.length)));
    }
    return found;
  });
}

function placed(code: PrivateCode, start: number, length: number, issuer: string | null = null): FoundPrivate {
  return { code, start, end: start + length, issuer };
}
