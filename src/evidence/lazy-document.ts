import type { DocumentHead, EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";

type Known = Pick<EvidenceDocument, "path" | "index" | "output" | "id" | "date"> & { readonly head: DocumentHead };

/** A valid document whose data is read when it is first asked for. */
export class LazyDocument implements EvidenceDocument {
  readonly path: string;
  readonly index: number;
  readonly output: string | null;
  readonly id: string | null;
  readonly date: string | null;
  readonly valid = true;
  readonly head: DocumentHead;
  readonly #read: () => readonly JsonObject[];
  readonly #at: number;

  /**
   * @param read - the data of all documents of the file
   * @param at - the position of this one among them
   */
  constructor({ path, index, output, id, date, head }: Known, read: () => readonly JsonObject[], at: number) {
    this.path = path;
    this.index = index;
    this.output = output;
    this.id = id;
    this.date = date;
    this.head = head;
    this.#read = read;
    this.#at = at;
  }

  get data(): JsonObject {
    return this.#read()[this.#at] as JsonObject;
  }

  at(path: string): LazyDocument {
    const { index, output, id, date, head } = this;
    return new LazyDocument({ path, index, output, id, date, head }, this.#read, this.#at);
  }
}
