import type { NamedPerson, Report } from "../model/report.js";
import type { WorkItem } from "../model/work-list.js";
/** What one person, or a unit without a named person, has to do. */
export interface Reminder {
    /** Null where no document says who is asked. */
    readonly unit: string | null;
    /** As the documents name the person: an id of the roster where there is one. */
    readonly person: string | null;
    /** The person by the roster; null for somebody whom it does not know. */
    readonly known: NamedPerson | null;
    /** What is most pressing first; never empty. */
    readonly items: readonly WorkItem[];
}
/** The work list by owner: who has the most pressing work comes first, and last what nobody is asked for. */
export declare function remindersOf(report: Report, owner: string | null): readonly Reminder[];
/** Items in their order, for each owner; the owners in the order of their first items, and last what has none. */
export declare function byOwner(report: Report, items: readonly WorkItem[]): readonly Reminder[];
