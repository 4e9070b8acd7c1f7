import type { FigureSource } from "./figure-source.ts";
import type { LocalizedText } from "./locale.ts";
import type { OrganizationKind } from "./organization-kind.ts";
import type { Overlay, Rule } from "./rule.ts";
import type { Severity } from "./severity.ts";
export type CadenceKind = "standing" | "periodic" | "continuous" | "event" | "derived";
/** A list of texts for the unit `list`. */
export type ParameterValue = number | string | readonly string[];
/** A named figure of a policy, so that an organization can make it stricter. */
export interface Parameter {
    /** An ISO 8601 duration for the unit `duration`, a number for every other unit. */
    readonly value: ParameterValue;
    readonly unit: "duration" | "calendar-period" | "count" | "hour" | "day" | "month" | "percent" | "number" | "list";
    /**
     * Which direction is stricter: a shorter interval is `smaller`, a higher number of audits is `larger`. A list is
     * `larger` when each value adds a restriction, such as a forbidden algorithm; `smaller` when each value allows more.
     */
    readonly stricter: "smaller" | "larger";
    /** A statutory figure can be loosened only with a reason. */
    readonly statutory: boolean;
    readonly title: LocalizedText;
    readonly source: FigureSource;
}
/** At least the figure of a parameter. */
export interface Threshold {
    readonly at_least: string;
}
export type FieldCondition = string | number | boolean | null | readonly (string | number | boolean)[] | Threshold;
/**
 * A record matches when each named field equals the value, is one of the values, or reaches the threshold; `null`: when
 * the record omits the field. A list of maps: any of them.
 */
export type RecordFilter = Readonly<Record<string, FieldCondition>> | readonly Readonly<Record<string, FieldCondition>>[];
/** The parameter of a condition that asks for at least its figure, otherwise null. */
export declare function thresholdOf(condition: FieldCondition): string | null;
/** The items that each need their own evidence, such as every core system of the asset inventory. */
export interface Subjects {
    readonly title: LocalizedText;
    /** The output whose records are the subjects. */
    readonly output: string;
    /** The field of those records that identifies the subject. */
    readonly key: string;
    readonly where?: RecordFilter;
    /** The field of the evidence record that refers to the subject; it may be a list. */
    readonly field: string;
    /** A date field of the subject's record: evidence is missing only once the interval has passed since that day. */
    readonly since?: string;
    /** A date field of the subject's record after which it needs no evidence, such as a contract that has ended. */
    readonly until?: string;
}
/** One time requirement for the evidence of an output. Figures are names of parameters. */
export interface Requirement {
    readonly id: string;
    readonly title: LocalizedText;
    /** The kinds of organization that it binds; omitted when it binds all. */
    readonly binds?: readonly OrganizationKind[];
    /** Only records that match count. */
    readonly where?: RecordFilter;
    /** A date field of the record that is used instead of the event date; `$document` is the date of the document. */
    readonly date?: string;
    readonly subjects?: Subjects;
    /** False when a nil statement does not count, such as for a drill; only for event outputs. */
    readonly nil?: boolean;
    /** The newest record may be this old (duration parameter). */
    readonly max_age?: string;
    /**
     * At least so many (count parameter, none when it is 0) in each calendar period (calendar-period parameter: P3M, P6M, P1Y, P2Y).
     * Records with the same value of the field `distinct` count once, such as the rows of one scan.
     */
    readonly count?: {
        readonly at_least: string;
        readonly per: string;
        readonly distinct?: string;
    };
    /** New evidence within this time (duration parameter) after the newest evidence of another output. */
    readonly after?: {
        readonly output: string;
        readonly within: string;
    };
}
export interface Cadence {
    readonly kind: CadenceKind;
    /** What else requires new evidence, and how it is counted. */
    readonly trigger: LocalizedText;
    readonly requirements: readonly Requirement[];
    /** None of its requirements binds the organization or asks for something. */
    readonly asksNothing?: true;
    /** Why an organization's policy changes what the law gives. */
    readonly reason?: string;
}
/** Warning and grace by length of the interval: the first entry whose `at_least` the interval reaches applies. */
export interface Window {
    readonly at_least: string;
    readonly due_soon: string;
    readonly grace: string;
    /** Why an organization's policy gives more grace than the built-in one where the law sets the interval. */
    readonly reason?: string;
}
/** Whether a change asks for less or for more; `changed` where that cannot be computed. */
export type Direction = "loosened" | "tightened" | "changed";
/** The parts of a requirement that a policy may change. */
export declare const requirementParts: readonly ["binds", "where", "date", "subjects", "nil", "max_age", "count", "after"];
export type RequirementPart = (typeof requirementParts)[number];
/** What the changes of every kind say. */
interface Change {
    readonly direction: Direction;
    /** Whether the law gives what was changed. */
    readonly statutory: boolean;
    readonly reason: string | null;
}
/** A change that the organization made to the built-in policies, as every report prints it. */
export type Override = Change & ({
    readonly kind: "parameter";
    readonly parameter: string;
    /** Not in reports of earlier versions. */
    readonly title?: LocalizedText;
    readonly from: ParameterValue;
    readonly to: ParameterValue;
}
/** Warning or grace of intervals of at least that length. */
 | {
    readonly kind: "window";
    readonly atLeast: string;
    readonly part: "due_soon" | "grace";
    readonly from: string;
    readonly to: string;
}
/** How long before the end of a calendar period a missing count is announced. */
 | {
    readonly kind: "count-warning";
    readonly from: string;
    readonly to: string;
} | {
    readonly kind: "cadence";
    readonly output: string;
    readonly from: CadenceKind;
    readonly to: CadenceKind;
}
/** A part of a requirement, in words of the policy; null where it has none. */
 | {
    readonly kind: "requirement";
    readonly output: string;
    readonly requirement: string;
    /** Not in reports of earlier versions. */
    readonly title?: LocalizedText;
    readonly part: RequirementPart;
    readonly from: string | null;
    readonly to: string | null;
} | {
    readonly kind: "rule";
    readonly rule: string;
    readonly from: Severity;
    readonly to: Severity | "off";
} | {
    readonly kind: "finding";
    readonly finding: string;
    readonly from: Severity;
    readonly to: Severity;
}
/** A field of the records that is required, or that may hold fewer values; `from` is null for all of the schema. */
 | {
    readonly kind: "overlay";
    readonly output: string;
    readonly field: string;
    readonly part: "required" | "values";
    readonly from: string | null;
    readonly to: string;
});
export type OverrideOf<K extends Override["kind"]> = Extract<Override, {
    readonly kind: K;
}>;
/** Severities of findings, by their codes. */
export type Severities = Readonly<Record<string, Severity>>;
/** A policy with everything it extends merged in. */
export interface Policy {
    readonly id: string;
    readonly title: LocalizedText;
    /** Ids of the policies that were merged, from the first to the last; what a policy extends comes before it. */
    readonly layers: readonly string[];
    /** SHA-256 (hex) of the policy and everything it extends. */
    readonly sha256: string;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly windows: readonly Window[];
    /** How long before the end of a calendar period a shortfall is announced (ISO 8601 duration). */
    readonly count_due_soon: string;
    readonly cadences: Readonly<Record<string, Cadence>>;
    readonly sources: Readonly<Record<string, PolicySource>>;
    /** Outputs with which to begin, in order; what is asked does not depend on it. */
    readonly first: readonly string[];
    readonly overrides: readonly Override[];
    readonly rules: readonly Rule[];
    /** By the code of a finding, where the policy gives it another severity than its kind has. */
    readonly severities: Severities;
    /** By output. */
    readonly overlays: Readonly<Record<string, Overlay>>;
}
export interface PolicySource {
    readonly title: LocalizedText;
    readonly where: string;
}
export {};
