/** Why openssl did not accept a timestamp; `other` for what only its own words say. */
export const timestampTroubles = [
  "rejected",
  "unreadable",
  "altered",
  "other-file",
  "authority",
  "expired",
  "certificates",
  "other",
] as const;

export type TimestampTrouble = (typeof timestampTroubles)[number];
