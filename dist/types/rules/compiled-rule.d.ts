import type { ValueLabels } from "../evidence/record-types.js";
import type { LocalizedText } from "../model/locale.js";
import type { Rule } from "../model/rule.js";
import type { Facts } from "./language/facts.js";
import type { Progress } from "./named-values.js";
/** A rule as it is evaluated, whoever compiled it. */
export interface CompiledRule {
    readonly rule: Rule;
    /** For each variant the output through whose records it goes first: without any, nothing is evaluated. Else null. */
    readonly begins: readonly string[] | null;
    /**
     * Whether it reads the day or what depends on it, so that its result may be another one on another day; said of what
     * was evaluated, and so false before.
     */
    readonly asksDay: boolean;
    /** Whether it may look at the field of this name; a field that it does not name makes no difference to what it finds. */
    readonly mayRead: (field: string) => boolean;
    /** One for each output when the rule runs over several; else one. */
    readonly variants: readonly RuleVariant[];
}
export interface RuleVariant {
    readonly bindings: readonly Binding[];
    /** What must hold, by the output that lacks it otherwise; null for that of the record. */
    readonly conditions: readonly (string | null)[];
    readonly begin: (facts: Facts, progress: Progress) => Instance;
    /**
     * Compiles what else is compiled when it is first evaluated.
     *
     * @throws RuleError for the first invalid expression
     */
    readonly complete: () => void;
}
export interface Binding {
    readonly name: string;
    /** The output whose records it gives, null for an expression. */
    readonly output: string | null;
    /** Every record, not the newest: then an invalid document does not affect the result for the others. */
    readonly oneByOne: boolean;
}
/** The expressions of a rule on the records to which its names are bound; each throws when it fails. */
export interface Instance {
    /** @param at - the position of the binding; after them, the output that lacks something */
    readonly bind: (at: number, value: unknown) => void;
    /** The list of a binding. */
    readonly list: (at: number) => unknown;
    readonly where: () => unknown;
    readonly holds: (condition: number) => unknown;
    /** Texts and places are read on a breach only. */
    readonly shows: (condition: number) => Shown;
}
/** What a finding says of a condition that does not hold. */
export interface Shown {
    readonly at: Place | null;
    readonly message: LocalizedText;
    /** The expressions of the message by their text. */
    readonly placeholders: ReadonlyMap<string, Placeholder>;
}
export interface Placeholder {
    readonly evaluate: () => unknown;
    /** Labels of the texts that it may give. */
    readonly labels: ValueLabels;
}
/** A record, or the field of a record; of a choice, the place that the condition takes. */
export type Place<Evaluate = () => unknown> = {
    readonly record: Evaluate;
    readonly field: string | null;
} | {
    readonly condition: Evaluate;
    readonly whenTrue: Place<Evaluate>;
    readonly whenFalse: Place<Evaluate>;
};
/** The same place with its expressions changed. */
export declare function mapPlace<From, To>(place: Place<From>, change: (one: From) => To): Place<To>;
/** Lists that every rule may name. */
export declare const commonLists: {
    readonly people: "list<Person>";
    readonly documents: "list<Document>";
};
/** The name of the output that lacks something, for rules that say what must hold by output. */
export declare const lackingOutput = "output";
