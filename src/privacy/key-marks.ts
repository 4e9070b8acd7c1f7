/** What a text contains in which a private key is written. */
export const keyMarks = { pem: "PRIVATE KEY", putty: "PuTTY-User-Key-File" } as const;
