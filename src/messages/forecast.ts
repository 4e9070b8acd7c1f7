import type { Locale } from "../model/locale.ts";
import { forecastMessages as english } from "./en/forecast.ts";
import type { ForecastMessages } from "./forecast-messages.ts";
import { forecastMessages as chinese } from "./zh-tw/forecast.ts";

export function forecastMessagesFor(locale: Locale): ForecastMessages {
  return locale === "en" ? english : chinese;
}
