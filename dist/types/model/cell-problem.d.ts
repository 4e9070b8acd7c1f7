import type { FieldType } from "./output-form.js";
/** Why a cell was not understood: data, of which sentences are made at the edge. */
export interface CellProblems {
    /** Not of the type that the field has. */
    "cell-type": {
        readonly type: FieldType;
        readonly written: string;
        readonly suggestion: string | null;
    };
    /** None of the permitted values. */
    "cell-choice": {
        readonly written: string;
        readonly allowed: readonly {
            readonly value: string;
            readonly label: string | null;
        }[];
        readonly suggestion: string | null;
    };
    /** With the only person whose name is nearly the same. */
    "cell-person-unknown": {
        readonly written: string;
        readonly hasRoster: boolean;
        readonly near: {
            readonly id: string;
            readonly name: string;
        } | null;
    };
    /** Several people have the name. */
    "cell-person-ambiguous": {
        readonly written: string;
        readonly ids: readonly string[];
    };
    /** The name of something that no evidence of the output has, or that several have. */
    "cell-name-unknown": {
        readonly written: string;
        readonly output: string;
    };
    "cell-name-ambiguous": {
        readonly written: string;
        readonly ids: readonly string[];
    };
    /** Two rows with the same key. */
    "cell-duplicate": {
        readonly written: string;
        readonly row: number;
    };
    /** A day that different countries, or years of the Republic, read differently. */
    "cell-date-ambiguous": {
        readonly written: string;
    };
    /** A month, quarter or year without a day. */
    "cell-day-missing": {
        readonly written: string;
    };
    /** A date and no time, where both are needed. */
    "cell-time-missing": {
        readonly written: string;
    };
    /** A time of day without its date. */
    "cell-date-missing": {
        readonly written: string;
    };
    /** 0.95 without a percent sign. */
    "cell-percent-ambiguous": {
        readonly written: string;
    };
    /** `○` alone may mean yes or no. */
    "cell-mark-ambiguous": {
        readonly written: string;
    };
    /** Control characters, or what remains where text was lost. */
    "cell-characters": {
        readonly written: string;
    };
    /** A number of more than 15 digits, of which a spreadsheet keeps no more. */
    "cell-digits-lost": {
        readonly written: string;
    };
    /** Rows of one record say different things about it. */
    "cell-differs": {
        readonly written: string;
        readonly before: string;
    };
    "cell-formula-error": {
        readonly written: string;
    };
    "cell-formula-uncomputed": Record<never, never>;
}
export type CellProblemCode = keyof CellProblems;
export type CellProblem = {
    [C in CellProblemCode]: {
        readonly code: C;
        readonly params: CellProblems[C];
    };
}[CellProblemCode];
/** What is worth knowing of a cell that was understood. */
export type CellNote = 
/** An id that the spreadsheet stores as a number: zeros at its start would be lost. */
"id-from-number"
/** The id of a person or record, which the cell has without the zeros at its start. */
 | "id-without-zeros"
/** A day that was stored as the number of days. */
 | "date-from-number"
/** A day in Chinese numerals. */
 | "date-in-words"
/** A year of the Republic (民國) of two digits, since other cells of the column have years of the Republic. */
 | "short-year"
/** Text of several lines for a field of one. */
 | "lines-joined"
/** The id of what has the name. */
 | "by-name"
/** The value of a choice by a word that is neither value nor label. */
 | "by-synonym";
export type CellReading = {
    readonly value: CellContent;
    readonly note?: CellNote;
} | {
    readonly problem: CellProblem;
}
/** Nothing is in the cell. */
 | null;
export type CellContent = string | number | boolean | readonly (string | number | boolean)[];
