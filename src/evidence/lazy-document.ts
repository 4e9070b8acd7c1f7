import type { DocumentHead, EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";

type Known = Pick<EvidenceDocument, "path" | "index"> & { readonly head: DocumentHead };

/** A valid document whose records are read when they are first asked for. */
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
  constructor({ path, index, head }: Known, read: () => readonly JsonObject[], at: number) {
    this.path = path;
    this.index = index;
    const { output, id, date } = head.envelope;
    this.output = textOrNull(output);
    this.id = textOrNull(id);
    this.date = textOrNull(date);
    this.head = head;
    this.#read = read;
    this.#at = at;
  }

  get data(): JsonObject {
    return this.#read()[this.#at] as JsonObject;
  }

  at(path: string): LazyDocument {
    const { index, head } = this;
    return new LazyDocument({ path, index, head }, this.#read, this.#at);
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
