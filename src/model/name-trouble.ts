/** Why some systems cannot have a file of a name; `case` where another one differs in upper and lower case only. */
export const nameTroubles = ["device", "character", "end", "length", "case"] as const;

export type NameTrouble = (typeof nameTroubles)[number];
