import{r as e}from"./help2.js";import{Wn as t}from"./base.js";function n(e,n){return e.map(({name:a,summary:o,options:s,argument:c})=>({name:a,text:i(o[n]),options:Object.entries({...s,...t}).map(([e,t])=>r(e,t,n)),values:c?.offers===`commands`?e.map(e=>e.name):c?.values??[],takesPaths:c?.offers===`paths`}))}function r(t,n,r){let a=(n.short??[]).map(e=>`-${e}`),o=i(e(n,r));return n.kind===`switch`?{flags:[`--${t}`,...n.negatable?[`--no-${t}`]:[],...a],text:o,placeholder:null,values:[],path:null,isList:!1}:{flags:[`--${t}`,...a],text:o,placeholder:n.value[r],values:n.values??[],path:n.path??null,isList:n.kind===`list`}}function i(e){return e.replaceAll("`",``)}function a(e,t){let r=n(e,t),i=r.map(({name:e})=>e),a=r.flatMap(({name:e,options:t})=>t.filter(({placeholder:e})=>e!==null).map(({flags:t,values:n,path:r})=>({name:e,flags:t,values:n,path:r}))),o=[...new Set(a.flatMap(({flags:e})=>e))],s=a.map(({name:e,flags:t,values:n})=>`    ${t.map(t=>`"${e} ${t}"`).join(`|`)}) words="${n.join(` `)}" ;;`),c=r.map(({name:e,options:t})=>`      ${e}) words="${t.flatMap(({flags:e})=>e).join(` `)}" ;;`),l=r.filter(({values:e})=>e.length>0).map(({name:e,values:t})=>`      ${e}) words="${t.join(` `)}" ;;`);return`# isms-evidence completion bash
_isms_evidence() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" words="" index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${o.join(`|`)}) index=$((index + 1)) ;;
      ${i.join(`|`)}) command=\${COMP_WORDS[index]}; break ;;
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
      "") words="${i.join(` `)}" ;;
${l.join(`
`)}
      esac
    fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _isms_evidence isms-evidence
`}function o(e,t){let r=n(e,t),i=r.map(({name:e})=>e),a=e=>`__fish_seen_subcommand_from ${e.join(` `)}`,o=(e,t)=>`complete -c isms-evidence -n ${s(e)} ${t}`;return`${[`# isms-evidence completion fish`,`complete -c isms-evidence -f`,...r.map(({name:e,text:t})=>o(`not ${a(i)}`,`-a ${e} -d ${s(t)}`)),...r.flatMap(({name:e,options:t,values:n,takesPaths:r})=>{let c=e===`check`?`not ${a(i.filter(t=>t!==e))}`:a([e]);return[...t.flatMap(({flags:e,text:t,placeholder:n,values:r,path:i})=>{let a=n===null?``:i===null?` -x${r.length>0?` -a ${s(r.join(` `))}`:``}`:` -r -F`;return e.map(e=>{let n=e.startsWith(`--`)?`-l ${e.slice(2)}`:`-s ${e.slice(1)}`;return o(c,`${n}${a} -d ${s(t)}`)})}),...n.length>0?[o(c,`-a ${s(n.join(` `))}`)]:[],...r?[o(c,`-F`)]:[]]})].join(`
`)}\n`}function s(e){return`'${e.replace(/[\\']/g,`\\$&`)}'`}function c(e,t){return`# isms-evidence completion pwsh
Register-ArgumentCompleter -Native -CommandName isms-evidence -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${n(e,t).map(({name:e,text:t,options:n,values:r})=>{let i=n.flatMap(({flags:e,text:t,placeholder:n,values:r})=>l(e).map(e=>`      ${u(e)} = @{ Text = ${u(t)}; TakesValue = $${n!==null}; Values = ${d(r)} }`));return`    ${u(e)} = @{ Text = ${u(t)}; Values = ${d(r)}; Options = [ordered]@{
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
`}function l(e){return[...new Map(e.map(e=>[e.toLowerCase(),e])).values()]}function u(e){return`'${e.replace(/['‘’‚‛]/g,`$&$&`)}'`}function d(e){return`@(${e.map(u).join(`, `)})`}function f(e,t){let r=n(e,t),i=r.map(({name:e,text:t})=>`    ${m(`${e}:${t.replaceAll(`:`,`\\:`)}`)}`),a=r.map(({name:e,options:t})=>`    ${e}) options=(
${t.flatMap(e=>e.flags.map(t=>`      ${m(p(t,e))}`)).join(`
`)}
    ) ;;`);return`#compdef isms-evidence
_isms-evidence-words() {
  case $command in
    "") _describe -t commands command commands; _files ;;
${r.flatMap(({name:e,values:t,takesPaths:n})=>n?[`    ${e}) _files ;;`]:t.length>0?[`    ${e}) compadd -- ${t.join(` `)} ;;`]:[]).join(`
`)}
  esac
}
_isms-evidence() {
  local command="" word
  local -a commands options
  commands=(
${i.join(`
`)}
  )
  for word in \${words[2,CURRENT-1]}; do
    case $word in
      ${r.map(({name:e})=>e).join(`|`)}) command=$word; break ;;
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
`}function p(e,{text:t,placeholder:n,values:r,path:i,isList:a}){let o=`${a?`*`:``}${e}[${t.replace(/[[\]\\]/g,`\\$&`)}]`;if(n===null)return o;let s=i===`folder`?`_files -/`:i===`file`?`_files`:`(${r.join(` `)})`;return`${o}:${n.replaceAll(`:`,`\\:`)}:${s}`}function m(e){return`'${e.replaceAll(`'`,`'\\''`)}'`}const h={bash:a,zsh:f,fish:o,pwsh:c};export{h as completionScripts};