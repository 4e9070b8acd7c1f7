import type { LocalizedText } from "./locale.js";
/** The occupational standard INM2529-001v1 as data (policies/standard.yaml). */
export interface Standard {
    readonly id: string;
    readonly name: LocalizedText;
    /** Competency level of the occupation as a whole, 1–6. */
    readonly level: number;
    readonly duties: readonly Duty[];
    readonly knowledge: Readonly<Record<string, LocalizedText>>;
    readonly skills: Readonly<Record<string, LocalizedText>>;
    readonly attitudes: Readonly<Record<string, LocalizedText>>;
}
export interface Duty {
    /** `T1` … `T9`. */
    readonly id: string;
    readonly name: LocalizedText;
    readonly tasks: readonly Task[];
}
export interface Task {
    /** `T1.1` … `T9.2`. */
    readonly id: string;
    readonly name: LocalizedText;
    readonly level: number;
    readonly outputs: readonly Output[];
    readonly indicators: readonly Indicator[];
    /** Codes of `Standard.knowledge`, such as `K01`. */
    readonly knowledge: readonly string[];
    /** Codes of `Standard.skills`, such as `S01`. */
    readonly skills: readonly string[];
}
export interface Output {
    /** `O1.1.1` … `O9.2.2`. */
    readonly id: string;
    readonly name: LocalizedText;
}
export interface Indicator {
    /** `P1.1.1` … */
    readonly id: string;
    readonly text: LocalizedText;
}
