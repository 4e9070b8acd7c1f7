import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";

/** A valid document whose records are read when they are first asked for. */
export class LazyDocument implements EvidenceDocument {
  readonly path: string;
  readonly index: number;
  readonly output: string | null;
  readonly id: string | null;
  readonly date: string | null;
  readonly valid = true;
  readonly head: NonNullable<EvidenceDocument["head"]>;
  readonly #records: () => JsonValue;
  #data: JsonObject | null = null;

  /** @param envelope - the data, with the number of records in their place */
  constructor(
    { path, index, output }: Pick<EvidenceDocument, "path" | "index" | "output">,
    envelope: JsonObject,
    records: () => JsonValue,
  ) {
    const { id, date, records: count } = envelope;
    this.path = path;
    this.index = index;
    this.output = output;
    this.id = typeof id === "string" ? id : null;
    this.date = typeof date === "string" ? date : null;
    this.head = { envelope, records: typeof count === "number" ? count : 0 };
    this.#records = records;
  }

  get data(): JsonObject {
    if (!this.#data) {
      const { envelope } = this.head;
      this.#data = "records" in envelope ? { ...envelope, records: this.#records() } : envelope;
    }
    return this.#data;
  }

  at(path: string): LazyDocument {
    const { index, output, head } = this;
    return new LazyDocument({ path, index, output }, head.envelope, this.#records);
  }
}
