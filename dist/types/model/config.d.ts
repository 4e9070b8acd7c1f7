import type { Locale } from "./locale.ts";
import type { OrganizationKind } from "./organization-kind.ts";
import type { ParameterValue } from "./policy.ts";
/** The default path of the configuration. */
export declare const configFileName = "isms-evidence.yaml";
/** Where evidence is when no configuration says so. */
export declare const evidenceFolder = "evidence";
/** isms-evidence.yaml after validation, with the defaults filled in. */
export interface Config {
    readonly organization: Organization;
    /** IANA time zone that defines when days begin and end. */
    readonly timezone: string;
    readonly locale: Locale | null;
    /** Names of built-in policies or paths, in order; later ones take precedence. */
    readonly policy: readonly string[];
    readonly evidence: readonly string[];
    /** Path of the roster, null when there is none. */
    readonly people: string | null;
    readonly parameters: Readonly<Record<string, ParameterSetting>>;
    readonly notApplicable: readonly NotApplicableEntry[];
    readonly provided: readonly ProvidedEntry[];
    readonly waivers: readonly Waiver[];
    readonly limits: {
        readonly fileBytes: number;
    };
}
export interface Organization {
    readonly name: string | null;
    readonly level: "A" | "B" | "C" | "D" | "E" | null;
    /** Null when the configuration does not say; `government: true` alone means an agency. */
    readonly kind: OrganizationKind | null;
    /** Whether it is an agency of either kind. */
    readonly government: boolean;
}
export interface ParameterSetting {
    readonly value: ParameterValue;
    readonly reason: string | null;
}
export interface NotApplicableEntry {
    readonly output: string;
    readonly reason: string;
    readonly approvedBy: string;
    /** Null where it was left out: the entry then excuses nothing. */
    readonly approvedOn: string | null;
    /** Last day on which the entry applies. */
    readonly reviewBy: string;
}
/** An output whose evidence somebody else has: a superior agency, or a vendor under contract. */
export interface ProvidedEntry {
    readonly output: string;
    /** Who provides it. */
    readonly by: string;
    /** The contract, agreement or official letter that says so. */
    readonly agreement: string;
    /** Last day of the agreement. */
    readonly until: string;
    readonly approvedBy: string;
    /** Null where it was left out: the entry then excuses nothing. */
    readonly approvedOn: string | null;
    /** Last day on which the entry applies, if the agreement does not end before. */
    readonly reviewBy: string;
}
export interface Waiver {
    /** The code of the finding or id of the rule that is waived. */
    readonly finding: string;
    readonly output: string | null;
    /** A file or folder of evidence to which the waiver applies. */
    readonly path: string | null;
    /** Key of the record to which the waiver applies, such as an asset id. */
    readonly record: string | null;
    /** The fingerprint of the one problem to which the waiver applies, or how it begins. */
    readonly fingerprint: string | null;
    readonly reason: string;
    readonly approvedBy: string;
    /** Null where it was left out: the waiver then covers nothing. */
    readonly approvedOn: string | null;
    /** Last day on which the waiver applies. */
    readonly expires: string;
}
/** One person of the roster (people.yaml). */
export interface Person {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly title?: string;
    readonly employment?: "staff" | "contractor" | "vendor";
    readonly vendor?: string;
    readonly roles: readonly string[];
    readonly joined: string;
    readonly left?: string;
    /** Days away on unpaid or other long leave, both ends included; without `to`, until now. */
    readonly leaves?: readonly {
        readonly from: string;
        readonly to?: string;
    }[];
    readonly github?: string;
    /** Accounts and addresses by which commits name the person, and when. */
    readonly identities?: readonly {
        readonly github?: string;
        readonly email?: string;
        readonly from?: string;
        readonly to?: string;
    }[];
    /** The change under review adds the person: what the person approves does not count yet. */
    readonly isNew?: true;
}
/** Largest file that is read when the configuration sets no limit, in bytes (32 MiB). */
export declare const defaultFileBytes: number;
