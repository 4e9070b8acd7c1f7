/** Texts that a checked file may hold and that a format must not fall for. */
export const attacks = {
  terminal: "\u001b]0;owned\u0007\u001b[2J\u009b31m\u007f",
  direction: "\u202egnirts\u2066\u200f\u200b\ufeff",
  lines: "a\n::error::b\r\n::set-output name=x::y\u2028\u2029\u0085::stop-commands::z",
  markdown: "| x | [a](https://e.example) ![b](c) `d` **e** @octocat #1 <script>f</script> </summary></details>",
  block: "# head\n\n---\n- list\n```\ncode",
  formula: '=HYPERLINK("http://e.example","x")',
  quotes: '", \',\r\n"x",',
  half: "\ud800\udfff\udc00",
  long: "長".repeat(20_000),
};
