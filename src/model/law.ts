import type { LocalizedText } from "./locale.ts";

/** A law, regulation or official form that figures and rules cite (policies/law/). */
export interface Instrument {
  readonly id: string;
  readonly name: LocalizedText;
  /** Names in Chinese that it bore before. */
  readonly former_names?: readonly string[];
  /** Code in the national database of laws; only what bears one belongs on a list of applicable laws. */
  readonly pcode?: string;
  /** What its places are called. */
  readonly unit: "article" | "item" | "heading";
  /** From the first to the one in force. */
  readonly editions: readonly Edition[];
}

export interface Edition {
  /** Year of the Republic, by which a reference names a former edition: `notification:110 8`. */
  readonly year: number;
  /** Day of promulgation or amendment; omitted while it is not known. */
  readonly amended?: string;
  /** First day in force; omitted for forms and while the day is not set. */
  readonly in_force?: string;
  /** Whether the text itself was read. */
  readonly read: boolean;
  readonly where: string;
  /** What would settle an edition that was not read. */
  readonly settles?: LocalizedText;
  /** Day on which what figures and rules cite was last compared with it. */
  readonly compared?: string;
  /** Where sources differ. */
  readonly remark?: LocalizedText;
  /** By number or heading. */
  readonly places: Readonly<Record<string, Place>>;
}

export interface Place {
  readonly subject: LocalizedText;
  /** Its numbers in the edition before. */
  readonly former?: readonly string[];
}
