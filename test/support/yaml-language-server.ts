import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = fileURLToPath(
  new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** The server that editors use for YAML, as they speak with it: LSP over standard input and output. */
export interface YamlLanguageServer {
  /** Opens a document and returns what is wrong with it. */
  readonly open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** The text that an editor shows for what is at a place; empty for none. */
  readonly hover: (path: string, position: Position) => Promise<string>;
  /** What can be written at a place. */
  readonly complete: (path: string, position: Position) => Promise<readonly CompletionItem[]>;
  readonly stop: () => Promise<void>;
}

export interface CompletionItem {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Starts the server in a folder.
 *
 * @param settings - as an editor has them, such as `yaml.schemas`
 */
export async function startYamlLanguageServer(
  folder: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<YamlLanguageServer> {
  const server = spawn(process.execPath, [program, "--stdio"], { cwd: folder, stdio: "pipe" });
  const answers = new Map<number, (message: Message) => void>();
  const reported = new Map<string, (found: readonly Diagnostic[]) => void>();
  let ids = 0;
  let versions = 0;
  readMessages(server, (message) => {
    if (message.method === undefined) answers.get(message.id ?? -1)?.(message);
    else if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
      reported.get(uri)?.(diagnostics);
    } else if (message.id !== undefined) send({ id: message.id, result: answerTo(message, settings) });
  });
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const ask = async <Result>(method: string, params: object | null): Promise<Result> => {
    const id = ++ids;
    const answer = new Promise<Message>((resolve) => answers.set(id, resolve));
    send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result as Result;
  };
  const uriOf = (path: string) => pathToFileURL(resolve(folder, path)).href;
  const root = { uri: pathToFileURL(folder).href, name: "evidence" };
  await ask("initialize", {
    processId: process.pid,
    rootUri: root.uri,
    workspaceFolders: [root],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ["markdown"] },
        completion: { completionItem: { documentationFormat: ["markdown"], snippetSupport: true } },
      },
    },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings } });
  return {
    async open(path, text) {
      const uri = uriOf(path);
      const found = new Promise<readonly Diagnostic[]>((resolve) => reported.set(uri, resolve));
      // The server keeps what it knows of a version.
      const textDocument = { uri, languageId: "yaml", version: ++versions, text };
      send({ method: "textDocument/didOpen", params: { textDocument } });
      return found;
    },
    async hover(path, position) {
      const params = { textDocument: { uri: uriOf(path) }, position };
      const result = await ask<{ contents: { value: string } } | null>("textDocument/hover", params);
      return result?.contents.value ?? "";
    },
    async complete(path, position) {
      const params = { textDocument: { uri: uriOf(path) }, position };
      const result = await ask<readonly CompletionItem[] | { items: readonly CompletionItem[] }>(
        "textDocument/completion",
        params,
      );
      return "items" in result ? result.items : result;
    },
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      await ask("shutdown", null);
      send({ method: "exit" });
      await ended;
    },
  };
}

/** What an editor says when the server asks. */
function answerTo({ method, params }: Message, settings: Readonly<Record<string, unknown>>): unknown {
  if (method !== "workspace/configuration") return null;
  const { items } = params as { items: readonly { section?: string }[] };
  return items.map(({ section = "" }) => ({
    // What the extension of the editor has by default.
    ...(section === "yaml" ? { validate: true, hover: true, completion: true } : {}),
    ...Object.fromEntries(
      Object.entries(settings).flatMap(([name, value]) =>
        name.startsWith(`${section}.`) ? [[name.slice(section.length + 1), value]] : [],
      ),
    ),
  }));
}

function readMessages({ stdout }: ChildProcessWithoutNullStreams, read: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stdout.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf("\r\n\r\n");
      const [, length] = /Content-Length: (\d+)/i.exec(rest.toString("latin1", 0, Math.max(end, 0))) ?? [];
      const begin = end + 4;
      if (end < 0 || length === undefined || rest.length < begin + Number(length)) return;
      const text = rest.toString("utf8", begin, begin + Number(length));
      rest = rest.subarray(begin + Number(length));
      read(JSON.parse(text));
    }
  });
}
