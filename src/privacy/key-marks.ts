/** What a text contains in which a private key is written. */
export const keyMarks = { pem: "PRIVATE KEY", putty: "PuTTY-User-Key-File" } as const;

/**
 * What a text contains in which the bytes of a private key are written in base64 without the line that says so: how each
 * key of a form and size begins, after its length.
 */
export const bareKeyMarks = [
  "IBADANBgkqhkiG9w0BAQEFAAS", // PKCS #8, RSA
  "GByqGSM49AgEG", // PKCS #8, elliptic curves
  "MC4CAQAwBQYDK2Vw", // PKCS #8, Ed25519
  "IBAAKCAQEA", // PKCS #1 of 2048 bits
  "IBAAKCAYEA", // of 3072 bits
  "IBAAKCAgEA", // of 4096 bits
  "MHcCAQEEI", // SEC 1, P-256
  "b3BlbnNzaC1rZXktdjEA", // OpenSSH
  "LS0tLS1CRUdJTi", // a file of PEM, as in the configuration of Kubernetes
] as const;

/** Parts of the addresses of webhooks. */
export const webhookMarks = ["hooks.slack.com/", "/api/webhooks/", ".webhook.office.com/"] as const;
