/** The unit and the person who made a document; at least one of them is stated. */
export interface NamedOwner {
    readonly unit: string | null;
    /** `name` is that of the roster; null for a person who is not in it. */
    readonly person: {
        readonly id: string;
        readonly name: string | null;
    } | null;
}
