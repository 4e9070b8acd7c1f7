import { describe, expect, test } from "vitest";
import { findPrivate } from "../../src/privacy/find-private.ts";
import { masked, maskedDeep } from "../../src/privacy/masked.ts";
import { mayBePrivate } from "../../src/privacy/may-be-private.ts";
import { inPieces, samples } from "../support/private-samples.ts";

/** The codes of what is found, the same by both passes: the quick one never says no where the other finds something. */
function codesIn(text: string): readonly string[] {
  const codes = findPrivate(text).map(({ code }) => code);
  if (codes.length > 0) expect(mayBePrivate(Buffer.from(text))).toBe(true);
  return codes;
}

describe.each(Object.entries(samples))("%s", (code, values) => {
  test.each(values.map((value) => [inPieces(value), value]))("%s", (_, value) => {
    const places = [
      value,
      `x: ${value}`,
      `x: "${value}"`,
      `# ${value}\nx: 1`,
      `（${value}）`,
      `[${value}, 1]`,
      `電話：${value}。`,
    ];
    for (const text of places) {
      expect(codesIn(text), text.replace(value, "…")).toEqual([code]);
      const [found] = findPrivate(text);
      expect(text.slice(found?.start, found?.end)).toBe(value);
      expect(masked(text)).toBe(text.replace(value, value.replace(/[^\n]/g, "*")));
    }
  });
});

test.each([
  ["a wrong check digit", "A123456788"],
  ["another digit after the letter", "A323456789"],
  ["more digits", "A1234567890"],
  ["an asset", "AST-A123456789"],
  ["part of a word", "XA123456789"],
  ["a unified business number", "統一編號：12345675"],
  ["an invoice", "AB-12345678"],
  ["an office number", "(02)2345-6789 分機 1234"],
  ["an office number from abroad", "+886-2-2345-6789"],
  ["a toll-free number", "0800-000-123"],
  ["a day and a time", "2026-09-30 10:00:00"],
  ["a test and its day", "T1 2026-09-30"],
  ["a stamp of time", "20260930103000"],
  ["a ticket", "INC-0912345678"],
  ["digits of a longer number", "120912345678"],
  ["a card with a wrong check digit", "4111 1111 1111 1112"],
  ["a number of no issuer", "9111111111111111"],
  ["a placeholder of a card", "4444444444444444"],
  ["a hash", "9b2d4c6f8a0e1d3c5b7a9f8e7d6c5b4a3f2e1d0c9b8a7f6e5d4c3b2a1f0e9d8c"],
  ["an id of objects", "550e8400-e29b-41d4-a716-446655440000"],
  ["an e-mail address", "it@hospital.example"],
  ["an address without a password", "https://admin@nas.example/"],
  ["an address with a placeholder", "https://user:$" + "{PASSWORD}@nas.example/"],
  ["a port", "https://nas.example:8443/a@b"],
  ["a certificate", "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQ"],
  ["words about keys", "檔案以 -----BEGIN PRIVATE KEY----- 開頭"],
  ["the form of a token", "ghp_xxxx"],
  [
    "a certificate in base64",
    `client: ${Buffer.from("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0").toString("base64")}`,
  ],
  ["a public key", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAkykX4x7sFT6/5EvmEWBzKf0deHStJckh"],
  [
    "a key by its name and a placeholder",
    "api_key: <your key>\npassword: changeme\ntoken: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  ],
  ["the form of a webhook", "https://hooks.slack.com/services/T000/B000/XXX"],
  ["days between dashes", "2026\u201309\u201330 10\u00a000"],
  ["an account", "帳號 012\u2013345678\u2013901"],
])("%s is none of it", (_, text) => {
  expect(codesIn(text)).toEqual([]);
});

test.each([
  ["Slack", `https://hooks.slack.com/services/T0A1B2C3D/B0A1B2C3D/${"a1B2".repeat(6)}`],
  ["Discord", `https://discord.com/api/webhooks/123456789012345678/${"a1B2".repeat(17)}`],
  [
    "Teams",
    `https://hospital.webhook.office.com/webhookb2/${"a1b2-".repeat(8)}@${"a1b2".repeat(8)}/IncomingWebhook/x/y`,
  ],
])("the address of a webhook of %s is found, and of it what is secret is masked", (_, url) => {
  expect(codesIn(`url: ${url}`)).toEqual(["secret-in-url"]);
  expect(masked(url)).toMatch(/^https:\/\/[\w./]+\/\*{20,}/);
});

test.each([
  ["a database", "postgres://isms", "Tr0ub4dor", "db.hospital.example/isms"],
  ["a share, with signs", "smb://backup", "Pa55:w0rd!", "nas.hospital.example/backup"],
  ["a host without a name", "https://admin", "b1c", "[2001:db8::1]:8443/"],
  ["a repository", "git+https://x-token", "s3cr3t.%21", "git.hospital.example/isms.git"],
])("the password in the address of %s is found and masked, and nothing else of it", (_, user, password, host) => {
  for (const [before, after] of [
    ["url: ", "\n"],
    ["x: '", "'"],
    ["# 見 ", "。"],
  ]) {
    const text = `${before}${user}:${password}@${host}${after}`;
    expect(codesIn(text)).toEqual(["secret-in-url"]);
    expect(masked(text)).toBe(text.replace(password, "*".repeat(password.length)));
  }
});

test("each of several is found, in order, and what lies in another once", () => {
  const [id = ""] = samples["personal-national-id"] ?? [];
  const [mobile = ""] = samples["personal-mobile"] ?? [];
  const [key = ""] = samples["secret-private-key"] ?? [];
  const codes = ["personal-national-id", "secret-private-key", "personal-mobile"];
  expect(codesIn(`a: ${id}\nb: |\n${key}\nc: ${mobile}\n`)).toEqual(codes);
  expect(codesIn(key.replace("\n", `\n${id}\n`))).toEqual(["secret-private-key"]);
});

test("the quick pass passes over text without any of it", () => {
  const text =
    "records:\n  - test_no: RT-2026-031\n    asset_id: A-0007\n    tested_on: 2026-09-30\n    note: 還原測試正常\n";
  expect(mayBePrivate(Buffer.from(text.repeat(100)))).toBe(false);
});

test("the quick pass finds what is anywhere in a text", () => {
  const rest = "records:\n  - test_no: RT-2026-031 還原測試正常\n".repeat(3);
  for (const value of Object.values(samples).flat())
    for (let at = 0; at < 40; at++) {
      const text = `${rest.slice(0, at)} ${value} ${rest}`;
      expect(mayBePrivate(Buffer.from(text)), inPieces(value)).toBe(true);
    }
});

test("the quick pass never says no where the other finds something", () => {
  const pieces = [
    ..."A1 2-９－\u3000\u00a0\n中:/@._+",
    "b12",
    "0912",
    "345",
    "678",
    "3456789",
    "  ",
    "- ",
    "2026-09-30",
  ];
  const tokens = Object.values(samples).flat();
  let state = 20_260_930;
  const upTo = (count: number) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % count;
  };
  let found = 0;
  for (let turn = 0; turn < 6000; turn++) {
    const parts = Array.from({ length: 4 + upTo(10) }, () => pieces[upTo(pieces.length)] ?? "");
    if (turn % 3 === 0) parts[upTo(parts.length)] = tokens[upTo(tokens.length)] ?? "";
    if (codesIn(parts.join("")).length > 0) found++;
  }
  expect(found).toBeGreaterThan(500);
});

test("values of data are masked wherever they are, and what has none is the same", () => {
  const [id = ""] = samples["personal-national-id"] ?? [];
  const clean = { a: ["x", { b: 1 }] };
  expect(maskedDeep(clean)).toBe(clean);
  const shared = { [`k ${id}`]: id };
  const result = maskedDeep({ list: [shared, clean], same: shared });
  expect(JSON.stringify(result)).not.toContain(id.slice(1));
  expect(result.list[0]).toBe(result.same);
  expect(result.list[1]).toBe(clean);
});
