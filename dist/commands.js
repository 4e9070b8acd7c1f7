const e=`  --config FILE          configuration file (default: isms-evidence.yaml here)
  --policy NAME|FILE     policy in place of the configured one; may be repeated
  --as-of YYYY-MM-DD     the day the report speaks about (default: today)
  --locale en|zh-TW      language of the output`,t=`pretty, html, json, markdown, github, csv, sarif, junit, oscal, soa, plan, badge, shields or ics`,n=`  --fail-on LEVEL        error (default), warning or never
  --locale en|zh-TW      language of the output
  --verbose              also what is in order
  --quiet                no report when nothing is wrong
  --no-color             plain text`,r={changed:`is not what the document says by its hash`,missing:`is not there or cannot be read, and is left out`,refused:`lies outside the folder, is hidden or too large, and is left out`},i={help:{main:`isms-evidence: says which tasks of the standard INM2529-001v1 lack current evidence.

Usage
  isms-evidence [check] [path…] [options]     check the evidence (the main job)
  isms-evidence list tasks|outputs|rules|policies   what is checked
  isms-evidence explain CODE                  a task, output, rule or finding: what it asks, how often, why
  isms-evidence report REPORT.json            draw other formats from a saved report
  isms-evidence merge [NAME=]REPORT.json…     one report of many repositories
  isms-evidence rollup --org NAME             the same from GitHub, where the Action published them
  isms-evidence pack --out DIR|FILE.zip       the auditor's pack: the report in all its forms, and the evidence

Options of check
${e}
  --by NAME              group by the controls of a framework: iso27001, csf or schedule-10
  --format NAME[=FILE]   ${t};
                         may be repeated, one without a file
  --fail-on LEVEL        error (default), warning or never
  --scope SCOPE          all (default): every finding decides; changed: only what an earlier revision lacks
  --base REVISION        the git revision to compare with (HEAD by default with --scope changed)
  --trend FOLDER         earlier reports (JSON), whose line html draws
  --verbose              also what is in order
  --quiet                no report when nothing is wrong, no progress
  --no-color             plain text
  --version, --help

Exit status
  0  nothing at or above --fail-on     1  something     2  the job could not be done

Examples
  isms-evidence
  isms-evidence check --as-of 2026-10-01 --format json=report.json --format pretty
  isms-evidence check evidence/t4-operations
  isms-evidence explain O4.8.2`,check:`Usage: isms-evidence [check] [path…] [options]

Reads all evidence, judges every output on the as-of date and prints one report. With paths (files, folders or
globs), everything is still read, but only what concerns those files is reported and decides the exit status.

${e}
  --by NAME              group by the controls of a framework: iso27001, csf or schedule-10
  --format NAME[=FILE]   ${t};
                         pretty by default; may be repeated, one without a file
  --trend FOLDER         earlier reports (JSON), whose line html draws
  --fail-on LEVEL        error (default), warning or never
  --scope SCOPE          all (default): every finding decides; changed: only what an earlier revision lacks
  --base REVISION        the git revision to compare with (HEAD by default with --scope changed)
  --trend FOLDER         earlier reports (JSON), whose line html draws
  --verbose              also what is in order
  --quiet                no report when nothing is wrong, no progress
  --no-color             plain text`,list:`Usage: isms-evidence list tasks|outputs|rules|policies [--locale en|zh-TW] [--policy NAME|FILE] [--config FILE]

Prints what is checked: the 34 tasks, the 71 outputs with their cadence under the policy, the rules
across evidence, or the built-in policies.`,explain:`Usage: isms-evidence explain CODE [options]

CODE is a duty (T4), a task (T4.8), an output (O4.8.2), an indicator, knowledge or skill (P4.8.1, K49, S45), a rule
(backup-restore-tested), the code of a finding (evidence-stale), or a control of a framework (A.8.13, PR.DS-11, 29 of
schedule 10). For an output it also says what is there now and why it is in its state.

${e}`,report:`Usage: isms-evidence report REPORT.json [options]

Draws a report that was saved with --format json in any format, as check would have drawn it, and with the same exit
status. A report that is cut off, of another schema version, or whose numbers do not agree with its body is refused.

  --format NAME[=FILE]   ${t};
                         pretty by default; may be repeated, one without a file
${n}`,merge:`Usage: isms-evidence merge [NAME=]REPORT.json… [options]

Puts the saved reports of many repositories into one. A repository is called by its NAME, or else by the path of its
report. One whose report is older than 8 days, or covers some of the files only, is unknown and counts in no sum; the
exit status is 1 unless every repository passes.

  --as-of YYYY-MM-DD     the day on which reports are old or not (default: today)
  --format NAME[=FILE]   pretty (default), json, markdown or csv; may be repeated, one without a file
${n}`,rollup:`Usage: isms-evidence rollup --org NAME | --repos OWNER/NAME,… [options]

Reads from GitHub the report.json that the Action publishes with badge-branch, of all repositories of an organisation
that are not archived or of those named, and puts them into one report. One without a report, or whose report is older
than 8 days, is unknown and counts in no sum; the exit status is 1 unless every repository passes. The token stands in
GITHUB_TOKEN or GH_TOKEN and needs contents: read in each of them.

  --branch NAME          the branch that holds report.json (default: badges)
  --cache FOLDER         keeps answers, so that what did not change is not sent again
  --as-of YYYY-MM-DD     the day on which reports are old or not (default: today)
  --format NAME[=FILE]   pretty (default), json, markdown or csv; may be repeated, one without a file
${n}`,pack:`Usage: isms-evidence pack --out DIR|FILE.zip [options]

Checks all evidence and writes what an auditor takes along into a folder or a zip: report.xlsx, report.json,
report.html (where there is that format), report.oscal.json, soa.md (statement of applicability), plan.md (yearly
plan), pack.json (versions, and the hashes of policy and schemas) and MANIFEST.sha256, by which
sha256sum -c MANIFEST.sha256 proves the pack. The same evidence on the same as-of date gives the same bytes. A folder
with other files is not overwritten. The exit status is that of check.

  --out DIR|FILE.zip     where to; a zip when the name ends in .zip
  --evidence             the files of evidence and what is attached to them as well, below evidence/
${e}
  --fail-on LEVEL        error (default), warning or never
  --quiet                no progress`},readingReports:(e,t)=>`Reading reports: ${e} of ${t} repositories`,progress:(e,t)=>`Reading evidence: ${e} of ${t} files`,noConfig:e=>`No isms-evidence.yaml in ${e}: checking evidence/**/*.{yaml,yml,json} by the baseline policy, without a roster.`,attachment:(e,t,n)=>`Attachment ${t} of ${n} ${r[e]??e}.`,written:e=>`Written: ${e}`,everythingDecides:`There is nothing to compare with, so all findings decide.`,bug:`This is a mistake of isms-evidence itself: please report it with the lines above and the version.`,action:{wholeReport:e=>`The whole report is too long to stand here: [see the run](${e}).`,trackingTitle:e=>`Evidence that lacks or lapses soon${e===null?``:`: ${e}`}`,published:e=>`Evidence on ${e}`,did:(e,t)=>`${e}: ${t}`,notOfDefaultBranch:e=>`${e.join(`, `)}: left alone, as this run is not of the default branch.`,noPullRequest:`No open pull request stands at the commit of this run, so there is nothing to compare with.`},explain:{duty:`Duty`,task:`Task`,outputs:`Outputs`,indicators:`Behavioural indicators`,knowledge:`Knowledge`,skills:`Skills`,asks:`What it asks`,needs:`Needs`,serves:`Serves`,note:`Note`,expressions:`As the rule says it`,kind:`Kind`,cadence:`How often`,eachOf:e=>`for each of: ${e}`,within:(e,t)=>`within ${e} after new evidence of ${t}`,parameter:e=>`parameter ${e}`,trigger:`Also`,source:`Source`,unverified:`unverified`,statutory:`statutory`,eventDate:e=>`The day that counts is ${e} of each record.`,eventDateOfDocument:`The day that counts is the date of the document.`,schema:`Schema`,now:e=>`On ${e}`,state:`State`,newest:`Newest evidence`,expires:`Current until`,evidence:`Evidence`,noEvidence:`none`,findings:`Findings`,meaning:`What it means`,why:`Why it matters`,whatToDo:`What to do`,severity:`Severity`,found:e=>`Found here: ${e}`,notFound:`Not found here.`,statesUnknown:`No evidence was read here, so there is nothing to say about its state.`},list:{builtin:`built in`}},a=`  --config 檔案          設定檔（預設為目前資料夾的 isms-evidence.yaml）
  --policy 名稱|檔案     取代設定檔中的政策，可重複指定
  --as-of YYYY-MM-DD     報告的基準日（預設為今天）
  --locale en|zh-TW      輸出語言`,o={created:`已建立`,updated:`已更新`,unchanged:`沒有變動`,none:`無須處理`,opened:`已開啟`,reopened:`已重新開啟`,closed:`已關閉`},s={changed:`內容與文件所載的雜湊值不符`,missing:`檔案不存在或無法讀取，未放入`,refused:`位於資料夾之外、為隱藏檔或過大，未放入`},c=`pretty、html、json、markdown、github、csv、sarif、junit、oscal、soa、plan、badge、shields 或 ics`,l=`  --fail-on 等級         error（預設）、warning 或 never
  --locale en|zh-TW      輸出語言
  --verbose              連同沒有問題的項目一併列出
  --quiet                沒有問題時不輸出報告
  --no-color             不使用色彩`,u={help:{main:`isms-evidence：指出職能基準 INM2529-001v1 的哪些工作任務缺少現行佐證。

用法
  isms-evidence [check] [路徑…] [選項]        檢查佐證（主要功能）
  isms-evidence list tasks|outputs|rules|policies   列出檢查的內容
  isms-evidence explain 代碼                  說明任務、產出、規則或發現事項：要求什麼、多久一次、為什麼
  isms-evidence report REPORT.json            以其他格式輸出已儲存的報告
  isms-evidence merge [名稱=]REPORT.json…     彙整多個儲存庫的報告
  isms-evidence rollup --org 名稱             同上，由 GitHub 讀取各儲存庫發布的報告
  isms-evidence pack --out 資料夾|檔案.zip    製作稽核資料包：各種格式的報告，並可附上佐證

check 的選項
${a}
  --by 名稱              依框架的控制項分組：iso27001、csf 或 schedule-10
  --format 名稱[=檔案]   ${c}；
                         可重複指定，其中一個可不寫檔案
  --fail-on 等級         error（預設）、warning 或 never
  --scope 範圍           all（預設）：全部事項決定結果；changed：只看比先前版本新增者
  --base 版本            與 Git 的哪個版本比較（--scope changed 時預設為 HEAD）
  --trend 資料夾         歷次報告（JSON）所在，html 據以畫出變化
  --verbose              連同沒有問題的項目一併列出
  --quiet                沒有問題時不輸出報告，也不顯示進度
  --no-color             不使用色彩
  --version、--help

結束狀態
  0  沒有達到 --fail-on 的事項     1  有     2  無法完成檢查

範例
  isms-evidence
  isms-evidence check --as-of 2026-10-01 --format json=report.json --format pretty
  isms-evidence check evidence/t4-operations
  isms-evidence explain O4.8.2`,check:`用法：isms-evidence [check] [路徑…] [選項]

讀取全部佐證，以基準日判定每一項工作產出，並輸出一份報告。指定路徑（檔案、資料夾或萬用字元）時仍會讀取全部
佐證，但只報告與這些檔案有關的事項，結束狀態也只由這些事項決定。

${a}
  --by 名稱              依框架的控制項分組：iso27001、csf 或 schedule-10
  --format 名稱[=檔案]   ${c}；
                         預設為 pretty；可重複指定，其中一個可不寫檔案
  --fail-on 等級         error（預設）、warning 或 never
  --scope 範圍           all（預設）：全部事項決定結果；changed：只看比先前版本新增者
  --base 版本            與 Git 的哪個版本比較（--scope changed 時預設為 HEAD）
  --trend 資料夾         歷次報告（JSON）所在，html 據以畫出變化
  --verbose              連同沒有問題的項目一併列出
  --quiet                沒有問題時不輸出報告，也不顯示進度
  --no-color             不使用色彩`,list:`用法：isms-evidence list tasks|outputs|rules|policies [--locale en|zh-TW] [--policy 名稱|檔案] [--config 檔案]

列出檢查的內容：34 項工作任務、71 項工作產出及其在政策下的更新週期、跨佐證規則，或內建的政策。`,explain:`用法：isms-evidence explain 代碼 [選項]

代碼可以是工作職責（T4）、工作任務（T4.8）、工作產出（O4.8.2）、行為指標、知識或技能（P4.8.1、K49、S45），
規則（backup-restore-tested）、發現事項的代碼（evidence-stale），或框架的控制項（A.8.13、PR.DS-11、附表十的 29）。
查詢產出時，會一併說明目前有哪些佐證、為何處於該狀態。

${a}`,report:`用法：isms-evidence report REPORT.json [選項]

將以 --format json 儲存的報告輸出成任何格式，內容與結束狀態皆與 check 相同。報告不完整、綱要版本不同，或數字與內容
不符時，一律拒絕。

  --format 名稱[=檔案]   ${c}；
                         預設為 pretty；可重複指定，其中一個可不寫檔案
  --trend 資料夾         歷次報告（JSON）所在，html 據以畫出變化
${l}`,merge:`用法：isms-evidence merge [名稱=]REPORT.json… [選項]

將多個儲存庫已儲存的報告彙整為一份。儲存庫以所給的名稱稱呼，未給名稱時以報告的路徑稱呼。報告已逾 8 天或只涵蓋部分
檔案者，狀態為不明，不計入各項合計；除非所有儲存庫都通過，否則結束狀態為 1。

  --as-of YYYY-MM-DD     判斷報告是否過舊的日期（預設為今天）
  --format 名稱[=檔案]   pretty（預設）、json、markdown 或 csv；可重複指定，其中一個可不寫檔案
${l}`,rollup:`用法：isms-evidence rollup --org 名稱 | --repos 擁有者/名稱,… [選項]

由 GitHub 讀取 Action 以 badge-branch 發布的 report.json（組織中未封存的全部儲存庫，或所指定的儲存庫），彙整為一份
報告。沒有報告或報告已逾 8 天的儲存庫列為「不明」，不計入任何合計；除非每個儲存庫都通過，結束狀態為 1。權杖取自
GITHUB_TOKEN 或 GH_TOKEN，須對各儲存庫具有 contents: read 權限。

  --branch 名稱          存放 report.json 的分支（預設為 badges）
  --cache 資料夾         保存回應，沒有變動的報告不再重新傳送
  --as-of YYYY-MM-DD     判斷報告是否過舊的日期（預設為今天）
  --format 名稱[=檔案]   pretty（預設）、json、markdown 或 csv；可重複指定，其中一個可不寫檔案
${l}`,pack:`用法：isms-evidence pack --out 資料夾|檔案.zip [選項]

檢查全部佐證，並將稽核人員所需的資料寫入資料夾或 zip 檔：report.xlsx、report.json、report.html（若有此格式）、
report.oscal.json、soa.md（適用性聲明）、plan.md（年度計畫表）、pack.json（版本、政策與綱要的雜湊值），以及
MANIFEST.sha256，可用 sha256sum -c MANIFEST.sha256 驗證。相同的佐證與基準日，產生的位元組完全相同。資料夾中若有其他
檔案則不覆寫。結束狀態與 check 相同。

  --out 資料夾|檔案.zip  寫入的位置；名稱以 .zip 結尾時製作 zip 檔
  --evidence             一併放入佐證檔案及其附件（置於 evidence/ 之下）
${a}
  --fail-on 等級         error（預設）、warning 或 never
  --quiet                不顯示進度`},readingReports:(e,t)=>`讀取報告中：${e}／${t} 個儲存庫`,progress:(e,t)=>`讀取佐證中：${e}／${t} 個檔案`,noConfig:e=>`${e} 中沒有 isms-evidence.yaml：以基礎政策檢查 evidence/**/*.{yaml,yml,json}，且沒有人員名冊。`,attachment:(e,t,n)=>`附件 ${t}（${n}）：${s[e]??e}。`,written:e=>`已寫入：${e}`,everythingDecides:`無法與先前版本比較，因此由全部發現事項決定結果。`,bug:`這是 isms-evidence 本身的錯誤，請附上以上訊息與版本回報。`,action:{wholeReport:e=>`完整報告過長，無法在此顯示：[請看執行紀錄](${e})。`,trackingTitle:e=>`缺少或即將到期的佐證${e===null?``:`：${e}`}`,published:e=>`${e} 的佐證狀態`,did:(e,t)=>`${e}：${o[t]??t}`,notOfDefaultBranch:e=>`${e.join(`、`)}：本次執行不屬於預設分支，因此未更動。`,noPullRequest:`沒有停在本次執行版本的開啟中合併請求，無從比較。`},explain:{duty:`工作職責`,task:`工作任務`,outputs:`工作產出`,indicators:`行為指標`,knowledge:`知識`,skills:`技能`,needs:`所需資料`,serves:`對應職能`,note:`說明`,expressions:`規則內容`,asks:`要求內容`,kind:`類型`,cadence:`更新週期`,eachOf:e=>`逐一適用於：${e}`,within:(e,t)=>`${t} 有新佐證後 ${e}內`,parameter:e=>`參數 ${e}`,trigger:`另外`,source:`來源`,unverified:`未經查證`,statutory:`法定`,eventDate:e=>`以各筆紀錄的 ${e} 為準。`,eventDateOfDocument:`以文件的紀錄日期為準。`,schema:`綱要`,now:e=>`${e} 的情形`,state:`狀態`,newest:`最新佐證`,expires:`有效至`,evidence:`佐證`,noEvidence:`無`,findings:`發現事項`,meaning:`意義`,why:`為何重要`,whatToDo:`處理方式`,severity:`嚴重度`,found:e=>`此處發現 ${e} 件`,notFound:`此處沒有這種發現。`,statesUnknown:`此處沒有讀到佐證，故無從說明其狀態。`},list:{builtin:`內建`}};function d(e){return e===`zh-TW`?u:i}export{d as t};