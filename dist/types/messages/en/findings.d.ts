import type { FindingMessages } from "../finding-messages.js";
export declare const findingMessages: FindingMessages;
