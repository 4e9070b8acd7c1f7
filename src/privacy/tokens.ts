interface TokenKind {
  readonly issuer: string;
  /** From the first character of the word that the token begins. */
  readonly form: RegExp;
}

/**
 * Tokens that their issuer gave a recognizable form, so that a program can find them: as the issuers document it for
 * the scanning of secrets. A password looks like any other word, so that none is looked for.
 */
const tokenKinds: readonly TokenKind[] = [
  { issuer: "Amazon Web Services", form: /^A(?:KIA|SIA)[A-Z2-7]{16}(?![\w-])/ },
  { issuer: "GitHub", form: /^(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/ },
  { issuer: "GitLab", form: /^gl(?:pat|oas|dt|rt|ptt|soat|agent|ft|imt|cbt)-[\w-]{20}/ },
  { issuer: "Google", form: /^(?:AIza[\w-]{35}(?![\w-])|GOCSPX-[\w-]{28})/ },
  { issuer: "Slack", form: /^xox[abeoprs]-[A-Za-z0-9-]{15}|^xapp-\d-[A-Za-z0-9-]{15}/ },
  { issuer: "npm", form: /^npm_[A-Za-z0-9]{36}(?![\w-])/ },
  { issuer: "PyPI", form: /^pypi-AgE[\w-]{50}/ },
  { issuer: "Anthropic", form: /^sk-ant-[a-z]{2,10}\d\d-[\w-]{40}/ },
  { issuer: "OpenAI", form: /^sk-(?:(?:proj|svcacct|admin)-[\w-]{40}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/ },
  { issuer: "Stripe", form: /^[rs]k_live_[A-Za-z0-9]{20}/ },
  { issuer: "SendGrid", form: /^SG\.[\w-]{16,24}\.[\w-]{40}/ },
  { issuer: "Hugging Face", form: /^hf_[A-Za-z]{34}(?![\w-])/ },
  { issuer: "DigitalOcean", form: /^do[opr]_v1_[a-f0-9]{64}(?![\w-])/ },
  { issuer: "Docker", form: /^dckr_(?:pat|oat)_[\w-]{27}/ },
  { issuer: "Databricks", form: /^dapi[a-f0-9]{32}(?:-\d)?(?![\w-])/ },
  { issuer: "HashiCorp Vault", form: /^hv[sb]\.[\w-]{24}/ },
  { issuer: "Grafana", form: /^gl(?:sa|c)_[A-Za-z0-9]{32}/ },
  { issuer: "age", form: /^AGE-SECRET-KEY-1[A-Z0-9]{58}(?![\w-])/ },
  { issuer: "Atlassian", form: /^ATATT3xFfGF0[\w-]{40}/ },
  { issuer: "Doppler", form: /^dp\.(?:pt|st|sa|ct)\.[\w.-]{40}/ },
  { issuer: "Figma", form: /^figd_[\w-]{40}/ },
  { issuer: "Groq", form: /^gsk_[A-Za-z0-9]{52}(?![\w-])/ },
  { issuer: "Linear", form: /^lin_api_[A-Za-z0-9]{40}(?![\w-])/ },
  { issuer: "Mailgun", form: /^key-[a-f0-9]{32}(?![\w-])/ },
  { issuer: "New Relic", form: /^NRAK-[A-Z0-9]{27}(?![\w-])/ },
  { issuer: "Notion", form: /^ntn_[A-Za-z0-9]{40}/ },
  { issuer: "1Password", form: /^ops_eyJ[\w-]{40}/ },
  { issuer: "Pulumi", form: /^pul-[a-f0-9]{40}(?![\w-])/ },
  { issuer: "Replicate", form: /^r8_[A-Za-z0-9]{37}(?![\w-])/ },
  { issuer: "Sentry", form: /^sntry[su]_[\w-]{40}/ },
  { issuer: "Shopify", form: /^shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}(?![\w-])/ },
  { issuer: "JSON Web Token", form: /^eyJ[\w-]{10,4096}\.eyJ[\w-]{10,4096}\.[\w-]{20}/ },
];

/** The first letters of all of them, so that other words cost nothing. */
const firstLetters = new Set([..."AGNSadefghklnoprsx"].map((letter) => letter.charCodeAt(0)));

/** No token has fewer characters. */
export const shortestToken = 20;

export function mayBeginToken(code: number): boolean {
  return firstLetters.has(code);
}

/** The token with which a text begins, and its length; null when it begins with none. */
export function tokenAt(text: string): { readonly issuer: string; readonly length: number } | null {
  for (const { issuer, form } of tokenKinds) {
    const [found] = form.exec(text) ?? [];
    if (found === undefined) continue;
    // What follows in one word belongs to it.
    const [rest = ""] = /^[\w.-]*/.exec(text.slice(found.length)) ?? [];
    return { issuer, length: found.length + rest.length };
  }
  return null;
}
