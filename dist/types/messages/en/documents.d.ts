import type { DocumentMessages } from "../document-messages.js";
export declare const documentMessages: DocumentMessages;
