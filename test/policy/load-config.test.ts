import { describe, expect, it } from "vitest";
import { resolveLocale } from "../../src/model/locale.ts";
import { defaultConfig, loadConfig } from "../../src/policy/load-config.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { mistakeOf, problemsOf } from "./mistakes.ts";

const outputs = ["O4.4.2", "O4.7.1", "O4.8.2"];

function load(text: string | Buffer) {
  return loadConfig(filesInMemory({ "isms-evidence.yaml": text }), "isms-evidence.yaml", outputs);
}

describe("a valid configuration", () => {
  it("is read with everything in it", async () => {
    const { config } = await load(`version: 1
organization: { name: 市立醫院, level: C, government: true }
timezone: Asia/Taipei
locale: zh-Hant
policy: [csma-c, policy.yaml]
evidence: evidence/**/*.yaml
people: people.yaml
parameters:
  leaver_deadline_h: 24
  internal_audit_period: { value: P2Y, reason: 組織調整 }
not_applicable:
  - { output: O4.4.2, reason: 無物聯網設備, approved_by: p-003, approved_on: 2026-04-01, review_by: 2027-03-31 }
waivers:
  - { finding: evidence-stale, output: O4.7.1, path: evidence/x.yaml, record: A-0001, reason: 整修, approved_by: p-003, approved_on: 2026-09-15, expires: 2026-12-31 }
limits: { file_bytes: 1048576 }
`);
    expect(config).toEqual({
      organization: { name: "市立醫院", level: "C", kind: "agency", government: true },
      timezone: "Asia/Taipei",
      locale: "zh-TW",
      policy: ["csma-c", "policy.yaml"],
      evidence: ["evidence/**/*.yaml"],
      people: "people.yaml",
      parameters: {
        leaver_deadline_h: { value: 24, reason: null },
        internal_audit_period: { value: "P2Y", reason: "組織調整" },
      },
      notApplicable: [
        {
          output: "O4.4.2",
          reason: "無物聯網設備",
          approvedBy: "p-003",
          approvedOn: "2026-04-01",
          reviewBy: "2027-03-31",
        },
      ],
      provided: [],
      waivers: [
        {
          finding: "evidence-stale",
          output: "O4.7.1",
          path: "evidence/x.yaml",
          record: "A-0001",
          fingerprint: null,
          reason: "整修",
          approvedBy: "p-003",
          approvedOn: "2026-09-15",
          expires: "2026-12-31",
        },
      ],
      limits: { fileBytes: 1_048_576 },
    });
  });

  it("has a default for all but the version", async () => {
    const { config } = await load("version: 1\n");
    expect(config).toEqual(defaultConfig().config);
    expect(config).toMatchObject({ timezone: "Asia/Taipei", locale: null, policy: ["baseline"], people: null });
    expect(config.limits.fileBytes).toBe(33_554_432);
  });

  it("takes the policy of the organization's level where it names none", async () => {
    const { config } = await load("version: 1\norganization: { level: B }\n");
    expect(config.policy).toEqual(["csma-b"]);
  });

  it.each([
    ["{ level: C }", null, false],
    ["{ government: false }", null, false],
    ["{ government: true }", "agency", true],
    ["{ kind: supervising_agency }", "supervising_agency", true],
    ["{ kind: agency }", "agency", true],
    ["{ kind: critical_infrastructure }", "critical_infrastructure", false],
    ["{ kind: private, government: true }", "private", false],
  ])("has the kind of %s", async (organization, kind, government) => {
    const { config } = await load(`version: 1\norganization: ${organization}\n`);
    expect(config.organization).toMatchObject({ kind, government });
  });

  it("knows where its values are", async () => {
    const { place } = await load("version: 1\nparameters:\n  leaver_deadline_h: 24\n");
    expect(place("/parameters/leaver_deadline_h")).toEqual({ path: "isms-evidence.yaml", line: 3, column: 22 });
    expect(place("/parameters/leaver_deadline_h", "key")).toEqual({ path: "isms-evidence.yaml", line: 3, column: 3 });
  });
});

describe("a configuration with an error", () => {
  it("is reported when it is absent", async () => {
    const error = await mistakeOf(loadConfig(filesInMemory({}), "isms-evidence.yaml", outputs));
    expect(error.code).toBe("config-not-found");
  });

  it("is reported when it lies outside the root", async () => {
    const error = await mistakeOf(loadConfig(filesInMemory({}), "../isms-evidence.yaml", outputs));
    expect(error.code).toBe("path-outside-root");
  });

  it("is reported when it is a folder", async () => {
    const error = await mistakeOf(loadConfig(filesInMemory({ "conf/x.yaml": "" }), "conf", outputs));
    expect(error.code).toBe("unreadable");
  });

  it.each([
    ["unknown key", "version: 1\nwaiver: []\n", ["schema-unknown-key 2:1 /waiver"]],
    ["unknown key of a waiver", "version: 1\nlimits: { bytes: 1 }\n", ["schema-unknown-key 2:11 /limits/bytes"]],
    ["no version", "timezone: Asia/Taipei\n", ["schema-required 1:1 /version"]],
    ["level", "version: 1\norganization: { level: F }\n", ["schema-value 2:24 /organization/level"]],
    ["not a map", "- version: 1\n", ["schema-type 1:1"]],
    ["not YAML", "version: [1\n", ["yaml-syntax 2:1"]],
    ["duplicate key", "version: 1\nversion: 1\n", ["yaml-duplicate-key 2:1"]],
    ["__proto__", "version: 1\n__proto__: {}\n", ["yaml-forbidden-key 2:1"]],
    ["empty", "# nothing\n", ["document-empty null:null"]],
    ["two documents", "version: 1\n---\nversion: 1\n", ["yaml-syntax null:null"]],
    [
      "impossible day",
      "version: 1\nnot_applicable:\n  - { output: O4.4.2, reason: 無, approved_by: p-003, review_by: 2026-02-30 }\n",
      ["schema-format 3:65 /not_applicable/0/review_by"],
    ],
    [
      "several",
      "version: 2\nlocal: en\nwaivers:\n  - { finding: evidence-stale, reason: 無 }\n",
      [
        "schema-value 1:10 /version",
        "schema-unknown-key 2:1 /local",
        "schema-required 4:5 /waivers/0/approved_by",
        "schema-required 4:5 /waivers/0/expires",
      ],
    ],
  ])("says where: %s", async (_, text, problems) => {
    const error = await mistakeOf(load(text));
    expect(error.code).toBe("file-invalid");
    expect(problemsOf(error)).toEqual(problems);
  });

  it("gets the key that was meant", async () => {
    const error = await mistakeOf(load("version: 1\ntimezon: Asia/Taipei\n"));
    expect(error.params).toMatchObject({
      what: "config",
      problems: [{ params: { key: "timezon", suggestion: "timezone" } }],
    });
  });

  it("says whose id is meant by a name, as far as the roster can be read", async () => {
    const config = (people: string) =>
      `version: 1\npeople: ${people}\nnot_applicable:\n  - { output: O4.4.2, reason: 無, approved_by: 王小明, review_by: 2026-12-31 }\n`;
    const named = async (people: string, roster: string) => {
      const source = filesInMemory({ "isms-evidence.yaml": config(people), "people.yaml": roster });
      const error = await mistakeOf(loadConfig(source, "isms-evidence.yaml", ["O4.4.2"]));
      expect(problemsOf(error)).toEqual(["person-not-an-id 4:47 /not_applicable/0/approved_by"]);
      return error.params;
    };
    const roster = "people:\n  - { id: p-01, name: 王小明 }\n  - { id: p-02 }\n  - x\n";
    expect(await named("people.yaml", roster)).toMatchObject({ problems: [{ params: { suggestion: "p-01" } }] });
    for (const [path, text] of [
      ["people.yaml", "["],
      ["none.yaml", ""],
      ["../people.yaml", ""],
      ["people.yaml", "- x"],
    ]) {
      expect(await named(path ?? "", text ?? "")).toMatchObject({ problems: [{ params: { suggestion: null } }] });
    }
  });

  it("is reported when it is not UTF-8", async () => {
    const error = await mistakeOf(load(Buffer.from([0x61, 0x3a, 0x20, 0xa4, 0xa4])));
    expect(error.params).toMatchObject({ problems: [{ code: "file-not-utf8", params: { byte: 3 } }] });
  });

  it.each(["Asia/Taipeh", "+08:00", "Mars"])("is reported for the time zone %s", async (timezone) => {
    const error = await mistakeOf(load(`version: 1\ntimezone: ${timezone}\n`));
    expect(error).toMatchObject({ code: "timezone-unknown", params: { timezone }, place: { line: 2, column: 11 } });
  });

  it("is reported for an output that is not in the standard", async () => {
    const error = await mistakeOf(
      load(
        "version: 1\nwaivers:\n  - { finding: evidence-stale, output: O4.8.3, reason: 無, approved_by: p-1, expires: 2026-12-31 }\n",
      ),
    );
    expect(error).toMatchObject({
      code: "output-unknown-in-config",
      params: { output: "O4.8.3", suggestion: "O4.8.2" },
    });
    expect(error.place).toEqual({ path: "isms-evidence.yaml", line: 3, column: 40 });
  });
});

describe("resolveLocale", () => {
  it.each(["zh", "zh-TW", "zh-Hant", "zh-HK", "zh-Hant-HK", "zh_TW.UTF-8", "ZH-tw"])("reads %s as zh-TW", (tag) => {
    expect(resolveLocale(tag)).toBe("zh-TW");
  });

  it.each(["en", "en-GB", "zh-CN", "zh-Hans", "zh-Hans-TW", "ja", "C", ""])("reads %j as en", (tag) => {
    expect(resolveLocale(tag)).toBe("en");
  });
});
