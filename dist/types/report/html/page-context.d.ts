import { type Messages } from "../../messages/messages.js";
import type { PageMessages } from "../../messages/page-messages.js";
import { type Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
import { type Content, Markup } from "./markup.js";
/** The words of one language. */
export interface Words extends Messages {
    readonly page: PageMessages;
}
/** What every part of the page is drawn from. */
export interface PageContext {
    readonly report: Report;
    readonly options: ReportOptions;
    /** The asked language first. */
    readonly words: readonly Words[];
}
export declare const languageTags: Readonly<Record<Locale, string>>;
export declare function createContext(report: Report, options: ReportOptions): PageContext;
/** The same in each language, of which the page shows one; once only where both say the same. */
export declare function say({ words }: PageContext, said: (words: Words) => Content): Markup;
/** Attributes by which the script puts text where no element can stand, such as options of a list. */
export declare function sayInAttributes({ words }: PageContext, said: (words: Words) => string): Markup;
