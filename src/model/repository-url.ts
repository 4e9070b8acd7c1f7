/** Where this tool lives, as in package.json (a test compares them). */
export const repositoryUrl = "https://github.com/OWNER/isms-evidence";
