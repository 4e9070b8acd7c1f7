import { Buffer } from "node:buffer";
import { wordBytes } from "../kept-texts.ts";
import { newline } from "./bytes.ts";

/*
 * The state of the one read that is going on. Module variables, not an object or a closure per file: the reader is
 * synchronous and never calls out, and files are so small that making the state would show. Other modules set it by the
 * functions here, which the engine puts in their place.
 */

/** Nesting of maps and lists; below the limit of the full reader, which counts slightly differently. */
const maximumDepth = 60;
/** Up to this size the working buffers are kept for the next file. */
const keptBufferLength = 1 << 20;

/**
 * The file, then a line break, then a zero byte: every scan meets one of the two without checking for the end. Behind
 * them is room for a word.
 */
export let source = Buffer.allocUnsafeSlow(0);
export let sourceWords = new DataView(source.buffer);
/** The buffer in which strings that need more than a copy are assembled, as UTF-16. As long as `source`. */
export let units = new Uint16Array(0);
export let unitBytes = Buffer.allocUnsafeSlow(0);
/** Length of the file within `source`. */
export let sourceLength = 0;

export function begin(file: Uint8Array): void {
  sourceLength = file.length;
  if (sourceLength + 2 + wordBytes > source.length) reserve(Math.max(2 * sourceLength, 1 << 16));
  source.set(file);
  source[sourceLength] = newline;
  source[sourceLength + 1] = 0;
  position = 0;
  depth = 0;
  fileBits = 0;
}

/** Gives back the room that a large file took. */
export function end(): void {
  if (source.length > keptBufferLength) reserve(1 << 16);
}

function reserve(length: number): void {
  source = Buffer.allocUnsafeSlow(length);
  sourceWords = new DataView(source.buffer);
  units = new Uint16Array(length);
  unitBytes = Buffer.from(units.buffer);
}

/** Thrown, once made, wherever the text leaves the subset: no stack is taken and no result has to be checked. */
export const notPlain = new Error("not plain YAML");

export function refuse(): never {
  throw notPlain;
}

/** The next byte to read. */
export let position = 0;

export function moveTo(at: number): void {
  position = at;
}

/** Column of the node at `position`, or -1 at the end of a document (a marker, or the zero byte behind the file). */
export let indent = 0;

export function indentTo(column: number): void {
  indent = column;
}

export let depth = 0;

/** Into a map or a list. */
export function enter(): void {
  if (++depth > maximumDepth) refuse();
}

export function leave(): void {
  depth--;
}

/** All bytes that were scanned in this file, or-ed: below 0x80 it is ASCII. */
export let fileBits = 0;

export function scanned(bits: number): void {
  fileBits |= bits;
}

/** End of the scalar that was scanned last, without the spaces behind it. */
export let scalarEnd = 0;
/** All its bytes, or-ed: below 0x80 it is ASCII. */
export let scalarBits = 0;

export function scannedScalar(endsAt: number, bits: number): void {
  scalarEnd = endsAt;
  scalarBits = bits;
  fileBits |= bits;
}
