import { configFileName } from "../model/config.ts";
import type { Locale } from "../model/locale.ts";
import { repositoryUrl } from "../model/repository-url.ts";
import { version } from "../version.ts";
import { writeScalar } from "../yaml/write-scalar.ts";
import type { StartFile } from "./start-file.ts";

const locales: Readonly<Record<Locale, string>> = {
  "zh-TW": "zh-TW, en # 評論以中文為主，英文收合在後 Chinese first, English collapsed below",
  en: "en, zh-TW # 評論以英文為主，中文收合在後 English first, Chinese collapsed below",
};

/**
 * The workflow that checks each pull request: the first of docs/github-action.md, which `npm run docs` takes from here.
 *
 * @param prefix - as in {@link StartPlaces}
 */
export function evidenceWorkflow({ locale, prefix }: { readonly locale: Locale; readonly prefix: string }): StartFile {
  const tool = new URL(repositoryUrl).pathname.slice(1);
  const path = ".github/workflows/evidence.yml";
  const config = prefix === "" ? "" : `          config: ${writeScalar(`${prefix}${configFileName}`, false)}\n`;
  const content = `# ${path}
name: Evidence
on:
  pull_request:
  merge_group:
permissions: {}
jobs:
  evidence:
    runs-on: ubuntu-latest
    permissions:
      contents: read # 讀取佐證 to read the evidence
      pull-requests: write # 寫入評論 to write the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          fetch-depth: 0 # 連同比較的基準一次取回 also fetches the commit to compare with
          persist-credentials: false # 權杖不留在取出的檔案旁 does not leave the token with the files
      - uses: ${tool}@v${version}
        with:
${config}          locale: ${locales[locale]}
`;
  return { path, content };
}
