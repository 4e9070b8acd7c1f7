import type { UserErrorCode, UserErrorParameters } from "../model/user-error.ts";

/** Why the command could not run, and what to do next. */
export interface UserErrorText {
  readonly message: string;
  readonly hint: string;
}

/** One text of one language for every code. Parameters are already plain text. */
export type UserErrorMessages = {
  readonly [C in UserErrorCode]: (params: Readonly<UserErrorParameters[C]>) => UserErrorText;
};
