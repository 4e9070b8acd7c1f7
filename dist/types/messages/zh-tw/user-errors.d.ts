import type { UserErrorMessages } from "../user-error-messages.js";
export declare const userErrorMessages: UserErrorMessages;
