import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createQuestions } from "../../src/cli/questions.ts";

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  return { input, output, questions: createQuestions(input, output) };
}

test("each line is an answer, those typed ahead too", async () => {
  const { input, output, questions } = terminal();
  input.write("one\n二\n");
  expect([await questions.ask("a? "), await questions.ask("b? ")]).toEqual(["one", "二"]);
  expect(`${output.read()}`).toContain("a? ");
  input.write("three\n");
  expect(await questions.ask("c? ")).toBe("three");
  questions.end();
});

test.each([
  ["Ctrl-C", "\x03"],
  ["Ctrl-D", "\x04"],
])("%s ends the questions, whatever was typed before", async (_, key) => {
  const { input, questions } = terminal();
  input.write("one\n");
  expect(await questions.ask("a? ")).toBe("one");
  input.write(key === "\x03" ? `half${key}` : key);
  expect(await questions.ask("b? ")).toBe(null);
});

test("without a question nothing is read", () => {
  const { input, questions } = terminal();
  questions.end();
  expect(input.listenerCount("data") + input.listenerCount("keypress")).toBe(0);
});
