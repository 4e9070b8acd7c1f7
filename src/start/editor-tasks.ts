/** What a line of the format `lines` says, as VS Code reads it. */
const problemMatcher = {
  owner: "isms-evidence",
  source: "isms-evidence",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code
  fileLocation: ["relative", "${workspaceFolder}"],
  pattern: {
    regexp: "^(.+?):(\\d+):(\\d+): (error|warning|info): (.*) \\[([\\w-]+)\\]$",
    file: 1,
    line: 2,
    column: 3,
    severity: 4,
    message: 5,
    code: 6,
  },
};

const task = (label: string, args: readonly string[], more: object) => ({
  label: `isms-evidence: ${label}`,
  type: "shell",
  command: "isms-evidence",
  args,
  ...more,
});

/**
 * The tasks of VS Code, which docs/editors.md shows: `npm run docs` takes them from here. Findings of a check are in its list
 * of problems, and it does not wait for a key when a check finds something.
 */
export const editorTasks = {
  version: "2.0.0",
  tasks: [
    task("check", ["check", "--format", "lines"], {
      group: { kind: "build", isDefault: true },
      presentation: { reveal: "silent" },
      problemMatcher,
    }),
    task("fix", ["fix"], { problemMatcher: [] }),
    task("renew what is due", ["renew", "--due"], { problemMatcher: [] }),
  ],
};
