import type { PageMessages } from "../page-messages.js";
export declare const pageMessages: PageMessages;
