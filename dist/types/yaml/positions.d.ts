export interface Position {
    /** From 1. */
    readonly line: number;
    /** From 1, in characters. */
    readonly column: number;
}
/** Line and column of an offset into one text. */
export type Positions = (offset: number) => Position;
export declare function createPositions(source: string): Positions;
