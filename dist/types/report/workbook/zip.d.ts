export interface ZipWriter {
    readonly add: (path: string, content: Uint8Array) => void;
    readonly end: () => void;
}
/**
 * Writes a zip piece by piece; the same entries on the same day are the same bytes, whenever and wherever.
 *
 * @param day stands as the time of every entry (`YYYY-MM-DD`)
 */
export declare function createZip(day: string, write: (piece: Uint8Array) => void): ZipWriter;
/** The same entries by name, compressed anew and with the time of a day. */
export declare function repackZip(content: Uint8Array, day: string): Uint8Array;
