/** The message of a GitHub workflow command: after this it cannot begin a command of its own. */
export declare function escapeCommandData(text: string): string;
/** A property of a workflow command, such as its title or file. */
export declare function escapeCommandProperty(text: string): string;
