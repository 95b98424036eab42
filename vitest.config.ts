import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const APART = [
  'tests/agent/repair/repair.test.ts',
  'tests/author/generate/generate-tasks.test.ts',
  'tests/author/import/quixbugs.test.ts',
  'tests/cli/{play,rollout}.test.ts',
  'tests/e2e/{demo,dockerfile,pack}.test.ts',
  'tests/exploits/exploits.test.ts',
  'tests/fidelity/fidelity.test.ts',
  'tests/rollout/{replay,review,inference/inference,run-folder/play-run}.test.ts',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What installs the package anew, plays whole runs, or makes and compares many programs takes minutes, and has commands of its own (test:install, test:long).
    exclude: process.env.TRACEFIX_APART === '1' ? [] : APART,
    // Each file may start a sandbox of its own, whose hosts are processes too.
    pool: 'forks',
    // Files share their worker's modules: importing the whole gym anew for each would take a quarter of the time.
    isolate: false,
    // What commands print is compared as text, in CI as well, where colours are on.
    env: {
      NO_COLOR: '1',
      // The commands that tests start are compiled once, and not each time.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled'),
    },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
