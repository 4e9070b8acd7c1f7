/** The shells that complete the words of the command line by a script. */
export const shells = ["bash", "zsh", "fish", "pwsh"] as const;

export type Shell = (typeof shells)[number];
