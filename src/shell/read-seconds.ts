import { UserError } from "../model/user-error.ts";

/**
 * A number of seconds as it is written for an option or input.
 *
 * @throws UserError `option-value` for anything but a whole number from 1 to 99999
 */
export function readSeconds(text: string, option: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new UserError("option-value", { option, value: text, allowed: ["60", "300"] });
  return Number(text);
}
