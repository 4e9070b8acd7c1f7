import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // They import JSON as Node.js does not.
    server: { deps: { inline: [/@actions\/(?:languageservice|workflow-parser|expressions)/] } },
    // The page takes its style as text, which is empty otherwise.
    css: true,
    // What loading the sources costs is paid once a worker, not once a file. So a file may not leave anything behind:
    // no hook outside of a test file, no mock, no changed global.
    isolate: false,
    // Starting a program copies the map of the memory of the process that starts it: what is small starts git faster.
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["test/support/build-dist.ts"],
    // Limits that only a hang reaches: a machine may be ten times slower than the one this was written on.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
