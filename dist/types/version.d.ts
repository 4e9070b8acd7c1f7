/** Version of the tool, as in package.json (a test compares them). */
export declare const version = "0.1.0";
