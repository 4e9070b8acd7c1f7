/**
 * The indexes of two equal items of a list, the later one as early as possible; null when all differ. By their texts,
 * so that the work grows with the list and not with its square. What the validators ask for `uniqueItems`.
 */
export declare function firstDuplicate(items: readonly unknown[]): readonly [first: number, second: number] | null;
