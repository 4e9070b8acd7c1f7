import type { Locale } from "../model/locale.ts";
import type { UserError } from "../model/user-error.ts";
import { plainParameters } from "../text/plain-text.ts";
import { userErrorMessages as english } from "./en/user-errors.ts";
import type { UserErrorText } from "./user-error-messages.ts";
import { userErrorMessages as chinese } from "./zh-tw/user-errors.ts";

/** Why a command could not run, as plain text. Apart from the other messages, since a check that runs needs none of them. */
export function userErrorText({ code, params }: UserError, locale: Locale): UserErrorText {
  const messages = locale === "en" ? english() : chinese();
  const text = messages[code] as (params: UserError["params"]) => UserErrorText;
  return text(plainParameters(params));
}
