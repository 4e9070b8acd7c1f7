import { loadRecordTypes, type RecordTypes } from "../evidence/record-types.ts";
import type { Config, Person } from "../model/config.ts";
import type { Checkpoint } from "../model/deadline.ts";
import type { Parameter, Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
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
  const [{ createLanguage }, types] = await Promise.all([import("./language/language.ts"), loadRecordTypes()]);
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
    ],
    constants: [
      { name: "today", type: "string", value: input.asOf },
      { name: "parameters", type: "Parameters", value: new Parameters(mapValues(parameters, ({ value }) => value)) },
      { name: "organization", type: "Organization", value: new OrganizationFacts(organization) },
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

const organizationFields = { name: "string", level: "string", government: "bool" } as const;

class OrganizationFacts {
  readonly name: string;
  readonly level: string;
  readonly government: boolean;

  constructor({ name, level, government }: Config["organization"]) {
    this.name = name ?? "";
    this.level = level ?? "";
    this.government = government;
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
