import { configDefaults, defineConfig } from "vitest/config";

/**
 * Tests of whole programs: commands, the Action, browsers, hooks, histories of git, every output through several
 * programs. One in six tests and three quarters of the time: `npm test` leaves them to `npm run test:all`, which CI runs.
 */
const wholePrograms = [
  "test/{action,browser,editor,explain,github,hostile,oracle,pre-commit}/**",
  "test/check/{scenes/**,broken-line.test.ts,unread.test.ts}",
  "test/author/renew-file.test.ts",
  "test/bench/{corpus,work}.test.ts",
  "test/cli/{by,cli,exceptions,export,first-screen,import,init,odd-values,pack,program,report}.test.ts",
  "test/cli/{rollup,round-trip,scope,start-work}.test.ts",
  "test/docs/{audit-day,azure-devops,cron,docs,editors,first-time,gitea,install,library,offline-archive,recipes}.test.ts",
  "test/docs/site-editions.test.ts",
  "test/examples/**",
  "test/fix/all-outputs.test.ts",
  "test/form/form-page.test.ts",
  "test/report/{hostile,hostile-saved}.test.ts",
  "test/report/workbook/**",
  "test/rules/{emit/same-results,growth}.test.ts",
  "test/shell/without-commands.test.ts",
  "test/source/{git-*,interrupted-writes}.test.ts",
];

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(mode === "quick" ? wholePrograms : [])],
    // They import JSON as Node.js does not.
    server: { deps: { inline: [/@actions\/(?:languageservice|workflow-parser|expressions)/] } },
    // The page takes its style as text, which is empty otherwise.
    css: true,
    // What loading the sources costs is paid once a worker, not once a file. So a file may not leave anything behind:
    // no hook outside of a test file, no mock, no changed global.
    isolate: false,
    // Starting a program copies the map of the memory of the process that starts it: what is small starts git faster.
    // Tests of parts start hardly any, and threads start faster.
    pool: mode === "quick" ? "threads" : "forks",
    // Telling of each of ten thousand tests as it ends would take a fifth of their time.
    reporters: mode === "quick" ? ["dot"] : ["default"],
    maxWorkers: 2,
    globalSetup: ["test/support/build-dist.ts"],
    // Limits that only a hang reaches: a machine may be ten times slower than the one this was written on.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
}));
