import { defineConfig } from 'vitest/config';

const APART = [
  'tests/e2e/{dockerfile,pack}.test.ts',
  'tests/cli/rollout.test.ts',
  'tests/rollout/{replay,inference/inference,run-folder/play-run}.test.ts',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What installs the package anew, or plays whole runs by the command line, takes a minute and has a command of its own.
    exclude: process.env.TRACEFIX_APART === '1' ? [] : APART,
    // Each file may start a sandbox of its own, whose hosts are processes too.
    pool: 'forks',
    // What commands print is compared as text, in CI as well, where colours are on.
    env: { NO_COLOR: '1' },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
