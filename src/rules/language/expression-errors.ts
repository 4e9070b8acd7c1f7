/** What is wrong with an expression; the offset counts characters from its beginning. */
export interface ExpressionProblem {
  readonly kind: "field" | "name" | "value" | "source" | "forbidden" | "other";
  /** What was written, for the kinds that name it. */
  readonly written: string;
  readonly reason: string;
  readonly suggestion: string | null;
  readonly offset: number;
}

export class ExpressionError extends Error {
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

/** An evaluation that took more steps than it may. */
export class BudgetError extends Error {}
