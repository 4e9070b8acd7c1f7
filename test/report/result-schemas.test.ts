import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { forecastUntil } from "../../src/derive/forecast.ts";
import { lapseKinds } from "../../src/model/forecast.ts";
import { historyYardsticks, standings } from "../../src/model/history.ts";
import { outputStates } from "../../src/model/output-state.ts";
import type { Report } from "../../src/model/report.ts";
import { forecastFormats } from "../../src/report/forecast/forecast-formats.ts";
import { historyFormats } from "../../src/report/history/history-formats.ts";
import { formatRemindersJson } from "../../src/report/reminders/reminders-json.ts";
import { isDay } from "../../src/time/formats.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { resolveRef, type Schema, schemas, subschemas } from "../support/schemas.ts";
import { scriptedRepository } from "../trust/repository.ts";
import { attackedReport, attacks } from "./attacks.ts";
import { fixtureHistory } from "./fixture-history.ts";
import { fixtureReport, passingReport } from "./fixture-report.ts";
import { withOwners } from "./with-owners.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
ajv.addKeyword("x-evidence");
ajv.addFormat("date", isDay);

const names = ["history", "forecast", "reminders"] as const;
type Name = (typeof names)[number];
const schemaOf = (name: Name) => schemas.get(`${name}.schema.json`) as Schema;
const validators = Object.fromEntries(names.map((name) => [name, ajv.compile(schemaOf(name))])) as unknown as Readonly<
  Record<Name, ReturnType<typeof ajv.compile>>
>;

function expectValid(name: Name, text: string): void {
  const validate = validators[name];
  validate(JSON.parse(text));
  expect((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
}

const plain = { color: false, verbose: false, locale: "zh-TW" } as const;
const commit = "0123456789abcdef0123456789abcdef01234567";

/** Texts that others write are as given; codes and hashes are not texts. */
function named(text: string): Report {
  const { organization, source, ...report } = attackedReport(fixtureReport, text);
  return { ...report, organization: { ...organization, level: "C" }, source: fixtureReport.source };
}

describe("real results fit their schemas", () => {
  test("of the commands", async () => {
    const files = {
      "isms-evidence.yaml": "version: 1\n",
      "evidence/1.yaml": nilStatement("n").replaceAll("2026", "2024"),
    };
    const folder = scriptedRepository([{ day: "2024-12-03", files }]);
    const period = ["--from", "2024-12-01", "--to", "2024-12-10"];
    expectValid("history", (await runCli(folder, ["history", ...period, "--format", "json"])).out);
    const until = ["--as-of", "2024-12-10", "--until", "2026-06-30"];
    expectValid("forecast", (await runCli(folder, ["forecast", ...until, "--format", "json"])).out);
    const check = ["check", "--as-of", "2024-12-10", "--fail-on", "never"];
    expectValid("reminders", (await runCli(folder, [...check, "--format", "reminders-json"])).out);
  });

  test.each(["資訊室", ...Object.values(attacks)])("with gaps, owners and names such as %j", async (text) => {
    const history = { ...fixtureHistory(text), commit };
    expectValid("history", (await historyFormats.json())(history));
    for (const report of [named(text), withOwners(fixtureReport), passingReport]) {
      expectValid("forecast", (await forecastFormats.json())(forecastUntil(report, "2027-09-30")));
      expectValid("reminders", formatRemindersJson(report, plain));
    }
  });

  test("and one key more does not", async () => {
    const history = JSON.parse((await historyFormats.json())({ ...fixtureHistory("x"), commit }));
    expect(validators.history({ ...history, surplus: 1 })).toBe(false);
    expect(validators.history({ ...history, outputs: [{ ...history.outputs[0], surplus: 1 }] })).toBe(false);
  });
});

describe.each(names)("%s.schema.json", (name) => {
  const parts = [...subschemas(schemaOf(name))];

  test("is closed at every level, with all keys required", () => {
    for (const { schema, path } of parts) {
      if (!schema.properties) continue;
      expect(schema.additionalProperties, path).toBe(false);
      expect(schema.required, path).toEqual(Object.keys(schema.properties));
    }
  });

  test("has a title in both languages for every property", () => {
    for (const { schema, path } of parts) {
      if (path.endsWith("/localizedText")) continue;
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        expect(property.title, `${path}/${key}`).toMatch(/\p{Script=Han}|SHA-256/u);
        expect(property["x-evidence"]?.en?.title, `${path}/${key}`).toMatch(/[A-Za-z]/);
      }
    }
  });
});

test("the values are those of the program", () => {
  const enumsOf = (name: Name) =>
    [...subschemas(schemaOf(name))].flatMap(({ schema }) => (schema.enum ? [schema.enum] : []));
  for (const name of names) expect(enumsOf(name)).toContainEqual(outputStates);
  expect(enumsOf("forecast")).toContainEqual(lapseKinds);
  expect(enumsOf("history")).toContainEqual(historyYardsticks);
  expect(enumsOf("history")).toContainEqual(standings);
  for (const name of names) {
    for (const { schema } of subschemas(schemaOf(name))) if (schema.$ref) resolveRef(schema.$ref, schemaOf(name));
  }
});
