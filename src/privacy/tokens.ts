interface TokenKind {
  readonly issuer: string;
  /** The letters that it may begin with. */
  readonly letters: string;
  /** From the first character of the word that the token begins. */
  readonly form: RegExp;
}

/**
 * Tokens that their issuer gave a recognizable form, so that a program can find them: as the issuers document it for
 * the scanning of secrets. A password looks like any other word, so that none is looked for.
 */
const tokenKinds: readonly TokenKind[] = [
  { issuer: "Amazon Web Services", letters: "A", form: /^A(?:KIA|SIA)[A-Z2-7]{16}(?![\w-])/ },
  { issuer: "GitHub", letters: "g", form: /^(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/ },
  { issuer: "GitLab", letters: "g", form: /^gl(?:pat|oas|dt|rt|ptt|soat|agent|ft|imt|cbt)-[\w-]{20}/ },
  { issuer: "Google", letters: "AG", form: /^(?:AIza[\w-]{35}(?![\w-])|GOCSPX-[\w-]{28})/ },
  { issuer: "Slack", letters: "x", form: /^xox[abeoprs]-[A-Za-z0-9-]{15}|^xapp-\d-[A-Za-z0-9-]{15}/ },
  { issuer: "npm", letters: "n", form: /^npm_[A-Za-z0-9]{36}(?![\w-])/ },
  { issuer: "PyPI", letters: "p", form: /^pypi-AgE[\w-]{50}/ },
  { issuer: "Anthropic", letters: "s", form: /^sk-ant-[a-z]{2,10}\d\d-[\w-]{40}/ },
  {
    issuer: "OpenAI",
    letters: "s",
    form: /^sk-(?:(?:proj|svcacct|admin)-[\w-]{40}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/,
  },
  { issuer: "Stripe", letters: "rs", form: /^[rs]k_live_[A-Za-z0-9]{20}/ },
  { issuer: "SendGrid", letters: "S", form: /^SG\.[\w-]{16,24}\.[\w-]{40}/ },
  { issuer: "Hugging Face", letters: "h", form: /^hf_[A-Za-z]{34}(?![\w-])/ },
  { issuer: "DigitalOcean", letters: "d", form: /^do[opr]_v1_[a-f0-9]{64}(?![\w-])/ },
  { issuer: "Docker", letters: "d", form: /^dckr_(?:pat|oat)_[\w-]{27}/ },
  { issuer: "Databricks", letters: "d", form: /^dapi[a-f0-9]{32}(?:-\d)?(?![\w-])/ },
  { issuer: "HashiCorp Vault", letters: "h", form: /^hv[sb]\.[\w-]{24}/ },
  { issuer: "Grafana", letters: "g", form: /^gl(?:sa|c)_[A-Za-z0-9]{32}/ },
  { issuer: "age", letters: "A", form: /^AGE-SECRET-KEY-1[A-Z0-9]{58}(?![\w-])/ },
  { issuer: "Atlassian", letters: "A", form: /^ATATT3xFfGF0[\w-]{40}/ },
  { issuer: "Doppler", letters: "d", form: /^dp\.(?:pt|st|sa|ct)\.[\w.-]{40}/ },
  { issuer: "Figma", letters: "f", form: /^figd_[\w-]{40}/ },
  { issuer: "Groq", letters: "g", form: /^gsk_[A-Za-z0-9]{52}(?![\w-])/ },
  { issuer: "Linear", letters: "l", form: /^lin_api_[A-Za-z0-9]{40}(?![\w-])/ },
  { issuer: "Mailgun", letters: "k", form: /^key-[a-f0-9]{32}(?![\w-])/ },
  { issuer: "New Relic", letters: "N", form: /^NRAK-[A-Z0-9]{27}(?![\w-])/ },
  { issuer: "Notion", letters: "n", form: /^ntn_[A-Za-z0-9]{40}/ },
  { issuer: "1Password", letters: "o", form: /^ops_eyJ[\w-]{40}/ },
  { issuer: "Pulumi", letters: "p", form: /^pul-[a-f0-9]{40}(?![\w-])/ },
  { issuer: "Replicate", letters: "r", form: /^r8_[A-Za-z0-9]{37}(?![\w-])/ },
  { issuer: "Sentry", letters: "s", form: /^sntry[su]_[\w-]{40}/ },
  { issuer: "Shopify", letters: "s", form: /^shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}(?![\w-])/ },
  { issuer: "JSON Web Token", letters: "e", form: /^eyJ[\w-]{10,4096}\.eyJ[\w-]{10,4096}\.[\w-]{20}/ },
];

/** By the letter with which they begin, so that other words cost nothing. */
const kindsOfLetter = new Map<string, TokenKind[]>();
for (const kind of tokenKinds)
  for (const letter of kind.letters) kindsOfLetter.set(letter, [...(kindsOfLetter.get(letter) ?? []), kind]);
const beginsToken = new Uint8Array(128);
for (const letter of kindsOfLetter.keys()) beginsToken[letter.charCodeAt(0)] = 1;

/** No token has fewer characters. */
export const shortestToken = 20;

export function mayBeginToken(code: number): boolean {
  return beginsToken[code] === 1;
}

/** The token with which a text begins, and its length; null when it begins with none. */
export function tokenAt(text: string): { readonly issuer: string; readonly length: number } | null {
  for (const { issuer, form } of kindsOfLetter.get(text.charAt(0)) ?? []) {
    const [found] = form.exec(text) ?? [];
    if (found === undefined) continue;
    // What follows in one word belongs to it.
    const [rest = ""] = /^[\w.-]*/.exec(text.slice(found.length)) ?? [];
    return { issuer, length: found.length + rest.length };
  }
  return null;
}
