/**
 * Modules of dist/ as one script, for a page that is opened from a file and may import nothing. They are the bundler's
 * own: imports at the beginning, all exports in one list at the end.
 *
 * @param entries - file names; the script is an expression whose value is the list of what each of them exports
 * @param read - the text of a module
 */
export function linkModules(entries: readonly string[], read: (name: string) => string): string {
  const linked = new Map<string, string>();
  const link = (name: string) => {
    if (linked.has(name)) return;
    const { imports, body, exports } = partsOf(name, read(name));
    for (const { from } of imports) link(from);
    const bindings = imports.map(({ names, from }) => `const{${names}}=$[${JSON.stringify(from)}];`).join("");
    const own = body.replace(/\/\* ?[@#]__PURE__ ?\*\/ ?/g, ""); // notes of the bundler to itself
    linked.set(name, `$[${JSON.stringify(name)}]=(()=>{${bindings}${own}\nreturn{${exports}}})();`);
  };
  for (const name of entries) link(name);
  const values = entries.map((name) => `$[${JSON.stringify(name)}]`).join();
  return `(()=>{"use strict";const $={};\n${[...linked.values()].join("\n")}\nreturn[${values}]})()`;
}

interface Parts {
  readonly imports: readonly { readonly names: string; readonly from: string }[];
  readonly body: string;
  readonly exports: string;
}

function partsOf(name: string, text: string): Parts {
  const imports: { names: string; from: string }[] = [];
  let body = text;
  for (let match = firstImport(body); match; match = firstImport(body)) {
    const [all, names = "", from = ""] = match;
    imports.push({ names: bindingsOf(names, "$1:$2"), from });
    body = body.slice(all.length);
  }
  const list = /(?:^|[;\n}])export\s*\{([^}]*)\};?\s*$/.exec(body);
  if (!list) throw new Error(`${name} ends without a list of exports`);
  body = body.slice(0, list.index + (/^[;}]/.test(list[0]) ? 1 : 0));
  if (/(?:^|[;}\n])(?:import|export)\b/.test(body)) throw new Error(`${name} imports or exports in its middle`);
  return { imports, body, exports: bindingsOf(list[1] ?? "", "$2:$1") };
}

function firstImport(text: string): RegExpExecArray | null {
  return /^import\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)";\s*/.exec(text);
}

/** `a as b` as a pair of an object, in the order that is asked for. */
function bindingsOf(list: string, order: string): string {
  return list
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => (/ as /.test(one) ? one.replace(/^(\S+) as (\S+)$/, order) : one))
    .join();
}
