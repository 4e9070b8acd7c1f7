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
    // Limits that only a hang reaches: a machine may be ten times slower than the one this was written on.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
