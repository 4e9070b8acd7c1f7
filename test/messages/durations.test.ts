import { expect, test } from "vitest";
import { formatDay } from "../../src/messages/format-day.ts";
import { messagesFor } from "../../src/messages/messages.ts";

test.each([
  ["P6M", "6 months", "6 個月"],
  ["P1M", "1 month", "1 個月"],
  ["P1M15D", "1 month 15 days", "1 個月 15 天"],
  ["P1Y6M", "1 year 6 months", "1 年 6 個月"],
  ["P2W", "2 weeks", "2 週"],
  ["P366D", "366 days", "366 天"],
  ["PT24H", "24 hours", "24 小時"],
  ["PT1M", "1 minute", "1 分鐘"],
  ["P0D", "0 days", "0 天"],
  ["2/P1Y", "2 per calendar year", "每年 2 次"],
  ["1/P2Y", "1 every 2 calendar years", "每 2 年 1 次"],
  ["1/P3M", "1 per calendar quarter", "每季 1 次"],
  ["1/P6M", "1 per half calendar year", "每半年 1 次"],
  ["1/P1M", "1 per calendar month", "每月 1 次"],
  ["12", "12", "12"],
  ["P", "P", "P"],
])("%s in words", (cadence, english, chinese) => {
  expect(messagesFor("en").cadence(cadence)).toBe(english);
  expect(messagesFor("zh-TW").cadence(cadence)).toBe(chinese);
});

test.each([
  ["2026-10-01", "民國 115 年 10 月 1 日"],
  ["1912-01-01", "民國 1 年 1 月 1 日"],
  ["1911-12-31", "民國前 1 年 12 月 31 日"],
  ["yesterday", "yesterday"],
])("%s in the calendar of the Republic", (day, minguo) => {
  expect(formatDay(day, "minguo")).toBe(minguo);
  expect(formatDay(day, "gregorian")).toBe(day);
});
