import type { Locale } from "../model/locale.js";
import type { ControlMessages } from "./control-messages.js";
export declare function controlMessagesFor(locale: Locale): ControlMessages;
