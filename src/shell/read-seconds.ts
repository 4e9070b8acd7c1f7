import { UserError } from "../model/user-error.ts";

const most = 99_999;

/**
 * A number of seconds as it is written for an option or input.
 *
 * @throws UserError `option-seconds` for anything but a whole number from 1 to 99999
 */
export function readSeconds(text: string, option: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new UserError("option-seconds", { option, value: text, most });
  return Number(text);
}
