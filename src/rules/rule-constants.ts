import type { Config } from "../model/config.ts";
import type { Instrument } from "../model/law.ts";
import type { Parameter, Policy } from "../model/policy.ts";
import type { Constant, Structure } from "./language/environment.ts";

/** The names that mean the same in every rule of a run. */
export interface RuleConstants {
  readonly today: string;
  readonly parameters: Parameters;
  readonly organization: OrganizationFacts;
  readonly laws: readonly Law[];
  readonly applicableOutputs: readonly string[];
}

export interface ConstantsInput {
  readonly parameters: Policy["parameters"];
  readonly organization: Config["organization"];
  readonly asOf: string;
  /** Outputs that apply to the organization, in the order of the standard. */
  readonly applicable: readonly string[];
}

/** @param instruments the table of laws; none when no rule reads it */
export function ruleConstants(input: ConstantsInput, instruments: readonly Instrument[]): RuleConstants {
  return {
    today: input.asOf,
    parameters: new Parameters(mapValues(input.parameters, ({ value }) => value)),
    organization: new OrganizationFacts(input.organization),
    laws: instruments.filter(({ pcode }) => pcode).map((one) => new Law(one, input.asOf)),
    applicableOutputs: input.applicable,
  };
}

/** The constants with their types, for the expression language; without values where rules are only checked. */
export function typedConstants(constants: RuleConstants | null): readonly Constant[] {
  const types: Readonly<Record<keyof RuleConstants, string>> = {
    today: "string",
    parameters: "Parameters",
    organization: "Organization",
    laws: "list<Law>",
    applicableOutputs: "list<string>",
  };
  return Object.entries(types).map(([name, type]) => {
    return { name, type, value: constants?.[name as keyof RuleConstants] };
  });
}

/** The types of constants that are maps. */
export function constantStructures(parameters: Policy["parameters"]): readonly Structure[] {
  return [
    { name: "Parameters", create: Parameters, fields: mapValues(parameters, parameterType) },
    { name: "Organization", create: OrganizationFacts, fields: organizationFields },
    { name: "Law", create: Law, fields: lawFields },
  ];
}

/** Values by the names of parameters. */
export class Parameters {
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

function mapValues<T, R>(map: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
