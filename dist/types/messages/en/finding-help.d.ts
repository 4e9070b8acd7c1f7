import type { FindingHelpTexts } from "../finding-messages.js";
export declare const findingHelp: FindingHelpTexts;
