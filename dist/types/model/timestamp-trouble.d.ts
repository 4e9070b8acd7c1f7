/** Why openssl did not accept a timestamp; `other` for what only its own words say. */
export declare const timestampTroubles: readonly ["rejected", "unreadable", "altered", "other-file", "authority", "expired", "certificates", "other"];
export type TimestampTrouble = (typeof timestampTroubles)[number];
