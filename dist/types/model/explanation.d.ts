import type { ControlState } from "./controls-report.js";
import type { FigureSource } from "./figure-source.js";
import type { Finding, FindingCode } from "./finding.js";
import type { LocalizedText } from "./locale.js";
import type { ItemTerm, MappingId, MappingName, MappingSource, ProtectionLevel } from "./mapping.js";
import type { FieldReference, FieldValue, FormCondition, FormField, OutputForm } from "./output-form.js";
import type { OutputState, TaskState } from "./output-state.js";
import type { CadenceKind, OverrideOf, Parameter, Window } from "./policy.js";
import type { OutputReport, ProvidedReport, RuleReport } from "./report.js";
import type { Severity } from "./severity.js";
/**
 * What the tool knows about a code: what it requires, how often, why, from which source, and its status now. Plain JSON;
 * everything about the status is null when no evidence was read.
 */
export type Explanation = DutyExplanation | TaskExplanation | OutputExplanation | RuleExplanation | FindingExplanation | CompetencyExplanation | ControlExplanation | FrameworkExplanation | ParameterExplanation | PolicyExplanation | StateExplanation;
export interface NamedCode {
    readonly id: string;
    readonly name: LocalizedText;
}
export interface TextOfCode {
    readonly id: string;
    readonly text: LocalizedText;
}
export interface DutyExplanation extends NamedCode {
    readonly kind: "duty";
    readonly tasks: readonly (NamedCode & {
        readonly state: TaskState | null;
    })[];
}
export interface TaskExplanation extends NamedCode {
    readonly kind: "task";
    readonly level: number;
    readonly duty: NamedCode;
    readonly outputs: readonly TaskOutput[];
    readonly indicators: readonly TextOfCode[];
    readonly knowledge: readonly TextOfCode[];
    readonly skills: readonly TextOfCode[];
    readonly now: {
        readonly asOf: string;
        readonly state: TaskState;
        /** Of a task that lacks current evidence: the last day on which none of its outputs had expired, where known. */
        readonly currentUntil: string | null;
    } | null;
}
export interface TaskOutput extends NamedCode {
    readonly cadenceKind: CadenceKind | null;
    readonly requirements: readonly RequirementExplanation[];
    readonly now: {
        readonly state: OutputState;
        readonly newest: string | null;
        readonly expires: string | null;
        /** The findings of severity error that no waiver covers: why the task lacks current evidence. */
        readonly reasons: readonly Finding[];
    } | null;
}
export interface OutputExplanation extends NamedCode, Pick<OutputForm, "shape" | "paperForms" | "key"> {
    readonly kind: "output";
    readonly task: NamedCode;
    readonly requires: LocalizedText | null;
    readonly cadenceKind: CadenceKind | null;
    /** Field of a record that is its event date; null for the date of the document. */
    readonly eventDate: NamedField | null;
    /** Path within the project. */
    readonly schema: string;
    readonly policy: string;
    readonly requirements: readonly CountedRequirement[];
    readonly trigger: LocalizedText | null;
    /** The fields of a record in order, each followed by those inside it. */
    readonly fields: readonly ExplainedField[];
    readonly conditions: readonly FormCondition[];
    /** The fields of other outputs that refer to this one. */
    readonly referredToBy: readonly ReferringField[];
    readonly rules: readonly Pick<RuleReport, "id" | "title" | "severity">[];
    readonly now: {
        readonly asOf: string;
        readonly output: OutputReport;
        /** Who provides it instead; null if nobody does. */
        readonly provided: ProvidedReport | null;
        readonly findings: readonly Finding[];
    } | null;
}
/** A field of a record by its key and its title. */
export interface NamedField {
    readonly field: string;
    readonly title: LocalizedText;
}
export interface ExplainedField extends Omit<FormField, "refersTo"> {
    readonly refersTo: (Pick<FieldReference, "field"> & {
        readonly output: NamedCode;
    }) | null;
}
export interface ReferringField {
    readonly output: NamedCode;
    /** Path of the field there. */
    readonly field: string;
    /** Field of this output that it refers to. */
    readonly to: string;
}
export interface RequirementExplanation {
    readonly id: string;
    readonly title: LocalizedText;
    /** An ISO 8601 duration, or `2/P1Y` for two in each calendar year. */
    readonly cadence: string;
    /** The output whose new evidence calls for it. */
    readonly after: string | null;
    /** The things that each need evidence of their own, and the output that lists them. */
    readonly subjects: {
        readonly title: LocalizedText;
        readonly output: string;
    } | null;
    readonly parameters: readonly NamedParameter[];
}
/** A requirement with which evidence counts for it. */
export interface CountedRequirement extends RequirementExplanation {
    readonly counts: {
        /** The days in the record of a subject from which and until which it needs evidence. */
        readonly since: NamedField | null;
        readonly until: NamedField | null;
        /** The records that match all conditions of one of these; null for all records. */
        readonly where: readonly (readonly CountedWhere[])[] | null;
        /** What counts in place of the event date; `document` for the date of the document. */
        readonly date: NamedField | "document" | null;
        /** Records with the same value of this field count once. */
        readonly distinct: NamedField | null;
        readonly nil: boolean;
    };
}
/** The values that a field must have; none when it must be omitted. */
export interface CountedWhere extends NamedField {
    readonly values: readonly FieldValue[];
}
export interface NamedParameter extends Parameter {
    readonly name: string;
}
export interface RuleExplanation {
    readonly kind: "rule";
    readonly id: string;
    readonly formerly: readonly string[];
    readonly title: LocalizedText;
    readonly severity: Severity;
    readonly change: OverrideOf<"rule"> | null;
    /** None for a rule about any output. */
    readonly outputs: readonly NamedCode[];
    readonly needs: readonly string[];
    readonly serves: readonly TextOfCode[];
    readonly source: FigureSource;
    readonly note: LocalizedText | null;
    /** One for each condition. */
    readonly messages: readonly LocalizedText[];
    /** The parts of the rule as it says them, in order: `for asset`, `let passed`, `where`, `require`, `at`, `program`. */
    readonly logic: readonly {
        readonly part: string;
        readonly expression: string;
    }[];
    readonly parameters: readonly NamedParameter[];
    readonly now: {
        readonly asOf: string;
        readonly result: RuleReport;
        readonly findings: readonly Finding[];
    } | null;
}
/** Its meaning and what to do about it are texts of the messages. */
export interface FindingExplanation {
    readonly kind: "finding";
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly now: {
        readonly asOf: string;
        readonly findings: readonly Finding[];
    } | null;
}
/** An indicator, a piece of knowledge, a skill or an attitude. */
export interface CompetencyExplanation extends TextOfCode {
    readonly kind: "competency";
    readonly tasks: readonly NamedCode[];
}
export interface ControlExplanation {
    readonly kind: "control";
    readonly id: string;
    readonly title: LocalizedText;
    readonly level: ProtectionLevel | null;
    readonly framework: LocalizedText;
    readonly items: ItemTerm;
    readonly group: {
        readonly id: string | null;
        readonly title: LocalizedText;
    };
    readonly caution: LocalizedText;
    readonly outputs: readonly MappedOutputExplanation[];
    /** How many outputs the standard has. */
    readonly allOutputs: number;
    readonly now: {
        readonly asOf: string;
        readonly state: ControlState;
    } | null;
}
/** A framework of controls, and which outputs give evidence of them. */
export interface FrameworkExplanation {
    readonly kind: "framework";
    readonly id: MappingId;
    /** As `check --by` accepts it. */
    readonly name: MappingName;
    readonly title: LocalizedText;
    readonly items: ItemTerm;
    /** Version of the framework. */
    readonly version: string;
    readonly source: MappingSource;
    /** What was checked and what is unverified. */
    readonly caution: LocalizedText;
    readonly groups: readonly {
        readonly id: string | null;
        readonly title: LocalizedText;
        readonly controls: readonly FrameworkControl[];
    }[];
    /** Outputs for the framework as a whole; they map to no single control. */
    readonly general: readonly MappedOutputExplanation[];
    /** Outputs that the framework does not mention. */
    readonly outside: readonly NamedCode[];
    readonly remarks: readonly {
        readonly output: NamedCode;
        readonly text: LocalizedText;
    }[];
    /** How many outputs the standard has. */
    readonly allOutputs: number;
    readonly now: {
        readonly asOf: string;
    } | null;
}
export interface FrameworkControl {
    readonly id: string;
    readonly title: LocalizedText;
    readonly level: ProtectionLevel | null;
    readonly outputs: readonly MappedOutputExplanation[];
    readonly state: ControlState | null;
}
export interface MappedOutputExplanation extends NamedCode {
    /** False if an auditor may well disagree. */
    readonly certain: boolean;
    /** Whether the publisher's own mapping has it; null if there is none. */
    readonly inPublishedMap: boolean | null;
    readonly state: OutputState | null;
}
export interface ParameterExplanation extends NamedParameter {
    readonly kind: "parameter";
    readonly policy: string;
    /** Outputs whose requirements, and rules whose expressions, use it. */
    readonly outputs: readonly NamedCode[];
    readonly rules: readonly string[];
    /** What it is in the built-in policies; those that have it alike are together. */
    readonly builtin: readonly {
        readonly policies: readonly string[];
        readonly parameter: NamedParameter;
    }[];
}
export interface PolicyExplanation {
    readonly kind: "policy";
    readonly id: string;
    readonly title: LocalizedText;
    readonly description: LocalizedText | null;
    readonly extends: readonly string[];
    /** Whether the project is judged by it. */
    readonly inUse: boolean;
    /** When it warns of what is due, and its grace; null for a policy of which only the name is known. */
    readonly warnings: {
        readonly windows: readonly Window[];
        readonly counts: string;
    } | null;
    /** The outputs with which it says to begin, in order. */
    readonly first: readonly NamedCode[];
    /** What it requires differently from the baseline, in the order of the standard. */
    readonly differences: readonly (RequirementDifference & {
        readonly output: NamedCode;
    })[];
}
export interface RequirementDifference {
    readonly requirement: CountedRequirement;
    /** Null when the baseline has no requirement of that id. */
    readonly base: CountedRequirement | null;
}
export interface StateExplanation {
    readonly kind: "state";
    readonly state: OutputState;
    readonly isLacking: boolean;
    /** The outputs that are in this state now. */
    readonly now: {
        readonly asOf: string;
        readonly outputs: readonly NamedCode[];
    } | null;
}
