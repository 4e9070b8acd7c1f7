import type { FigureSource } from "./figure-source.ts";
import type { LocalizedText } from "./locale.ts";
import type { Severity } from "./severity.ts";
/** Inputs besides outputs that a rule may need. */
export declare const otherInputs: readonly ["people", "level", "git"];
/**
 * A cross-evidence rule, as written in a policy file. Expressions are CEL; docs/rules.md describes the names and
 * functions that they may use.
 */
export interface Rule {
    readonly id: string;
    /** Set, and not enumerable, when it comes from the tool's own data: such rules are compiled at build. */
    readonly builtin?: true;
    /** Ids that it had, also as a part of another rule: waivers, changes of rules and `explain` accept them. */
    readonly formerly?: readonly string[];
    readonly title: LocalizedText;
    readonly severity: Severity;
    /** The outputs affected; if empty, the output of the document to which a finding points. */
    readonly outputs: readonly string[];
    /** Codes of the standard (indicators, knowledge, skills, attitudes) that it supports. */
    readonly codes: readonly string[];
    /** Outputs, `people`, `level` or `git`, the history: without one of them the rule is not evaluated. */
    readonly needs: readonly string[];
    /** What is counted, for "37 of 41 core systems". */
    readonly subjects?: LocalizedText;
    /** Names and where their values come from: a source such as `latest O2.1.1`, or an expression that returns a list. */
    readonly for?: Readonly<Record<string, string | readonly string[]>>;
    /** Named values, evaluated when they are used. */
    readonly let?: Readonly<Record<string, string>>;
    readonly where?: string;
    /**
     * The condition that must be true; every rule has either this or `program`. With one condition for each output, a
     * finding counts against the output whose condition is false.
     */
    readonly require?: string | Readonly<Record<string, string>>;
    /** The name of the code of a built-in rule whose logic the rule language cannot express clearly. */
    readonly program?: string;
    /**
     * Further conditions, each with a finding of its own, so that every message says which condition is not met. Of a
     * program, each is one that the program knows by this name.
     */
    readonly also?: readonly FurtherCondition[];
    /** The record or field that a finding points to. */
    readonly at?: string;
    /** Text with expressions in braces. */
    readonly message: LocalizedText;
    readonly source: FigureSource;
    readonly note?: LocalizedText;
}
/** A condition of a rule besides `require`; its finding points where that of the rule does unless `at` says otherwise. */
export interface FurtherCondition {
    readonly require: string;
    /** The output that the finding counts against, if not that of the place. */
    readonly output?: string;
    readonly at?: string;
    readonly message: LocalizedText;
}
/** A change that an organization's policy makes to a rule of another policy. */
export interface RuleChange {
    readonly severity?: Severity;
    readonly off?: boolean;
    readonly reason: string;
}
/** What an organization requires of the records of an output in addition to its schema. */
export interface Overlay {
    /** Optional fields that are required. */
    readonly required?: readonly string[];
    /** Fields with fewer allowed values than in the schema. */
    readonly values?: Readonly<Record<string, readonly string[]>>;
}
/**
 * What the values that a message shows are called, by placeholder and value: the values of fields have labels in Chinese
 * only, outputs and fields have names in both languages.
 */
export type RuleLabels = Readonly<Record<string, Readonly<Record<string, string | LocalizedText>>>>;
/** A value that a message shows. */
export type RuleValue = string | number | boolean | readonly string[];
export declare const ruleStates: readonly ["met", "broken", "not-evaluated", "not-applicable", "off", "failed"];
export type RuleState = (typeof ruleStates)[number];
