import type { Source } from "./source.js";
/** All that is asked of a source by whoever loads configuration, policies and roster. */
export type AskedSource = Pick<Source, "realPath" | "read">;
/** What a source was asked, and what it answered: one that gives the same answers leads to the same result. */
export interface SourceAnswers {
    readonly paths: ReadonlyMap<string, string | null>;
    /** By path and limit: the id of the content, made when it is first asked for. */
    readonly contents: ReadonlyMap<string, {
        readonly path: string;
        readonly limit: number;
        readonly id: () => string;
    }>;
}
/** The source, and the answers that it gives from now on; what it refuses ends the loading. */
export declare function notingAnswers(source: AskedSource): {
    readonly source: AskedSource;
    readonly answers: SourceAnswers;
};
/** Whether a source gives the same answers. Contents that git knows by their ids are not read. */
export declare function givesAnswers(source: Source, { paths, contents }: SourceAnswers): boolean;
