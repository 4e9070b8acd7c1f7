import type { Locale } from "../model/locale.js";
import type { DocumentMessages } from "./document-messages.js";
export declare function documentMessagesFor(locale: Locale): DocumentMessages;
