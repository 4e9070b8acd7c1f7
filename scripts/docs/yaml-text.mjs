import { Document, visit } from "yaml";

/** Values that YAML 1.1, which many programs still read, takes for booleans. */
const isTruthWord = /^(?:y|n|yes|no|on|off)$/i;

/** A value as YAML text that readers of YAML 1.2 and 1.1 understand alike. */
export function yamlText(value) {
  const document = new Document(value, { schema: "core" });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && isTruthWord.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0, blockQuote: "literal" }).trimEnd();
}
