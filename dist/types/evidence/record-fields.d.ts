/** Names of the fields of an output's records, from its schema. */
export declare function recordFields(output: string): Promise<readonly string[]>;
