import type { RecordSource } from "./record-source.js";
/**
 * What the library keeps in its syntax tree, as far as it is used here. None of it is the library's public API:
 * test/rules/language/ notices when a new version differs.
 */
export interface Node {
    readonly op: string;
    readonly args: unknown;
    readonly start: number;
    readonly checkedType?: {
        readonly name: string;
        readonly kind: string;
    };
    readonly meta: {
        readonly alternate?: Node;
        readonly macro?: Macro;
    };
    evaluate: (evaluator: unknown, node: Node, context: unknown) => unknown;
}
export interface Checker {
    readonly check: (node: Node, context: unknown) => {
        readonly name: string;
    };
    readonly getType: (name: string) => unknown;
}
export interface Macro {
    readonly args: readonly Node[];
    typeCheck: (checker: Checker, macro: Macro, context: unknown) => unknown;
    /** Of the macros of this project, once their types are checked: the records and the paths; null for those of a list. */
    readonly source?: RecordSource | null;
    readonly paths?: readonly string[];
    /** Whether it gives the same list for as long as it is asked for the same. */
    readonly isLasting?: boolean;
}
export declare function forEachNode(root: Node, visit: (node: Node) => void): void;
export declare function childrenOf(node: Node): Node[];
/** The text of a node that is a text literal, else null. */
export declare function literalText({ op, args }: Node): string | null;
/** Whether a node gives the same list for as long as it is asked: one that has a name, that a field holds, or looked up. */
export declare function isLasting({ op, meta }: Node): boolean;
/** Whether a node asks if a value is in such a list, of texts or of numbers. For a node whose types are checked. */
export declare function asksLastingList({ op, args }: Node): boolean;
/** Calls back with every value that the node gives. The library puts a node's method in place when it is first used. */
export declare function intercept(node: Node, onValue: (value: unknown) => void): void;
