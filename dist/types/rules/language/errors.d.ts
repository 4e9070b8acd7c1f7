/** What is wrong with an expression; the offset counts characters from its beginning. */
export interface ExpressionProblem {
    readonly kind: "field" | "name" | "value" | "source" | "forbidden" | "other";
    /** What was written, for the kinds that name it. */
    readonly written: string;
    readonly reason: string;
    readonly suggestion: string | null;
    readonly offset: number;
}
export declare class ExpressionError extends Error {
    readonly problem: ExpressionProblem;
    constructor(problem: ExpressionProblem);
}
/** An evaluation that took more steps than it may. */
export declare class BudgetError extends Error {
}
/** An evaluation that asked for evidence of which nobody can say yet what it holds. */
export declare class UnknownInputError extends Error {
}
/** Names that exist, for suggestions. */
export interface KnownNames {
    readonly variables: readonly string[];
    /** Of a type. */
    readonly fields: ReadonlyMap<string, readonly string[]>;
}
/** The library's error with the nearest name that exists; an error of our own as it is. */
export declare function explainError(error: unknown, { variables, fields }: KnownNames): unknown;
