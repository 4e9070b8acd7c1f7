import type { Finding } from "./finding.js";
import type { HistoryReason } from "./history-reason.js";
import type { LocalizedText } from "./locale.js";
import type { Override } from "./policy.js";
import type { SpreadsheetRefusal } from "./spreadsheet-refusal.js";
import type { TimestampTrouble } from "./timestamp-trouble.js";
interface CodeName {
    readonly id: string;
    readonly name: LocalizedText;
}
/** Why the command could not run (exit status 2). Text is made from this at the edge, per locale. */
export interface UserErrorParameters {
    /** `command`: of which it is no option; null for an input of the Action. */
    "option-unknown": {
        option: string;
        command: string | null;
        suggestion: string | null;
    };
    /**
     * `option`: or the command whose argument it is. `allowed`: values, or words that
     * stand for them. `labels`: what codes among the allowed values mean.
     */
    "option-value": {
        option: string;
        value: string;
        allowed: readonly (string | LocalizedText)[];
        labels?: Readonly<Record<string, LocalizedText>>;
    };
    "option-seconds": {
        option: string;
        value: string;
        most: number;
    };
    /** A day before the first or after the last that is possible. */
    "day-outside": {
        option: string;
        value: string;
        first: string;
        last: string;
    };
    "option-needs-value": {
        option: string;
    };
    "option-conflict": {
        options: readonly string[];
    };
    "command-unknown": {
        command: string;
        suggestion: string | null;
    };
    "mapping-unknown": {
        mapping: string;
        allowed: readonly string[];
        suggestion: string | null;
    };
    /** With a whole command line as an example, without the name of the program. */
    "argument-missing": {
        command: string;
        argument: string | LocalizedText;
        example: string;
    };
    "argument-extra": {
        argument: string;
    };
    "as-of-impossible": {
        value: string;
    };
    /** A name, or a part of one, in place of a code: what is called like that. */
    "code-by-name": {
        text: string;
        named: readonly [CodeName, ...CodeName[]];
    };
    "code-unknown": {
        code: string;
        suggestion: string | null;
    };
    "nothing-to-check": {
        folder: string;
    };
    "config-not-found": {
        path: string;
    };
    "config-name": {
        folder: string;
        name: string;
        expected: string;
    };
    "config-twice": {
        folder: string;
        names: readonly string[];
    };
    "path-not-evidence": {
        path: string;
        patterns: readonly string[];
    };
    "path-no-match": {
        path: string;
    };
    "path-outside-root": {
        path: string;
    };
    "path-hidden": {
        path: string;
    };
    "output-outside-workspace": {
        input: string;
        path: string;
    };
    "cache-in-repository": {
        folder: string;
    };
    /** A pattern that could take without end, or that programs read in different ways; `part` says which part. */
    "pattern-refused": {
        pattern: string;
        why: "long" | "range" | "negation" | "group" | "alternatives";
        part: string;
    };
    "ignore-file-too-large": {
        path: string;
        bytes: number;
        lines: number;
    };
    "deadline-passed": {
        seconds: number;
    };
    /** The folder in which the program was started has been removed. */
    "folder-missing": Record<never, never>;
    /** The file in which the runner describes the event is not there, or not JSON. */
    "event-unreadable": {
        path: string;
    };
    /** Git tracks it; a sparse checkout leaves it out. */
    "config-not-checked-out": {
        path: string;
    };
    "event-without-base": {
        event: string;
    };
    /** The event is about a proposed change, and which one is not known. */
    "proposal-unknown": {
        event: string;
    };
    /** The states of earlier days cannot be replayed. */
    "history-unusable": {
        reason: HistoryReason;
    };
    "not-a-repository": {
        folder: string;
    };
    "git-missing": Record<never, never>;
    /**
     * Git could not say what was asked; `said`: its last words, null when it did not answer in time. `isTooLong`: it had more
     * to say than is read.
     */
    "git-failed": {
        folder: string;
        said: string | null;
        isTooLong: boolean;
    };
    /** Git refuses a repository that belongs to another user. */
    "repository-not-trusted": {
        folder: string;
    };
    /** Something else than the proposed change is checked out. */
    "checkout-not-head": {
        event: string;
        head: string;
        found: string;
    };
    /** The commit is there and the contents of its files are not: a partial clone. */
    "revision-incomplete": {
        revision: string;
    };
    "revision-unknown": {
        revision: string;
        shallow: boolean;
    };
    unreadable: {
        path: string;
        reason: string;
    };
    /** An invalid configuration, policy or roster file; each problem is a located finding. */
    "file-invalid": {
        what: "config" | "policy" | "people" | "report" | "cases" | "import";
        problems: readonly Finding[];
    };
    "policy-not-found": {
        policy: string;
        from: string | null;
        suggestion: string | null;
    };
    /** A policy file whose id is that of a built-in policy. */
    "policy-id-taken": {
        policy: string;
    };
    /** A policy file that changes without a reason what the law gives. */
    "policy-unreasoned": {
        override: Override;
    };
    "policy-cycle": {
        chain: readonly string[];
    };
    "policy-unknown-output": {
        output: string;
        suggestion: string | null;
    };
    "parameter-unknown": {
        parameter: string;
        suggestion: string | null;
    };
    "parameter-unit": {
        parameter: string;
        unit: string;
        value: string;
    };
    "parameter-loosened": {
        parameter: string;
        from: string;
        to: string;
    };
    "parameter-undefined": {
        parameter: string;
        requirement: string;
    };
    "field-unknown": {
        field: string;
        output: string;
        suggestion: string | null;
    };
    "duration-ambiguous": {
        value: string;
    };
    /** No file of cases beside the policies; the paths that one could have. */
    "cases-not-found": {
        paths: readonly string[];
    };
    "rule-duplicate": {
        rule: string;
    };
    "rule-unknown": {
        rule: string;
        suggestion: string | null;
    };
    /** An expression of a rule that does not parse or type-check. */
    "rule-expression": {
        rule: string;
        /** Location in the rule: `require`, `let.passed`. */
        part: string;
        kind: "field" | "name" | "value" | "source" | "forbidden" | "other";
        written: string;
        reason: string;
        suggestion: string | null;
    };
    "rule-placeholders": {
        rule: string;
        expressions: readonly string[];
    };
    "rule-code-unknown": {
        rule: string;
        code: string;
        suggestion: string | null;
    };
    "overlay-field": {
        output: string;
        field: string;
        suggestion: string | null;
    };
    "overlay-value": {
        output: string;
        field: string;
        value: string;
        allowed: readonly string[];
        suggestion: string | null;
    };
    "timezone-unknown": {
        timezone: string;
    };
    "person-duplicate": {
        person: string;
    };
    "output-unknown-in-config": {
        output: string;
        suggestion: string | null;
    };
    /** A saved report that is not JSON; cut off if it ends too early. */
    "report-not-json": {
        why: "empty" | "cut" | "syntax";
    };
    "report-version": {
        found: string;
        known: string;
    };
    /** A number or state of a saved report that contradicts its body. */
    "report-disagrees": {
        pointer: string;
        stated: string;
        counted: string;
    };
    /** One part of the evidence as it was read, where a report is meant. */
    "report-is-shard": Record<never, never>;
    /** Not a shard as this version writes it, or changed since. */
    "shard-invalid": Record<never, never>;
    "shard-duplicate": {
        number: number;
        of: number;
    };
    "shards-missing": {
        numbers: readonly number[];
        of: number;
    };
    /** What a shard does not have in common with the checkout, or with the other shards. */
    "shard-differs": {
        part: "version" | "of" | "asOf" | "commit" | "yardstick" | "files" | "content";
        found: string;
        expected: string;
    };
    /** An option about shards, where reports are merged. */
    "shard-option": {
        option: string;
    };
    "repository-duplicate": {
        repository: string;
    };
    /** A folder for a pack that contains files not from an earlier pack. */
    "pack-folder-foreign": {
        path: string;
    };
    /** A file that is no seal, or one whose content does not agree with its own Merkle root. */
    "seal-invalid": {
        path: string;
        why: "json" | "statement" | "form" | "files" | "root";
    };
    "openssl-missing": Record<never, never>;
    /** `said`: its own words, perhaps none. */
    "openssl-failed": {
        trouble: TimestampTrouble;
        said: string;
    };
    /** Outputs that were to be in one workbook; none where nothing is asked for. */
    "export-several": {
        titles: readonly string[];
    };
    /** A value of a document that no table can hold, by its JSON pointer. */
    "not-tabular": {
        pointer: string;
    };
    /** A folder for a new organization lies in that of another. */
    "config-above": {
        path: string;
    };
    /** A folder has no configuration, but folders in it do: the first of them, and how many more. */
    "config-below": {
        folder: string;
        config: string;
        more: number;
    };
    /** Somebody ended the questions of a command before it did anything. */
    "questions-ended": Record<never, never>;
    /** A new file would replace one that exists. */
    "file-exists": {
        path: string;
    };
    /** A document whose next period's would not be readable: a part of it is used elsewhere by an alias. */
    "renewal-unreadable": {
        path: string;
    };
    /** Somebody changed a file between its reading and its writing. */
    "file-changed": {
        path: string;
    };
    "write-failed": {
        path: string;
        reason: string;
    };
    /** A sheet that the workbook does not have. */
    "sheet-unknown": {
        sheet: string;
        known: readonly string[];
    };
    /** No row of a spreadsheet looks like the heads of the output, or of any. */
    "import-no-heads": {
        files: readonly string[];
        output: string | null;
    };
    /** A spreadsheet that may be evidence of several outputs: code and title of each. */
    "import-output-unclear": {
        outputs: readonly string[];
    };
    /** Rows that belong to records of several documents. */
    "import-target-unclear": {
        paths: readonly string[];
    };
    /** A document that cannot be changed without losing what its YAML has besides data, such as anchors. */
    "import-not-updatable": {
        path: string;
    };
    /** A field of a mapping file that the output does not have. */
    "mapping-field": {
        field: string;
        output: string;
        suggestion: string | null;
    };
    /** A file that is not read as a spreadsheet; `limit` is the size of the largest that is, in bytes. */
    "spreadsheet-refused": {
        why: SpreadsheetRefusal;
        limit: number;
    };
    "github-url": {
        url: string;
    };
    "github-token-missing": {
        inputs: readonly string[];
    };
    "github-permission": {
        request: string;
        permission: string;
    };
    /** As `github-permission`, of a forge whose tokens have scopes; `forge` is its name. */
    "github-scope": {
        forge: string;
        request: string;
        scope: string;
    };
    "github-refused": {
        forge: string;
        request: string;
        status: number;
        message: string;
    };
    "github-unavailable": {
        forge: string;
        request: string;
        reason: string;
    };
    "github-branch-default": {
        branch: string;
    };
    "github-branch-foreign": {
        branch: string;
    };
    /** A branch that has to exist, where it cannot be created without the files of another. */
    "github-branch-missing": {
        branch: string;
    };
}
export type UserErrorCode = keyof UserErrorParameters;
export interface ErrorPlace {
    readonly path: string;
    readonly line: number | null;
    readonly column: number | null;
}
/** An error that the user can fix: one clear line and exit status 2, never a stack trace. */
export declare class UserError<C extends UserErrorCode = UserErrorCode> extends Error {
    readonly name = "UserError";
    readonly code: C;
    readonly params: UserErrorParameters[C];
    readonly place: ErrorPlace | null;
    constructor(code: C, params: UserErrorParameters[C], place?: ErrorPlace | null);
}
export {};
