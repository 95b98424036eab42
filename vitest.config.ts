import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What installs the package anew takes a minute and has a command of its own.
    exclude: process.env.TRACEFIX_INSTALL === '1' ? [] : ['tests/e2e/{dockerfile,pack}.test.ts'],
    // Each file may start a sandbox of its own, whose hosts are processes too.
    pool: 'forks',
    // What commands print is compared as text, in CI as well, where colours are on.
    env: { NO_COLOR: '1' },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
