import type { UserErrorCode, UserErrorParameters } from "../model/user-error.js";
/** Why the job could not be done, and what to do next. */
export interface UserErrorText {
    readonly message: string;
    readonly hint: string;
}
/** One text of one language for every code. Parameters arrive as plain text. */
export type UserErrorMessages = {
    readonly [C in UserErrorCode]: (params: Readonly<UserErrorParameters[C]>) => UserErrorText;
};
