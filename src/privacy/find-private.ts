import { bareKeyMarks, keyMarks } from "./key-marks.ts";
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
  const found = [
    ...findKeys(text),
    ...findBareKeys(text),
    ...findPasswords(text),
    ...findTokens(text),
    ...findNumbers(narrow(text)),
  ];
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
  return Array.from(text.matchAll(/[AGNSadefghklnoprsx](?<![\w.-].)[\w.-]{19,}/g), ({ 0: word, index }) => {
    const token = tokenAt(word);
    return token ? [placed("secret-token", index, token.length, token.issuer)] : [];
  }).flat();
}

/** Addresses of webhooks, to which whoever has them can post: the path is the password. */
const webhook =
  /:\/\/(?:hooks\.slack\.com\/(?:services|workflows)\/[A-Z0-9]{6,16}\/[A-Z0-9]{6,16}\/|discord(?:app)?\.com\/api\/webhooks\/\d{10,20}\/|[\w-]{1,63}\.webhook\.office\.com\/webhookb2\/)([\w@/-]{20,200})/g;

/** `scheme://name:password@host`; a name alone opens nothing. What a template fills in is no password. */
function findPasswords(text: string): FoundPrivate[] {
  if (!text.includes("://")) return [];
  const webhooks = Array.from(text.matchAll(webhook), ({ 0: whole, 1: path = "", index }) =>
    placed("secret-in-url", index + whole.length - path.length, path.length),
  );
  const pattern = /:\/\/[^\s"'`<>/?#@:]{1,64}:([^\s"'`<>/?#@]{3,128})@[A-Za-z0-9[]/g;
  const passwords = Array.from(text.matchAll(pattern), ({ 0: whole, 1: password = "", index }) => {
    const isFilledIn = /^(?:[$<{%[].*|\*+|x+|password|passwd|pass|密碼)$/i.test(password);
    return isFilledIn ? [] : [placed("secret-in-url", index + whole.length - 2 - password.length, password.length)];
  });
  return [...webhooks, ...passwords.flat()];
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

/** A word of base64 that begins as a key does, over several lines where it is folded. */
const bareKey =
  /(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{3}(?:IBADANBgkqhkiG9w0BAQEFAAS|IBAAKCA[QYg]EA)|MIG[A-Za-z0-9+/]AgEAMB[MA]GByqGSM49AgEG|MC4CAQAwBQYDK2Vw|MHcCAQEEI|b3BlbnNzaC1rZXktdjEA|LS0tLS1CRUdJTi)[A-Za-z0-9+/]{16,}={0,2}(?:\s{1,40}[A-Za-z0-9+/]{32,}={0,2})*/g;

/** Keys without the line that says what they are, and whole files of keys in base64. */
function findBareKeys(text: string): FoundPrivate[] {
  if (!bareKeyMarks.some((mark) => text.includes(mark))) return [];
  return Array.from(text.matchAll(bareKey), ({ 0: written, index }) => {
    const isFile = written.startsWith("LS0t");
    const isOther = isFile && !Buffer.from(written.slice(0, 80), "base64").includes(keyMarks.pem);
    return isOther ? [] : [placed("secret-private-key", index, Math.min(written.length, longestKey))];
  }).flat();
}

function placed(code: PrivateCode, start: number, length: number, issuer: string | null = null): FoundPrivate {
  return { code, start, end: start + length, issuer };
}
