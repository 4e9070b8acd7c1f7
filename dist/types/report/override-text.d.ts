import type { Messages } from "../messages/messages.js";
import type { Override } from "../model/policy.js";
/** A changed figure in one line of plain text. */
export declare function overrideText({ parameter, from, to, loosened, statutory, reason }: Override, messages: Messages): string;
