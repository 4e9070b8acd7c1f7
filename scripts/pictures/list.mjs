const sizes = { report: { width: 960, height: 520 }, comment: { width: 960, height: 520 } };

/** The two subjects of the README in both languages, light and dark. */
const firstScreen = ["zh-TW", "en"].flatMap((locale) =>
  Object.entries(sizes).flatMap(([subject, size]) =>
    ["light", "dark"].map((scheme) => ({
      name: `${subject}.${locale}.${scheme}`,
      subject,
      example: "city-hospital-gaps",
      locale,
      scheme,
      ...size,
    })),
  ),
);

/**
 * Every picture of docs/pictures/.
 *
 * @type {readonly { name: string, subject: "report" | "comment" | "form", example: string, locale: "zh-TW" | "en",
 *   scheme: "light" | "dark", width: number, height: number }[]} sizes in CSS pixels
 */
export const pictures = [
  ...firstScreen,
  { name: "school", subject: "report", example: "small-school", locale: "zh-TW", scheme: "light", ...sizes.report },
  { name: "form", subject: "form", example: "small-school", locale: "zh-TW", scheme: "light", width: 900, height: 760 },
];
