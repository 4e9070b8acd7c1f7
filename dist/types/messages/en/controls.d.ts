import type { ControlMessages } from "../control-messages.js";
export declare const controlMessages: ControlMessages;
