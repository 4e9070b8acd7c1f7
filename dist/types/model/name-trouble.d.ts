/** Why some systems cannot have a file of a name; `case` where another one differs in upper and lower case only. */
export declare const nameTroubles: readonly ["device", "character", "end", "length", "case"];
export type NameTrouble = (typeof nameTroubles)[number];
