import type { Person } from "../model/config.ts";
import type { FindingParameters } from "../model/finding.ts";
import type { CodeOfFamily } from "../model/finding-kinds.ts";
import type { Repair } from "../model/repair.ts";
import type { Locate } from "./meant-key.ts";

/** What a schema says, of the codes about the form of a document. */
type SchemaCode = Exclude<CodeOfFamily<"form">, "document-not-a-map" | "output-unnamed" | "output-unknown">;

interface SchemaFindingOf<C extends SchemaCode> {
  readonly code: C;
  readonly params: FindingParameters[C];
  /** JSON pointer of the offending value; for a missing or unknown key, of that key. */
  readonly pointer: string;
  /** Which end of the pointer to show. */
  readonly target: "value" | "key";
  /** Where it can be repaired without a person. */
  readonly repair?: Repair;
}

/** One reason why a value does not match its schema. */
export type SchemaFinding = { [C in SchemaCode]: SchemaFindingOf<C> }[SchemaCode];

/** What else is known about a document, for better words. */
export interface FindingContext {
  /** Null without a roster. */
  readonly people?: readonly Person[] | null;
  /** The file's text and the offset in it of a value or key. */
  readonly locate?: Locate;
  /** Whether the text can be repaired at a pointer without changing another place. */
  readonly canEdit?: (pointer: string, repair: Repair) => boolean;
  /** Of the organization, such as `Asia/Taipei`. */
  readonly timezone?: string;
  /** How many findings are made of one document, if not {@link mostFindings}. */
  readonly most?: number;
}
