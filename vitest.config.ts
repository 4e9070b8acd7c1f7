import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They import JSON as Node.js does not.
    server: { deps: { inline: [/@actions\/(?:languageservice|workflow-parser|expressions)/] } },
    // The page takes its style as text, which is empty otherwise.
    css: true,
    // Much of a test's time is waiting for processes; so more run at once than there are processors.
    maxWorkers: 4,
    globalSetup: ["test/support/build-dist.ts"],
    // Processes of the command line start beside one another on a busy machine.
    testTimeout: 30_000,
  },
});
