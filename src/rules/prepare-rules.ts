import { loadRecordTypes, type RecordTypes } from "../evidence/record-types.ts";
import type { Config, Person } from "../model/config.ts";
import type { Checkpoint } from "../model/deadline.ts";
import type { Instrument } from "../model/law.ts";
import type { Parameter, Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { type CompiledRule, compileRule } from "./compile-rule.ts";
import type { Language } from "./language/language.ts";
import { createViewTypes, type ViewType } from "./language/views.ts";

/** Rules ready to be evaluated, and what their expressions work with. */
export interface PreparedRules {
  readonly compiled: ReadonlyMap<string, CompiledRule>;
  readonly language: Language;
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
}

export interface PreparationInput {
  readonly rules: readonly Rule[];
  readonly parameters: Policy["parameters"];
  readonly organization: Config["organization"];
  readonly timezone: string;
  readonly asOf: string;
  readonly people: readonly Person[] | null;
  /** Outputs that apply to the organization, in the order of the standard. */
  readonly applicable: readonly string[];
  /** Codes of the standard's indicators, knowledge, skills and attitudes. */
  readonly standardCodes: ReadonlySet<string>;
  /** Ends the run when it has taken too long. */
  readonly checkpoint?: Checkpoint | undefined;
}

/**
 * Loads the expression language and compiles rules for it; nothing is loaded when there are none.
 *
 * @throws RuleError with the rule's id for the first invalid expression
 */
export async function prepareRules(input: PreparationInput): Promise<PreparedRules | null> {
  const rules = input.rules.filter(({ program }) => program === undefined);
  if (rules.length === 0) return null;
  const [{ createLanguage }, types, instruments] = await Promise.all([
    import("./language/language.ts"),
    loadRecordTypes(),
    loadBuiltin("law") as Promise<readonly Instrument[]>, // the tests validate it
  ]);
  const outputs = JSON.stringify(rules).match(/\bO\d+\.\d+\.\d+\b/g) ?? [];
  const views = createViewTypes(types, ["Person", "Document", ...outputs]);
  const { organization, parameters } = input;
  const language = createLanguage({
    checkpoint: input.checkpoint ?? (() => {}),
    types,
    views,
    structures: [
      { name: "Parameters", create: Parameters, fields: mapValues(parameters, parameterType) },
      { name: "Organization", create: OrganizationFacts, fields: organizationFields },
      { name: "Law", create: Law, fields: lawFields },
    ],
    constants: [
      { name: "today", type: "string", value: input.asOf },
      { name: "parameters", type: "Parameters", value: new Parameters(mapValues(parameters, ({ value }) => value)) },
      { name: "organization", type: "Organization", value: new OrganizationFacts(organization) },
      {
        name: "laws",
        type: "list<Law>",
        value: instruments.filter(({ pcode }) => pcode).map((one) => new Law(one, input.asOf)),
      },
      { name: "applicableOutputs", type: "list<string>", value: input.applicable },
    ],
    functions: {
      timezone: input.timezone,
      publicHolidays: new Set(listOf(parameters.public_holidays)),
      people: new Map((input.people ?? []).map((person) => [person.id, person])),
      standardCodes: input.standardCodes,
    },
  });
  return { compiled: new Map(rules.map((rule) => [rule.id, compileRule(rule, language)])), language, types, views };
}

class Parameters {
  constructor(values: object) {
    Object.assign(this, values);
  }
}

const organizationFields = { name: "string", level: "string", kind: "string", government: "bool" } as const;

class OrganizationFacts {
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  readonly government: boolean;

  constructor({ name, level, kind, government }: Config["organization"]) {
    this.name = name ?? "";
    this.level = level ?? "";
    this.kind = kind ?? "";
    this.government = government;
  }
}

const lawFields = { name: "string", names: "list<string>", pcode: "string", amended: "string" } as const;

/** What belongs on a list of applicable laws: its names, present and former, and the day of its newest amendment. */
class Law {
  readonly name: string;
  readonly names: readonly string[];
  readonly pcode: string;
  /** Empty before the first edition. */
  readonly amended: string;

  constructor({ name, former_names: formerNames = [], pcode = "", editions }: Instrument, asOf: string) {
    this.name = name["zh-TW"];
    this.names = [this.name, ...formerNames];
    this.pcode = pcode;
    this.amended = editions.findLast(({ amended }) => amended !== undefined && amended <= asOf)?.amended ?? "";
  }
}

function parameterType({ unit }: Parameter): string {
  if (unit === "list") return "list<string>";
  return unit === "duration" || unit === "calendar-period" ? "string" : "double";
}

function listOf(parameter: Parameter | undefined): readonly string[] {
  return Array.isArray(parameter?.value) ? parameter.value : [];
}

function mapValues<T, R>(map: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
