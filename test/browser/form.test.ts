import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { itemsIn } from "../../src/form/edit-document.ts";
import { formPage } from "../../src/form/form-page.ts";
import type { FormSheet } from "../../src/form/form-sheet.ts";
import { judgeDocument } from "../../src/form/judge-document.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { type Locale, locales } from "../../src/model/locale.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { sheetOf } from "../form/sheet-of.ts";
import { attacks } from "../report/attacks.ts";
import { outputSchemas } from "../support/schemas.ts";
import { axeViolations, hasChromium, useChromium } from "./chromium.ts";

const person = (id: string, name: string) => ({ id, name, unit: "資訊室", roles: [], joined: "2020-01-01" });
const people = [person("p-003", "王主任"), person("p-008", "林志明"), person("p-011", "陳怡君")];
const evil = `"><img src=x onerror=alert(1)><script>alert(2)</script>${Object.values(attacks).join(" ")}`;

const saved = async (page: Page, button = "#save") => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

/** The document in a saved file, of which the command would have nothing to say. */
const accepted = async (text: string, sheet: FormSheet) => {
  const { documents, problems } = readYaml(text);
  const document = documents[0] as JsonObject;
  const validator = await loadValidator(sheet.output);
  expect([problems, judgeDocument(document, validator, sheet, "2099-12-31")]).toEqual([[], []]);
  return document;
};

describe.skipIf(!hasChromium)("the form in Chromium", () => {
  const { open } = useChromium();
  const openForm = async (sheet: FormSheet, options = {}) =>
    open(await formPage(sheet), { acceptDownloads: true, ...options });

  test("a person may be named only where the roster is in the page, which says so", async () => {
    const example = async (roster: typeof people | null) => {
      const page = await openForm(await sheetOf("O4.8.2", { people: roster }));
      return page.getByLabel("填表人").first().getAttribute("placeholder");
    };
    expect([await example(people), await example(null)]).toEqual(["姓名或代號", null]);
  });

  test("by keyboard alone: from a blank page to a file that the command accepts, and again from the file", async () => {
    const sheet = await sheetOf("O4.8.2", { people });
    const page = await openForm(sheet);
    /** Walks with the Tab key until the field with this label has the focus, then types. */
    const type = async (label: string, keys: string) => {
      const name = () =>
        page.evaluate(
          "document.activeElement.labels?.[0]?.firstChild?.textContent ?? document.activeElement.textContent",
        );
      for (let steps = 0; (await name()) !== label; steps++) {
        if (steps > 60) throw new Error(`no way to ${label} by Tab`);
        await page.keyboard.press("Tab");
      }
      const chosen = () => page.evaluate("document.activeElement.selectedOptions?.[0]?.textContent ?? null");
      if ((await chosen()) === null) return page.keyboard.type(keys);
      for (let steps = 0; steps < 20 && (await chosen()) !== keys; steps++) await page.keyboard.press("ArrowDown");
    };
    await type("單位", "資訊室");
    await type("紀錄日期", "115/8/24");
    await type("填表人", "陳怡君");
    await type("核准人", "p-003");
    await type("機密等級", "內部");
    await type("測試編號", "RT-2026-004");
    await type("資產編號", "A-0004");
    await type("所測備份", "BK-0004");
    await type("測試方式", "完整還原");
    await type("開始時間", "115/8/22 8:50");
    await type("完成時間", "2026-08-22 11:00");
    await type("RTO 目標（小時）", "8");
    await type("結果", "部分成功");
    await type("完整性驗證", "筆數相符。");
    await type("新增問題與改善", " ");
    await type("問題", "讀取重試次數偏高。");
    await type("改善措施", "清潔讀寫頭後重測。");
    await type("期限", "民國115年8月31日");
    await type("測試人", "林志明");
    await type("檢查", "\n");
    expect(await page.textContent("#summary")).toContain("沒有待補正");
    const first = await saved(page);
    expect(first.name).toBe("O4.8.2-2026-08-24.yaml");
    expect(await accepted(first.text, sheet)).toMatchObject({
      date: "2026-08-24",
      prepared_by: "p-011",
      classification: "internal",
      records: [
        {
          started_at: "2026-08-22T08:50:00+08:00",
          rto_target_h: 8,
          result: "partial",
          issues: [{ due_date: "2026-08-31" }],
          tester: "p-008",
        },
      ],
    });
    expect(await page.textContent("#status")).toContain(first.name);

    await page.click("#start-over");
    await page.setInputFiles("#open", { name: "a.yaml", mimeType: "", buffer: Buffer.from(`# note\n${first.text}`) });
    await page.waitForSelector("#status-text:has-text('1 行註解')");
    expect((await saved(page)).text).toBe(first.text);
    // Of several documents in one file, one is chosen.
    const several = `output: O4.8.1\n---\noutput: O4.8.2\nid: other\n---\n${first.text}`;
    await page.setInputFiles("#open", { name: "b.yaml", mimeType: "", buffer: Buffer.from(several) });
    await page.click("dialog li:last-child button");
    expect((await saved(page)).text).toBe(first.text);
  });

  test("rows from Excel, moved, copied, removed and brought back; the draft outlives the page", async () => {
    const sheet = await sheetOf("O4.8.2");
    const page = await openForm(sheet, { locale: "en-US" });
    const rows = [
      "市立醫院還原測試紀錄",
      "資產編號\t測試編號\t所測備份\t測試方式\t開始時間\t完成時間\t結果\t完整性驗證\t測試人\t備註",
      'A-1\tRT-1\tBK-1\t完整還原\t115/8/22 8:50\t115/8/22 9:50\t成功\t"兩行\n說明"\tp-1\tx',
      "A-2\tRT-2\tBK-2\t檔案還原\t115.8.23 8:50\t115.8.23 9:50\t很好\t相符\tp-1\tx",
    ].join("\r\n");
    // What is pasted into a field and has several cells opens the same window.
    await page.focus("#f-records-0-asset_id");
    const paste = `const clipboardData = new DataTransfer(); clipboardData.setData("text/plain", ${JSON.stringify(rows)});
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))`;
    await page.evaluate(paste);
    expect(await page.locator(".paste tbody tr").count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
    await page.click(".paste .main");
    expect(await page.locator(".card").count()).toBe(2);
    expect(await page.textContent("#count-1")).toBe("1 項待補正");
    await page.click("#summary a:has-text('很好')");
    expect(await page.evaluate("document.activeElement.id")).toBe("f-records-1-result");
    await page.selectOption("#f-records-1-result", "pass");
    await page.click("#up-1");
    await page.click("#duplicate-0");
    await page.click("#remove-1");
    expect(await page.evaluate("document.activeElement.id")).toBe("undo");
    await page.click("#undo");
    expect(await page.locator(".card").count()).toBe(3);
    expect(await page.inputValue("#f-records-1-test_no")).toBe("RT-3");
    await page.waitForSelector("#draft:not(:empty)");
    await page.reload();
    expect(await page.locator(".card").count()).toBe(3);
    expect(await page.textContent("#status")).toContain("草稿");
    for (const [field, value] of Object.entries({ unit: "資訊室", prepared_by: "p-1", approved_by: "p-2" }))
      await page.fill(`#f-${field}`, value);
    await page.selectOption("#f-classification", "internal");
    await page.click("#check");
    expect(await page.locator("#summary li").allTextContents()).toEqual([]);
    const document = await accepted((await saved(page)).text, sheet);
    expect((document.records as JsonObject[]).map(({ test_no }) => test_no)).toEqual(["RT-2", "RT-3", "RT-1"]);
    expect((document.records as JsonObject[])[2]).toMatchObject({ integrity_check: "兩行\n說明", result: "pass" });
  });

  test("another tab that takes the draft is named in this one", async () => {
    const page = await openForm(await sheetOf("O4.8.2"));
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.fill("#f-unit", "資訊室");
    await other.waitForSelector("#draft:not(:empty)");
    await page.waitForSelector("#status-text:has-text('另一個分頁')");
    expect(await other.textContent("#status-text")).toBe("");
  });

  describe.each(locales)("%s", (locale) => {
    test.each(["light", "dark"] as const)(
      "%s: nothing that axe objects to, blank, with problems and in the calendar",
      async (colorScheme) => {
        const page = await openForm(await sheetOf("O2.1.1", { locale, people }), { colorScheme });
        expect(await page.evaluate("document.documentElement.lang")).toBe(locale === "en" ? "en" : "zh-Hant-TW");
        expect(await axeViolations(page)).toEqual([]);
        await page.click("#save");
        expect(await page.locator("#summary li").count()).toBeGreaterThan(5);
        expect(await page.evaluate("document.activeElement.id")).toBe("summary");
        await page.click("#f-date + button");
        expect(await axeViolations(page)).toEqual([]);
        await page.keyboard.press("PageUp");
        await page.keyboard.press("Home");
        await page.keyboard.press("Enter");
        expect(await page.inputValue("#f-date")).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(await page.textContent("#f-date-echo")).toContain("民國");
      },
    );

    test("a narrow screen does not scroll sideways, and the language changes with all that is filled in", async () => {
      const page = await openForm(await sheetOf("O7.1.1", { locale }), { viewport: { width: 400, height: 800 } });
      await page.fill("#f-unit", "資訊室");
      await page.click("#save");
      const width = () => page.evaluate("document.documentElement.scrollWidth");
      expect(await width()).toBe(400);
      const before = await page.title();
      await page.check(`#in-${locale === "en" ? "zh-TW" : "en"}`);
      expect([await width(), (await page.title()) === before]).toEqual([400, false]);
      expect(await page.inputValue("#f-unit")).toBe("資訊室");
    });
  });

  test("a statement that nothing happened takes the place of records", async () => {
    const sheet = { ...(await sheetOf("O7.1.1")), kind: "event" } as const;
    const page = await openForm(sheet);
    await page.check("#has-none");
    const texts = {
      unit: "資訊室",
      prepared_by: "p-1",
      approved_by: "p-2",
      "nil-from": "115/7/1",
      "nil-to": "115/9/30",
    };
    for (const [field, value] of Object.entries(texts)) await page.fill(`#f-${field}`, value);
    await page.fill("#f-nil-statement", "期間內沒有資通安全事件。");
    await page.selectOption("#f-classification", "internal");
    await page.click("#save");
    expect(await page.locator("#summary li").count()).toBe(1);
    await page.fill("#f-nil-confirmed_by", "p-3");
    expect(await accepted((await saved(page)).text, sheet)).toMatchObject({
      nil: { to: "2026-09-30", confirmed_by: "p-3" },
    });
  });

  test("every value of an example is shown and saved as it was; where nothing can be kept, the page says so", async () => {
    const [example] = (outputSchemas.get("O7.1.1")?.examples ?? []) as JsonObject[];
    const page = await openForm(await sheetOf("O7.1.1"), {
      before: "Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new DOMException('denied'); };",
    });
    const buffer = Buffer.from(JSON.stringify(example));
    await page.setInputFiles("#open", { name: "a.json", mimeType: "", buffer });
    await page.waitForSelector("#draft:has-text('不允許保存草稿')");
    // Every field is touched, as somebody would who looks through all of them.
    await page.evaluate(
      "for (const field of document.querySelectorAll('.field input, .field textarea')) field.dispatchEvent(new Event('change'))",
    );
    expect(readYaml((await saved(page)).text).documents).toEqual([example]);
  });

  test.each([
    ["O3.2.2", "failed_settings"],
    ["O4.2.4", "complexity"],
    ["O5.2.1", "gaps"],
  ])("of %s, a list that is required may have nothing: %s", async (output, list) => {
    const sheet = await sheetOf(output);
    const page = await openForm(sheet);
    const [example] = (outputSchemas.get(output)?.examples ?? []) as JsonObject[];
    const { [list]: _, ...record } = itemsIn(example ?? {}, ["records"])[0] as JsonObject;
    const buffer = Buffer.from(JSON.stringify({ ...example, records: [record] }));
    await page.setInputFiles("#open", { name: "a.json", mimeType: "", buffer });
    await page.click("#check");
    expect(await page.locator("#summary li").count()).toBe(1);
    const box = page.locator(`#f-records-0-${list}-none`);
    if (await box.count()) await box.check();
    else await page.fill(`#f-records-0-${list}`, "無");
    await page.click("#check");
    expect(await page.locator("#summary li").allTextContents()).toEqual([]);
    const document = await accepted((await saved(page)).text, sheet);
    expect(document.records).toEqual([{ ...record, [list]: [] }]);
  });

  test("printing and opening records leaves the way back", async () => {
    const page = await openForm(await sheetOf("O4.8.2"));
    await page.click("#duplicate-0");
    await page.click("#remove-1");
    await page.evaluate('for (const name of ["beforeprint", "afterprint"]) dispatchEvent(new Event(name))');
    await page.click("#toggle-0");
    expect(await page.textContent("#status-text")).toContain("已移除");
    await page.click("#undo");
    expect(await page.locator(".card").count()).toBe(2);
  });

  test("what strangers write runs nothing, wherever it comes from", async () => {
    const sheet = await sheetOf("O4.8.2", { locale: "en" as Locale });
    const page = await openForm({
      ...sheet,
      title: { en: evil, "zh-TW": evil },
      organization: evil,
      people: [{ id: evil, name: evil, unit: evil }],
      known: { asset_id: [[evil, evil]] },
    });
    const document = {
      output: "O4.8.2",
      [evil]: evil,
      unit: evil,
      records: [{ test_no: evil, [evil]: { [evil]: 1 } }, evil, null],
    };
    await page.setInputFiles("#open", {
      name: `${evil}.yaml`,
      mimeType: "",
      buffer: Buffer.from(JSON.stringify(document)),
    });
    await page.waitForSelector("#summary li");
    await page.click("#paste");
    await page.fill("#paste-area", `${evil}\t測試編號\n${evil}\t${evil}`);
    await page.click(".paste .main");
    await page.click("#summary button >> nth=0");
    const { text } = await saved(page, "#save-anyway");
    expect(readYaml(text).problems).toEqual([]);
    expect(await page.locator("img, iframe, script:not(body > script)").count()).toBe(0);
  });

  test.each([
    ["another output", "output: O4.8.1\n", "O4.8.1"],
    ["no YAML", "a: [", "YAML"],
    ["a text of Big5", Buffer.from([0xa4, 0xa4]), "UTF-8"],
  ])("a file with %s is refused with the reason", async (_, content, reason) => {
    const page = await openForm(await sheetOf("O4.8.2"));
    await page.fill("#f-unit", "資訊室");
    await page.setInputFiles("#open", { name: "a.yaml", mimeType: "", buffer: Buffer.from(content) });
    await page.waitForSelector(`#status-text:has-text('${reason}')`);
    expect(await page.inputValue("#f-unit")).toBe("資訊室");
  });
});
