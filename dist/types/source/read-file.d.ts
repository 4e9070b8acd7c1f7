export type FileContent = 
/** `bytes` is valid until the next file is read: the buffer is used again. */
{
    readonly kind: "bytes";
    readonly bytes: Buffer;
} | {
    readonly kind: "too-large";
    readonly size: number;
};
/**
 * Reads one regular file of at most `limit` bytes. One reused buffer and plain system calls: three times as fast as
 * reading each file into a string of its own.
 *
 * @throws UserError `unreadable` when the system does not let us.
 */
export declare function readFile(root: string, path: string, limit: number): FileContent;
/** The text of UTF-8 bytes. */
export declare function decode(bytes: Buffer): string;
