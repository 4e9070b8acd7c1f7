import{a as e,n as t,t as n}from"./command.js";import{r}from"./help2.js";function i(t,n){return t.map(({name:r,summary:i,options:s,argument:c})=>({name:r,text:o(i[n]),options:Object.entries({...s,...e}).map(([e,t])=>a(e,t,n)),values:c?.offers===`commands`?t.map(e=>e.name):c?.values??[],takesPaths:c?.offers===`paths`}))}function a(e,t,n){let i=(t.short??[]).map(e=>`-${e}`),a=o(r(t,n));return t.kind===`switch`?{flags:[`--${e}`,...t.negatable?[`--no-${e}`]:[],...i],text:a,placeholder:null,values:[],path:null,isList:!1}:{flags:[`--${e}`,...i],text:a,placeholder:t.value[n],values:t.values??[],path:t.path??null,isList:t.kind===`list`}}function o(e){return e.replaceAll("`",``)}function s(e,t){let n=i(e,t),r=n.map(({name:e})=>e),a=n.flatMap(({name:e,options:t})=>t.filter(({placeholder:e})=>e!==null).map(({flags:t,values:n,path:r})=>({name:e,flags:t,values:n,path:r}))),o=[...new Set(a.flatMap(({flags:e})=>e))],s=a.map(({name:e,flags:t,values:n})=>`    ${t.map(t=>`"${e} ${t}"`).join(`|`)}) words="${n.join(` `)}" ;;`),c=n.map(({name:e,options:t})=>`      ${e}) words="${t.flatMap(({flags:e})=>e).join(` `)}" ;;`),l=n.filter(({values:e})=>e.length>0).map(({name:e,values:t})=>`      ${e}) words="${t.join(` `)}" ;;`);return`# isms-evidence completion bash
_isms_evidence() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" words="" index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${o.join(`|`)}) index=$((index + 1)) ;;
      ${r.join(`|`)}) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  # Bash makes "=" a word of its own.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
    # The file of --format NAME=FILE.
    if [[ $previous != -* ]]; then return; fi
  fi
  case "\${command:-check} $previous" in
${s.join(`
`)}
    *)
    if [[ $current == -* ]]; then
      case \${command:-check} in
${c.join(`
`)}
      esac
    else
      case $command in
      "") words="${r.join(` `)}" ;;
${l.join(`
`)}
      esac
    fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _isms_evidence isms-evidence
`}function c(e,t){let n=i(e,t),r=n.map(({name:e})=>e),a=e=>`__fish_seen_subcommand_from ${e.join(` `)}`,o=(e,t)=>`complete -c isms-evidence -n ${l(e)} ${t}`;return`${[`# isms-evidence completion fish`,`complete -c isms-evidence -f`,...n.map(({name:e,text:t})=>o(`not ${a(r)}`,`-a ${e} -d ${l(t)}`)),...n.flatMap(({name:e,options:t,values:n,takesPaths:i})=>{let s=e===`check`?`not ${a(r.filter(t=>t!==e))}`:a([e]);return[...t.flatMap(({flags:e,text:t,placeholder:n,values:r,path:i})=>{let a=n===null?``:i===null?` -x${r.length>0?` -a ${l(r.join(` `))}`:``}`:` -r -F`;return e.map(e=>{let n=e.startsWith(`--`)?`-l ${e.slice(2)}`:`-s ${e.slice(1)}`;return o(s,`${n}${a} -d ${l(t)}`)})}),...n.length>0?[o(s,`-a ${l(n.join(` `))}`)]:[],...i?[o(s,`-F`)]:[]]})].join(`
`)}\n`}function l(e){return`'${e.replace(/[\\']/g,`\\$&`)}'`}function u(e,t){return`# isms-evidence completion pwsh
Register-ArgumentCompleter -Native -CommandName isms-evidence -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${i(e,t).map(({name:e,text:t,options:n,values:r})=>{let i=n.flatMap(({flags:e,text:t,placeholder:n,values:r})=>d(e).map(e=>`      ${f(e)} = @{ Text = ${f(t)}; TakesValue = $${n!==null}; Values = ${p(r)} }`));return`    ${f(e)} = @{ Text = ${f(t)}; Values = ${p(r)}; Options = [ordered]@{
${i.join(`
`)}
    } }`}).join(`
`)}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $name = $words | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $command = $commands[$(if ($name) { $name } else { 'check' })]
  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $offered = if ($previous -and $command.Options.Contains($previous) -and $command.Options[$previous].TakesValue) {
    $command.Options[$previous].Values | ForEach-Object { @{ Word = $_; Text = $_ } }
  } elseif ($wordToComplete.StartsWith('-')) {
    $command.Options.GetEnumerator() | ForEach-Object { @{ Word = $_.Key; Text = $_.Value.Text } }
  } elseif ($name) {
    $command.Values | ForEach-Object { @{ Word = $_; Text = $_ } }
  } else {
    $commands.GetEnumerator() | ForEach-Object { @{ Word = $_.Key; Text = $_.Value.Text } }
  }
  $offered | Where-Object { $_.Word -clike "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Word, $_.Word, 'ParameterValue', $_.Text)
  }
}
`}function d(e){return[...new Map(e.map(e=>[e.toLowerCase(),e])).values()]}function f(e){return`'${e.replace(/['‘’‚‛]/g,`$&$&`)}'`}function p(e){return`@(${e.map(f).join(`, `)})`}function m(e,t){let n=i(e,t),r=n.map(({name:e,text:t})=>`    ${g(`${e}:${t.replaceAll(`:`,`\\:`)}`)}`),a=n.map(({name:e,options:t})=>`    ${e}) options=(
${t.flatMap(e=>e.flags.map(t=>`      ${g(h(t,e))}`)).join(`
`)}
    ) ;;`);return`#compdef isms-evidence
_isms-evidence-words() {
  case $command in
    "") _describe -t commands command commands; _files ;;
${n.flatMap(({name:e,values:t,takesPaths:n})=>n?[`    ${e}) _files ;;`]:t.length>0?[`    ${e}) compadd -- ${t.join(` `)} ;;`]:[]).join(`
`)}
  esac
}
_isms-evidence() {
  local command="" word
  local -a commands options
  commands=(
${r.join(`
`)}
  )
  for word in \${words[2,CURRENT-1]}; do
    case $word in
      ${n.map(({name:e})=>e).join(`|`)}) command=$word; break ;;
    esac
  done
  case \${command:-check} in
${a.join(`
`)}
  esac
  _arguments $options '*: :_isms-evidence-words'
}
if [[ \${funcstack[1]} == _isms-evidence ]]; then
  _isms-evidence "$@"
else
  compdef _isms-evidence isms-evidence
fi
`}function h(e,{text:t,placeholder:n,values:r,path:i,isList:a}){let o=`${a?`*`:``}${e}[${t.replace(/[[\]\\]/g,`\\$&`)}]`;if(n===null)return o;let s=i===`folder`?`_files -/`:i===`file`?`_files`:`(${r.join(` `)})`;return`${o}:${n.replaceAll(`:`,`\\:`)}:${s}`}function g(e){return`'${e.replaceAll(`'`,`'\\''`)}'`}const _={bash:s,zsh:m,fish:c,pwsh:u},v=Object.keys(_),y=n({name:`completion`,summary:{en:`print a script that completes commands and options in your shell`,"zh-TW":`輸出 shell 自動完成指令與選項的腳本`},description:{en:"Prints a script that makes the shell complete commands, options and their values. For bash: add `source <(isms-evidence completion bash)` to ~/.bashrc. For zsh: the same in ~/.zshrc, after compinit. For fish: `isms-evidence completion fish > ~/.config/fish/completions/isms-evidence.fish`. For PowerShell: add `isms-evidence completion pwsh | Out-String | Invoke-Expression` to $PROFILE.","zh-TW":"輸出讓 shell 自動完成指令、選項與選項值的腳本。bash：在 ~/.bashrc 加入 `source <(isms-evidence completion bash)`。zsh：在 ~/.zshrc 的 compinit 之後加入同一行，並改為 zsh。fish：`isms-evidence completion fish > ~/.config/fish/completions/isms-evidence.fish`。PowerShell：在 $PROFILE 加入 `isms-evidence completion pwsh | Out-String | Invoke-Expression`。"},argument:{name:{en:`SHELL`,"zh-TW":`SHELL`},count:`one`,values:v},options:{},examples:[`completion bash`],async run({words:e},{terminal:n,commands:r,useLocale:i}){let a=v.find(t=>t===e[0])??`bash`;return n.out(_[a](await t(r),i(null))),0}});export{y as completion};