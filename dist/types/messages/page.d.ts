import type { Locale } from "../model/locale.js";
import type { PageMessages } from "./page-messages.js";
export declare function pageMessagesFor(locale: Locale): PageMessages;
