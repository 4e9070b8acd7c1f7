const e=`  --config FILE          configuration file (default: isms-evidence.yaml here)
  --policy NAME|FILE     policy in place of the configured one; may be repeated
  --as-of YYYY-MM-DD     the day the report speaks about (default: today)
  --locale en|zh-TW      language of the output`,t={help:{main:`isms-evidence: says which tasks of the standard INM2529-001v1 lack current evidence.

Usage
  isms-evidence [check] [path…] [options]     check the evidence (the main job)
  isms-evidence list tasks|outputs|rules|policies   what is checked
  isms-evidence explain CODE                  a task, output, rule or finding: what it asks, how often, why

Options of check
${e}
  --by NAME              group by the controls of a framework: iso27001, csf or schedule-10
  --format NAME[=FILE]   pretty, json, markdown, github or csv; may be repeated, one without a file
  --fail-on LEVEL        error (default), warning or never
  --scope SCOPE          all (default): every finding decides; changed: only what an earlier revision lacks
  --base REVISION        the git revision to compare with (HEAD by default with --scope changed)
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
  --format NAME[=FILE]   pretty (default), json, markdown, github or csv; may be repeated, one without a file
  --fail-on LEVEL        error (default), warning or never
  --scope SCOPE          all (default): every finding decides; changed: only what an earlier revision lacks
  --base REVISION        the git revision to compare with (HEAD by default with --scope changed)
  --verbose              also what is in order
  --quiet                no report when nothing is wrong, no progress
  --no-color             plain text`,list:`Usage: isms-evidence list tasks|outputs|rules|policies [--locale en|zh-TW] [--policy NAME|FILE] [--config FILE]

Prints what is checked: the 34 tasks, the 71 outputs with their cadence under the policy, the rules
across evidence, or the built-in policies.`,explain:`Usage: isms-evidence explain CODE [options]

CODE is a duty (T4), a task (T4.8), an output (O4.8.2), an indicator, knowledge or skill (P4.8.1, K49, S45), a rule
(backup-restore-tested), the code of a finding (evidence-stale), or a control of a framework (A.8.13, PR.DS-11, 29 of
schedule 10). For an output it also says what is there now and why it is in its state.

${e}`},progress:(e,t)=>`Reading evidence: ${e} of ${t} files`,noConfig:e=>`No isms-evidence.yaml in ${e}: checking evidence/**/*.{yaml,yml,json} by the baseline policy, without a roster.`,written:e=>`Written: ${e}`,everythingDecides:`There is nothing to compare with, so all findings decide.`,bug:`This is a mistake of isms-evidence itself: please report it with the lines above and the version.`,explain:{duty:`Duty`,task:`Task`,outputs:`Outputs`,indicators:`Behavioural indicators`,knowledge:`Knowledge`,skills:`Skills`,asks:`What it asks`,needs:`Needs`,serves:`Serves`,note:`Note`,expressions:`As the rule says it`,kind:`Kind`,cadence:`How often`,eachOf:e=>`for each of: ${e}`,within:(e,t)=>`within ${e} after new evidence of ${t}`,parameter:e=>`parameter ${e}`,trigger:`Also`,source:`Source`,unverified:`unverified`,statutory:`statutory`,eventDate:e=>`The day that counts is ${e} of each record.`,eventDateOfDocument:`The day that counts is the date of the document.`,schema:`Schema`,now:e=>`On ${e}`,state:`State`,newest:`Newest evidence`,expires:`Current until`,evidence:`Evidence`,noEvidence:`none`,findings:`Findings`,meaning:`What it means`,why:`Why it matters`,whatToDo:`What to do`,severity:`Severity`,found:e=>`Found here: ${e}`,notFound:`Not found here.`,statesUnknown:`No evidence was read here, so there is nothing to say about its state.`},list:{builtin:`built in`}},n=`  --config 檔案          設定檔（預設為目前資料夾的 isms-evidence.yaml）
  --policy 名稱|檔案     取代設定檔中的政策，可重複指定
  --as-of YYYY-MM-DD     報告的基準日（預設為今天）
  --locale en|zh-TW      輸出語言`,r={help:{main:`isms-evidence：指出職能基準 INM2529-001v1 的哪些工作任務缺少現行佐證。

用法
  isms-evidence [check] [路徑…] [選項]        檢查佐證（主要功能）
  isms-evidence list tasks|outputs|rules|policies   列出檢查的內容
  isms-evidence explain 代碼                  說明任務、產出、規則或發現事項：要求什麼、多久一次、為什麼

check 的選項
${n}
  --by 名稱              依框架的控制項分組：iso27001、csf 或 schedule-10
  --format 名稱[=檔案]   pretty、json、markdown、github 或 csv；可重複指定，其中一個可不寫檔案
  --fail-on 等級         error（預設）、warning 或 never
  --scope 範圍           all（預設）：全部事項決定結果；changed：只看比先前版本新增者
  --base 版本            與 Git 的哪個版本比較（--scope changed 時預設為 HEAD）
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

${n}
  --by 名稱              依框架的控制項分組：iso27001、csf 或 schedule-10
  --format 名稱[=檔案]   pretty（預設）、json、markdown、github 或 csv；可重複指定，其中一個可不寫檔案
  --fail-on 等級         error（預設）、warning 或 never
  --scope 範圍           all（預設）：全部事項決定結果；changed：只看比先前版本新增者
  --base 版本            與 Git 的哪個版本比較（--scope changed 時預設為 HEAD）
  --verbose              連同沒有問題的項目一併列出
  --quiet                沒有問題時不輸出報告，也不顯示進度
  --no-color             不使用色彩`,list:`用法：isms-evidence list tasks|outputs|rules|policies [--locale en|zh-TW] [--policy 名稱|檔案] [--config 檔案]

列出檢查的內容：34 項工作任務、71 項工作產出及其在政策下的更新週期、跨佐證規則，或內建的政策。`,explain:`用法：isms-evidence explain 代碼 [選項]

代碼可以是工作職責（T4）、工作任務（T4.8）、工作產出（O4.8.2）、行為指標、知識或技能（P4.8.1、K49、S45），
規則（backup-restore-tested）、發現事項的代碼（evidence-stale），或框架的控制項（A.8.13、PR.DS-11、附表十的 29）。
查詢產出時，會一併說明目前有哪些佐證、為何處於該狀態。

${n}`},progress:(e,t)=>`讀取佐證中：${e}／${t} 個檔案`,noConfig:e=>`${e} 中沒有 isms-evidence.yaml：以基礎政策檢查 evidence/**/*.{yaml,yml,json}，且沒有人員名冊。`,written:e=>`已寫入：${e}`,everythingDecides:`無法與先前版本比較，因此由全部發現事項決定結果。`,bug:`這是 isms-evidence 本身的錯誤，請附上以上訊息與版本回報。`,explain:{duty:`工作職責`,task:`工作任務`,outputs:`工作產出`,indicators:`行為指標`,knowledge:`知識`,skills:`技能`,needs:`所需資料`,serves:`對應職能`,note:`說明`,expressions:`規則內容`,asks:`要求內容`,kind:`類型`,cadence:`更新週期`,eachOf:e=>`逐一適用於：${e}`,within:(e,t)=>`${t} 有新佐證後 ${e}內`,parameter:e=>`參數 ${e}`,trigger:`另外`,source:`來源`,unverified:`未經查證`,statutory:`法定`,eventDate:e=>`以各筆紀錄的 ${e} 為準。`,eventDateOfDocument:`以文件的紀錄日期為準。`,schema:`綱要`,now:e=>`${e} 的情形`,state:`狀態`,newest:`最新佐證`,expires:`有效至`,evidence:`佐證`,noEvidence:`無`,findings:`發現事項`,meaning:`意義`,why:`為何重要`,whatToDo:`處理方式`,severity:`嚴重度`,found:e=>`此處發現 ${e} 件`,notFound:`此處沒有這種發現。`,statesUnknown:`此處沒有讀到佐證，故無從說明其狀態。`},list:{builtin:`內建`}};function i(e){return e===`zh-TW`?r:t}export{i as t};