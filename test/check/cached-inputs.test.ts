import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { checkProject } from "../../src/check/check.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { exampleFiles } from "../support/example-files.ts";
import { commitAll } from "../support/git.ts";
import { lastingFolder } from "../support/lasting-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// On a busy machine, a run would leave some of what it read to the next one.
vi.mock("../../src/time/milliseconds.ts", () => ({ milliseconds: () => 0 }));

const asOf = "2026-10-01";

const text = "{ zh-TW: 測試, en: Test }";
const ownPolicy = `id: own
title: ${text}
extends: csma-c
rules:
  - id: own-size
    title: ${text}
    severity: error
    outputs: [O2.1.1]
    codes: [P2.1.1]
    needs: [O2.1.1]
    for: { asset: O2.1.1 }
    require: size(asset.asset_id) < 20
    message: { zh-TW: "{asset.asset_id}", en: "{asset.asset_id}" }
    source: { text: ${text}, refs: [OWN], date: 2026-01-01, verified: true }
`;

const config = `version: 1
organization: { name: 市立醫院, level: C, government: true }
timezone: Asia/Taipei
locale: zh-TW
policy: own.yaml
evidence: [evidence]
people: people.yaml
`;

const path = "evidence/t4-operations/O4.1.2-access-review-2026-h1.yaml";
const inventory = "evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml";
const attachment = "evidence/t4-operations/review.csv";

/** A part of an example in which nearly all rules hold: what is found by them is not kept. */
function files(): Record<string, string> {
  const wanted = Object.entries(exampleFiles("city-hospital")).filter(([path]) => /t[24589]-.*yaml$|people/.test(path));
  const all = Object.fromEntries(wanted.map(([path, bytes]) => [path, bytes.toString()]));
  const attached = `${all[path]}attachments: [{ path: ${attachment} }]\n`;
  return { ...all, [path]: attached, [attachment]: "a,b\n", "own.yaml": ownPolicy, "isms-evidence.yaml": config };
}

const sound = files();

interface Change {
  /** Null for a file that is gone. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly policy?: readonly string[];
  readonly asOf?: string;
}

const inConfig = (from: string, to: string): Change => ({
  files: { "isms-evidence.yaml": replaced("isms-evidence.yaml", from, to) },
});
const inFile = (path: string, from: string, to: string): Change => ({ files: { [path]: replaced(path, from, to) } });
const withMore = (more: string): Change => ({ files: { "isms-evidence.yaml": `${config}${more}\n` } });

function replaced(path: string, from: string, to: string): string {
  const text = sound[path] ?? "";
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return text.replace(from, to);
}

const approved = "reason: 測試所需之例外, approved_by: p-002, approved_on: 2026-07-01";

/** Of all that a rule can read, one thing changed alone. */
const changes: readonly (readonly [name: string, change: Change])[] = [
  ["the day after", { asOf: "2026-10-02" }],
  ["a day much later", { asOf: "2027-03-01" }],
  ["an earlier day", { asOf: "2026-05-15" }],
  ["the level", inConfig("level: C", "level: A")],
  ["no level", inConfig(", level: C", "")],
  ["the kind of the organization", inConfig("government: true", "government: true, kind: private")],
  ["whether it is of the government", inConfig("government: true", "government: false")],
  ["the time zone", inConfig("Asia/Taipei", "Pacific/Honolulu")],
  ["a parameter", withMore("parameters: { wireless_scan_max_age: P1M, access_review_max_age: P1M }")],
  ["outputs that apply", withMore(`not_applicable: [{ output: O4.8.1, ${approved}, review_by: 2027-03-31 }]`)],
  [
    "who provides an output",
    withMore(
      "provided: [{ output: O4.8.1, by: 縣政府, agreement: 協議, until: 2027-03-31, approved_by: p-002, approved_on: 2026-07-01, review_by: 2027-03-31 }]",
    ),
  ],
  [
    "an exception",
    withMore(`waivers: [{ finding: evidence-missing, output: O1.1.1, ${approved}, expires: 2026-12-31 }]`),
  ],
  ["the evidence that is looked for", inConfig("[evidence]", "[evidence/t4-operations, evidence/t2-assets-and-risk]")],
  ["the largest file", withMore("limits: { file_bytes: 4096 }")],
  ["the roster", inFile("people.yaml", "joined: 2014-03-03", "joined: 2014-03-03, left: 2026-01-31")],
  ["a name", inFile("people.yaml", "張雅婷", "張小婷")],
  ["no roster", inConfig("people: people.yaml\n", "")],
  ["a rule of the team's own", inFile("own.yaml", "< 20", "< 2")],
  ["a built-in rule off", withMoreOfPolicy("change_rules: { gen-preparer-not-approver: { off: true, reason: 測試 } }")],
  ["another policy", { policy: ["csma-b"] }],
  ["a document", inFile(path, "date: 2026", "unit: 其他單位\ndate: 2026")],
  ["a document that others name", inFile(inventory, "status: in_use", "status: disposed")],
  ["a document that is gone", { files: { [path]: null } }],
  ["a document at another path", { files: { [path]: null, "evidence/moved.yaml": sound[path] ?? "" } }],
  ["a document twice", { files: { "evidence/t4-operations/O4.1.2-copy.yaml": sound[path] ?? "" } }],
  ["a document that is not valid", { files: { [path]: "output: O4.1.2\n" } }],
  ["a file that is not YAML", { files: { [path]: "output: O4.1.2\n  : [" } }],
  ["an attachment that is gone", { files: { [attachment]: null } }],
];

function withMoreOfPolicy(more: string): Change {
  return { files: { "own.yaml": `${ownPolicy}${more}\n` } };
}

/** As if files that were just written, whose ctime nobody can set, had been for a while. */
const settle = () => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3100 });

const old = new Date("2026-01-02T03:04:05Z");

function write(folder: string, changed: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(changed)) {
    if (text === null) rmSync(join(folder, path), { force: true });
    else {
      writeFileSync(join(folder, path), text);
      utimesSync(join(folder, path), old, old);
    }
  }
}

async function report(folder: string, cache: string | null, change: Change = {}): Promise<string> {
  const project = await loadProject({
    folder,
    policy: change.policy ?? [],
    ...(cache === null ? {} : { cache: { path: cache, isNamed: true } }),
  });
  return JSON.stringify(await checkProject(project, { asOf: change.asOf ?? asOf }), null, 1);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a later run with a cache reports what one without it does, after a change of", () => {
  const place = lastingFolder();
  const [folder, cache] = [join(place, "project"), join(place, "cache")];
  let before: string;

  beforeAll(async () => {
    for (const path of Object.keys(sound)) mkdirSync(dirname(join(folder, path)), { recursive: true });
    write(folder, sound);
    settle();
    before = await report(folder, null);
    for (let turn = 0; turn < 2; turn++) expect(await report(folder, cache)).toBe(before);
    const { rules } = JSON.parse(before).summary;
    expect([rules.met > 80, rules.failed]).toEqual([true, 0]);
  }, 120_000);

  test.each(changes)("%s", { timeout: 120_000 }, async (_, change) => {
    settle();
    write(folder, change.files ?? {});
    try {
      const alone = await report(folder, null, change);
      // What changes nothing shows nothing.
      expect(alone).not.toBe(before);
      for (let turn = 0; turn < 2; turn++) expect(await report(folder, cache, change)).toBe(alone);
    } finally {
      for (const path of Object.keys(change.files ?? {})) write(folder, { [path]: sound[path] ?? null });
    }
    expect(await report(folder, cache)).toBe(before);
  });
});

test("a later run reads git's history again", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder(sound);
  const cache = join(temporaryFolder(), "cache");
  commitAll(folder);
  const change = { policy: ["csma-c", "trust"] };
  const first = await report(folder, cache, change);
  expect(first).toBe(await report(folder, null, change));
  // The same files, by another history.
  write(folder, { [path]: null });
  commitAll(folder);
  write(folder, { [path]: sound[path] ?? "" });
  commitAll(folder);
  const then = await report(folder, null, change);
  expect(then).not.toBe(first);
  expect(await report(folder, cache, change)).toBe(then);
});
