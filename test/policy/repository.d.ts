import { UserError } from "../../src/model/user-error.ts";
/** A folder with the given files, removed after the test. */
export declare function repository(files: Readonly<Record<string, string | Buffer>>): string;
/** The mistake that the work reports; any other outcome fails the test. */
export declare function mistakeOf(work: Promise<unknown>): Promise<UserError>;
/** `code line:column pointer` of each problem of an invalid file. */
export declare function problemsOf(error: UserError): string[];
