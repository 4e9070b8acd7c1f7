import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-dist.ts"],
    // Processes of the command line start beside one another on a busy machine.
    testTimeout: 20_000,
  },
});
