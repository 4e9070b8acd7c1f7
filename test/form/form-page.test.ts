import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { formPage } from "../../src/form/form-page.ts";
import { linkModules } from "../../src/form/link-modules.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { attacks } from "../report/attacks.ts";
import { outputSchemas } from "../support/schemas.ts";
import { sheetOf } from "./sheet-of.ts";

/** What a mail gateway lets through, and a person sends without a thought: 320 KB as folders show it. */
const largestPage = 320 * 1024;

const built = (name: string) => readFileSync(new URL(`../../dist/validators/${name}`, import.meta.url), "utf8");
const scripts = (page: string) =>
  [...page.matchAll(/<script(?: [^>]*)?>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);

describe.each([...outputSchemas])("%s", (output, schema) => {
  test("is one small page that allows its own script and style alone", async () => {
    const page = await formPage(await sheetOf(output));
    expect(Buffer.byteLength(page)).toBeLessThan(largestPage);
    const [data = "", script = ""] = scripts(page);
    expect(JSON.parse(data)).toMatchObject({ output });
    const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    expect(page).toContain(
      `content="default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<script/g)?.length).toBe(2);
    // Computers without a network have browsers of years ago.
    expect(page).not.toMatch(/\.(?:toSorted|toReversed|toSpliced|findLast)\(|Object\.groupBy|:has\(/);
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)[^"'`\s]*\.(?:js|css|woff)/);
  });

  test("its linked validator finds what that of the command finds", async () => {
    const [{ validate }] = runInNewContext(linkModules([`${output}.js`], built)) as [
      { validate: { (value: unknown): boolean; errors?: unknown } },
    ];
    const validator = await loadValidator(output);
    const examples = schema.examples as JsonObject[];
    for (const value of [...examples, { output, records: [{}] }, {}]) {
      expect(validate(value) ? null : JSON.parse(JSON.stringify(validate.errors))).toEqual(
        JSON.parse(JSON.stringify(validator.validate(value))),
      );
    }
  });
});

test("what strangers write is data in the page and nothing else", async () => {
  const evil = `</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>${Object.values(attacks).join(" ")}`;
  const sheet = await sheetOf("O4.8.2");
  const page = await formPage({
    ...sheet,
    organization: evil,
    people: [{ id: "p-1", name: evil, unit: evil }],
    known: { asset_id: [[evil, evil]] },
    usedIds: [evil],
    lastNumber: evil,
    policy: evil,
  });
  expect(page.match(/<script|<!--|<img/g)).toEqual(["<script", "<script"]);
  expect(JSON.parse(scripts(page)[0] ?? "").organization).toBe(evil);
});

test("the script never makes HTML or code of a text", () => {
  const folder = new URL("../../src/form/browser/", import.meta.url);
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|srcdoc|createContextualFragment/;
  for (const name of readdirSync(folder))
    expect(readFileSync(new URL(name, folder), "utf8"), name).not.toMatch(forbidden);
});

describe("modules are linked as the bundler writes them", () => {
  const link = (texts: Readonly<Record<string, string>>, ...entries: string[]) =>
    runInNewContext(linkModules(entries, (name) => texts[name] ?? "")) as unknown[];

  test("each once, before what needs it, with its names", () => {
    const texts = {
      "a.js": 'import{n as e,one}from"./c.js";const o=e()+one;export{o as sum};',
      "b.js": 'import{n as t}from"./c.js";\nexport{t as next};\n',
      "c.js": "let r=0;const one=1;function i(){return ++r}export{i as n,one};",
    };
    const [a, b] = link(texts, "a.js", "b.js") as [{ sum: number }, { next: () => number }];
    expect([a.sum, b.next()]).toEqual([2, 2]);
  });

  test.each([
    ["no exports", "const a=1;"],
    ["an import of another kind", 'import a from"./c.js";export{a};'],
    ["an export in the middle", "export const a=1;export{a as b};"],
  ])("%s is an error, not a broken page", (_, text) => {
    expect(() => linkModules(["a.js"], () => text)).toThrow();
  });
});
