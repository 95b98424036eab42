import { expect, test } from 'vitest';
import { run } from '../e2e/repository.ts';

const NOWHERE = 'http://127.0.0.1:2';

test.each([
  [['search'], 'Expected no --url with --agent search'],
  [['random', '--fork'], 'Expected no --url with --fork'],
  [
    ['random'],
    `Expected a server at ${NOWHERE}, got: connect ECONNREFUSED 127.0.0.1:2. Is it running, and the URL right?`,
  ],
])('rollout --agent %j refuses a server that cannot serve it, before it plays', async (agent, message) => {
  const args = ['src/cli/main.ts', 'rollout', '--agent', ...agent, '--url', NOWHERE, '--out', 'never-made'];
  const { code, stderr } = await run(process.execPath, args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
