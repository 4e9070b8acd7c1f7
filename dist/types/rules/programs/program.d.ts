import type { OutputInfo } from "../../evidence/validators.js";
import type { EvidenceDocument } from "../../model/evidence.js";
import type { HistoryReason } from "../../model/history-reason.js";
import type { LocalizedText } from "../../model/locale.js";
import type { RuleLabels, RuleValue } from "../../model/rule.js";
import type { Breach, RuleResult } from "../evaluate-rule.js";
import type { RuleInput } from "../language/facts.js";
/** What git's history can be asked, or why it cannot be. */
export type HistoryInput = {
    readonly kind: "history";
    readonly programs: Readonly<Record<string, RuleProgram>>;
} | {
    readonly kind: "none";
    readonly reason: HistoryReason;
};
export interface ProgramInput extends RuleInput {
    /** What the schemas of these outputs say besides their structure. */
    readonly schemas: ReadonlyMap<string, OutputInfo>;
    /** Outputs with documents to fix before anything can be said about them. */
    readonly refused: ReadonlySet<string>;
}
/** The message of a condition of a program that has one of its own, by the name that `also` gives it; read on a breach. */
export type ProgramMessages = (condition: string) => LocalizedText | undefined;
/**
 * A rule whose logic the expression language cannot say plainly, because it follows what the schemas declare about any
 * output, behind the same interface. The names in its message are the keys of the values.
 */
export type RuleProgram = (input: ProgramInput, messages: ProgramMessages) => ProgramResult;
export type ProgramResult = Pick<RuleResult, "evaluated" | "breaches"> & Partial<Pick<RuleResult, "undecided">>;
/**
 * A program that judges each document by itself, so that what it found about a document holds as long as the document is
 * the same, and those of the outputs that it asks about. Where it finds nothing against a document on a day, it must find
 * nothing against it on any later day either: earlier runs are taken at their word.
 */
export interface DocumentProgram {
    /** The other outputs about which it asks for a document of an output, by what its schema says. */
    readonly asks: (output: string | null, schemas: ProgramInput["schemas"]) => readonly string[];
    readonly judging: (input: ProgramInput, messages: ProgramMessages) => (document: EvidenceDocument) => ProgramResult;
}
/** Of documents of which nothing is asked. */
export declare const nothingFound: ProgramResult;
/** What was found about each of several documents, in one. */
export declare function joined(results: readonly ProgramResult[]): Required<ProgramResult>;
/** What a message says of a breach. */
interface Explained {
    readonly values: Readonly<Record<string, RuleValue>>;
    readonly labels?: RuleLabels;
    /** That of the rule if left out. */
    readonly message?: LocalizedText | undefined;
}
export declare function breachAt(document: EvidenceDocument, pointer: string, { message, ...explained }: Explained): Breach;
export {};
