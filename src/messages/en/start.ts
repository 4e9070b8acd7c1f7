import type { StartMessages } from "../start-messages.ts";

export const startMessages: StartMessages = {
  questions: {
    begin: (folder) =>
      `A new evidence repository in ${folder}. Press Enter for the value in [ ]; Ctrl-C ends without writing anything.`,
    name: "Name of the organization",
    kind: "Kind of organization (a number)",
    kinds: {
      supervising_agency: "directly under the President's Office, the NSC or a Yuan, or government of a city or county",
      agency: "any other agency, including public hospitals and schools",
      critical_infrastructure: "provider of critical infrastructure, such as a designated hospital",
      state_enterprise: "state enterprise",
      foundation: "foundation under the Act",
      controlled_entity: "entity controlled by the government",
      private: "not under the Cyber Security Management Act, such as a company, private hospital or private school",
    },
    level: "Responsibility level (A to E; - if none is assigned)",
    noLevel: "no level yet, or not under the Act",
    small: "Small organization that begins with fifteen outputs (yes/no)",
    people: "Path of a spreadsheet of staff (xlsx, ods or csv; Enter for none)",
    yes: "yes",
    no: "no",
    standard: (value) => ` [${value}]`,
    colon: ": ",
    invalidName: "The name must be one line of at most 300 characters, without spaces at its ends.",
    choose: (values) => `Please give one of ${values.join(", ")}.`,
  },
  config: {
    head: ["Configuration: the organization, the policy, and where the evidence is. Every key is explained here:"],
    policyOfLevel: (policy) => `Without policy, that of the level applies: ${policy}.`,
    small: "small lists fifteen outputs to begin with and changes nothing of what is required.",
    people: "The roster: evidence refers to people by its ids.",
  },
  people: {
    head: [
      "The roster: one line per person, like a row of a worksheet. Evidence refers to people by these ids.",
      "  id      your own numbering, one per person, never used again",
      "  roles   one or more: head, ciso, manager, dedicated (security staff), it, developer, soc, ir (incident response),",
      "          auditor, legal, privacy, general",
      "  joined  first day of employment, as in 2026-09-01",
      "When somebody leaves, keep the line and add left: with the last day.",
    ],
    exampleBelow:
      "The line below only shows how (its last day is past, so it cannot sign): add your people, then delete it.",
    example: { name: "Example (delete)", unit: "IT Office", title: "System administrator" },
  },
  folder: {
    output: "Output",
    draft: "Begin a draft",
    note: "This folder is for the evidence of these outputs, one YAML file per document. A name that begins with the code of the output lets editors explain its fields.",
  },
  example: [
    "A completed example with fictitious content. It is not in the folder of evidence, so the check does not read it;",
    "delete it when you have seen it. To begin your own inventory, run: isms-evidence new O2.1.1",
  ],
  preCommit: {
    repository: "where you keep it",
    hook: "stops what the commit breaks, also by a deletion, the configuration or the roster",
    all: "every finding stops the commit",
  },
  owners: [
    "A change of these files changes what the evidence is judged by: this team has to review it.",
    "Replace @YOUR-ORGANIZATION/YOUR-TEAM everywhere with the team or account that reviews; until then GitHub marks it as an error.",
    'It takes effect once Settings → Rules of the repository has "Require review from Code Owners".',
  ],
  editor: "After an update of the tool, write the schemas again with isms-evidence schema --all --out.",
  report: {
    left: (path) => `Exists, left as it is: ${path}`,
    wouldWrite: (path) => `Would write: ${path}`,
    schemas: (folder, count) => `${folder}/ (${count} schemas, with which editors explain and complete fields)`,
    peopleRefused: (path) =>
      `Not all of ${path} was understood, and nothing was written. Correct the spreadsheet and run the command again; or leave out --people, and import it later with isms-evidence import ${path} --output people, which asks in a mapping file.`,
    change: (folder) => `Continue in the new folder: cd ${folder}`,
    next: ({ people, owners, steps }, imported) => [
      imported === null
        ? `1. Import your people (isms-evidence import staff.xlsx --output people) or add them to ${people}, and replace YOUR-TEAM in ${owners} with the team that reviews.`
        : `1. Review the ${imported.count} people in ${people}${imported.hasRoles ? "" : ": the spreadsheet has no roles, so all are general (users); enter the roles of the head, the chief information security officer, managers, dedicated and IT staff, auditors"}. Replace YOUR-TEAM in ${owners} with the team that reviews.`,
      `2. Commit these files to a new branch and open a pull request: the check passes and lists the evidence to prepare. Without knowing Git, on web pages: ${steps}`,
      "3. Begin with the assets: isms-evidence import assets.xlsx --output O2.1.1, or isms-evidence new O2.1.1. isms-evidence check always says what is missing.",
    ],
  },
};
