declare module "saxen" {
  type Attributes = Readonly<Record<string, string>>;

  export class Parser {
    /** @param attributes - false where they are malformed */
    on(event: "openTag", called: (name: string, attributes: () => Attributes | false) => void): this;
    on(event: "closeTag" | "text" | "cdata" | "attention", called: (text: string) => void): this;
    on(event: "error", called: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
