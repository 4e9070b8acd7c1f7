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
