import type { BaseNotion, Yardstick, YardstickChange, YardstickKind, YardstickPart } from "../model/comparison.ts";
import type { OutputState, TaskState } from "../model/output-state.ts";
import type { CadenceKind, Direction, OverrideOf, RequirementPart } from "../model/policy.ts";
import type { Report, Summary } from "../model/report.ts";
import type { RuleState } from "../model/rule.ts";
import type { Severity, SeverityCounts } from "../model/severity.ts";
import type { WorkReason } from "../model/work-list.ts";

/** For each kind of reason why an output has to be worked on, its words. */
export type WordsOfReasons = {
  readonly [Kind in WorkReason["kind"]]: (reason: Extract<WorkReason, { readonly kind: Kind }>) => string;
};

/** The words and short phrases of one language that reporters and commands print. */
export interface Terms {
  readonly states: Readonly<Record<OutputState, string>>;
  readonly taskStates: Readonly<Record<TaskState, string>>;
  readonly ruleStates: Readonly<Record<RuleState, string>>;
  readonly kinds: Readonly<Record<CadenceKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly conclusions: Readonly<Record<Report["conclusion"], string>>;
  readonly labels: {
    readonly organization: string;
    readonly policy: string;
    readonly asOf: string;
    readonly commit: string;
    readonly narrowedTo: string;
    readonly changedPolicy: string;
    readonly rules: string;
    readonly otherFindings: string;
    readonly summary: string;
    readonly lackingTasks: string;
    /** Before the ids of the tasks that lack evidence. */
    readonly lacking: string;
    /** Over the tasks that have outputs without any evidence. */
    readonly nothingYet: string;
    readonly beginWith: string;
    readonly tasks: string;
    readonly outputs: string;
    readonly findings: string;
    readonly read: string;
    readonly conclusion: string;
    readonly waivers: string;
    readonly notApplicable: string;
    readonly provided: string;
    readonly allOutputs: string;
    readonly report: string;
    /** Name of the calendar. */
    readonly dueDates: string;
    /** The left half of the badge. */
    readonly badge: string;
    readonly comparison: string;
    readonly excused: string;
    readonly required: string;
    readonly leftOut: string;
    readonly movedFrom: string;
    readonly fixed: string;
    readonly broken: string;
    readonly stillLacking: string;
    readonly addedFindings: string;
    readonly fixedFindings: string;
    readonly lapsing: string;
    /** What has to be done, by whom and by when. */
    readonly work: string;
    /** What the verdict rests on. */
    readonly basis: string;
  };
  /** Heads of columns. */
  readonly columns: {
    readonly dutyId: string;
    readonly duty: string;
    readonly taskId: string;
    readonly task: string;
    readonly outputId: string;
    readonly output: string;
    readonly state: string;
    readonly kind: string;
    readonly newest: string;
    readonly expires: string;
    readonly cadence: string;
    readonly errors: string;
    readonly warnings: string;
    readonly infos: string;
    readonly evidence: string;
    readonly severity: string;
    readonly code: string;
    readonly place: string;
    readonly message: string;
    readonly finding: string;
    readonly reason: string;
    readonly approvedBy: string;
    readonly approvedOn: string;
    readonly until: string;
    readonly reviewBy: string;
    readonly provider: string;
    readonly agreement: string;
    readonly covers: string;
    readonly why: string;
    readonly owner: string;
    readonly by: string;
  };
  /** What an organization changed in a policy, besides parameters and rules. */
  readonly changes: {
    readonly window: (part: OverrideOf<"window">["part"], interval: string) => string;
    readonly countWarning: string;
    readonly cadence: (output: string) => string;
    readonly requirement: (output: string, requirement: string, part: RequirementPart) => string;
    readonly overlay: (output: string, field: string, part: OverrideOf<"overlay">["part"]) => string;
    readonly presence: Readonly<Record<"optional" | "required", string>>;
    readonly everyValue: string;
  };
  /** What a change does to the yardstick by which it is judged. */
  readonly yardstick: {
    readonly titles: Readonly<Record<YardstickKind, string>>;
    /** The title where there is no earlier one. */
    readonly first: string;
    /** Which one decides, and when the other takes effect. */
    readonly decides: Readonly<Record<Yardstick, string>>;
    readonly directions: Readonly<Record<YardstickChange["direction"], string>>;
    readonly parts: Readonly<Record<YardstickPart, string>>;
    /** What to do about a loosening that the same change already counts on. */
    readonly advice: string;
    readonly more: (count: number) => string;
    /** Findings that will be excused, and that will be new. */
    readonly findings: (excused: number, required: number) => string;
  };
  /** Why an output has to be worked on, in a few words. */
  readonly reason: (reason: WorkReason) => string;
  readonly phrases: {
    /** The deadline of what is lacking already. */
    readonly atOnce: string;
    readonly level: (level: string) => string;
    readonly dirty: string;
    readonly noOrganization: string;
    readonly outsideGit: string;
    readonly newest: (day: string) => string;
    readonly expires: (day: string) => string;
    readonly cadence: (words: string) => string;
    /** How many do not meet a rule or a requirement, never how many do: the number beside "broken" is what is wrong. */
    readonly subjects: (met: number, total: number, title: string, of: "rule" | "requirement") => string;
    readonly noSubjects: (title: string) => string;
    readonly record: (key: string) => string;
    /** A name and what is said of it, such as `Restore tests: stale`. */
    readonly labelled: (label: string, text: string) => string;
    readonly inBrackets: (text: string) => string;
    /** Between a result and what is to be added to it. */
    readonly semicolon: string;
    /** Between short facts in one line. */
    readonly comma: string;
    /** Between the entries of an enumeration. */
    readonly listComma: string;
    readonly changed: (direction: Direction, statutory: boolean, reason: string | null) => string;
    readonly waived: (expires: string, approvedBy: string, reason: string) => string;
    readonly provided: (by: string, agreement: string) => string;
    readonly notApplicable: (reviewBy: string, approvedBy: string, reason: string) => string;
    readonly evidence: (path: string, date: string | null, records: number, nil: boolean) => string;
    /** Used instead of outputs for rules about every document. */
    readonly anyOutput: string;
    /** Used instead of the owner of an output. */
    readonly noOwner: string;
    readonly rules: (rules: Summary["rules"]) => string;
    /** What is waited for, in words: by an output or rule, by the rest of what a rule asks, by the rules not evaluated. */
    readonly waitsFor: (inputs: readonly string[], who: "it" | "rest" | "rules") => string;
    /** What so many rules wait for. */
    readonly inputOfRules: (input: string, rules: number) => string;
    readonly moreOfCode: (count: number, code: string) => string;
    /** The summary of what is folded of a list. */
    readonly restOfWork: (count: number) => string;
    readonly moreWork: (count: number) => string;
    readonly moreFindings: (count: number) => string;
    /** Of a finding that `fix` can repair. */
    readonly fixable: string;
    /** How many findings `fix` can repair, with the command as the format shows it. */
    readonly fixableFindings: (count: number, command: string) => string;
    /** What to run where there is no configuration. */
    readonly noConfiguration: (init: string) => string;
    /** What to run where there is no evidence, for the output to begin with; commands as the format shows them. */
    readonly noEvidenceYet: (output: string, shown: (command: string) => string) => string;
    readonly since: (day: string) => string;
    readonly moreTasks: (count: number) => string;
    /** An output, `people` or `level` in words. */
    readonly lackingInput: (input: string) => string;
    /** Why to begin with an output: so many others are compared with it. */
    readonly neededBy: (outputs: number) => string;
    /** Of an output that the policy puts first: its place, and how many there are. */
    readonly putFirst: (place: number, outputs: number) => string;
    readonly rosterFirst: string;
    readonly tasks: (tasks: Summary["tasks"]) => string;
    readonly findings: (findings: SeverityCounts) => string;
    readonly read: (summary: Summary) => string;
    readonly stateCount: (count: number, state: string) => string;
    readonly noneLacking: string;
    readonly noFindings: string;
    readonly reasonsHidden: string;
    /** How many findings are waived, and by how many waivers. */
    readonly waivedFindings: (findings: number, waivers: number) => string;
    /** With which revision the report is compared, and what decides. */
    readonly comparedWith: (commit: string, notion: BaseNotion, onlyAdded: boolean) => string;
    /** That the revision has no yardstick: the code of the reason. */
    readonly noYardstick: (commit: string, problem: string) => string;
    /** The verdict on a change that breaks nothing while so many tasks lack evidence. */
    readonly breaksNothing: (lacking: number) => string;
    /** How days are written where a format asks for moments. */
    readonly daysAsUtc: (timezone: string) => string;
    /** A text with its as-of date. */
    readonly onDay: (day: string, text: string) => string;
    /** The unknown state, on a badge. */
    readonly unknown: string;
    readonly nothing: string;
    /** The note that the tool reports and people judge. */
    readonly caveat: (outputs: number) => string;
  };
}
