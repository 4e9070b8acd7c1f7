import { schemaFolder } from "../author/modeline.ts";
import type { JsonObject } from "../model/json.ts";
import { editorTasks } from "./editor-tasks.ts";
import { comments, type StartFile } from "./start-file.ts";

/** The files that a schema is for, as editors match them; the code of an output begins the name of its documents. */
function filesOf(name: string): readonly string[] {
  switch (name) {
    case "config":
      return ["isms-evidence.yaml", "isms-evidence.yml"];
    case "people":
      return ["people.yaml"];
    case "policy":
      return ["policies/*.yaml", "!policies/*.cases.yaml"];
    case "cases":
      return ["policies/*.cases.yaml"];
    default:
      return [`${name}.yaml`, `${name}-*.yaml`];
  }
}

/**
 * Settings with which editors explain, complete and check the fields, and the schemas that this takes.
 *
 * @param schemas - by name, as `schema --all` writes them
 */
export function editorFiles(
  schemas: ReadonlyMap<string, JsonObject>,
  { prefix, note }: { readonly prefix: string; readonly note: string },
): readonly StartFile[] {
  const settings = {
    "yaml.schemas": Object.fromEntries(
      [...schemas.keys()].map((name) => [`./${schemaFolder}/${name}.schema.json`, filesOf(name)]),
    ),
    "files.eol": "\n",
    "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
  };
  const editorconfig = `${prefix === "" ? "root = true\n\n" : ""}[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true

[*.{yaml,yml}]
indent_style = space
indent_size = 2
`;
  const own: StartFile[] = [
    { path: ".vscode/settings.json", content: `// ${note} ${schemaFolder}\n${json(settings)}` },
    { path: ".vscode/extensions.json", content: json({ recommendations: ["redhat.vscode-yaml"] }) },
    { path: ".vscode/tasks.json", content: json(editorTasks) },
    { path: ".editorconfig", content: editorconfig },
    {
      path: ".gitattributes",
      content: `${comments([`${note} ${schemaFolder}`])}\n*.yaml text eol=lf\n.isms-evidence/** text eol=lf linguist-generated=true\n`,
    },
    ...[...schemas].map(([name, schema]) => ({ path: `${schemaFolder}/${name}.schema.json`, content: json(schema) })),
  ];
  return own.map(({ path, content }) => ({ path: `${prefix}${path}`, content }));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
