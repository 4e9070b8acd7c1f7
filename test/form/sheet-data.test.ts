import { expect, test } from "vitest";
import { readSheet, writeSheet } from "../../src/form/sheet-data.ts";
import { outputSchemas } from "../support/schemas.ts";
import { sheetOf } from "./sheet-of.ts";

test.each([...outputSchemas.keys()])("the sheet of %s is the same in the page", async (output) => {
  const sheet = await sheetOf(output);
  const text = writeSheet(sheet);
  expect(readSheet(text)).toEqual(sheet);
  expect(text.length).toBeLessThan(JSON.stringify(sheet).length);
});
