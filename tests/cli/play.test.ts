import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { nodeFirst, ROOT, tracefix } from '../e2e/repository.ts';

const TASK = 'sku-lookup-misses-known-articles';

describe('an episode played through a pipe', () => {
  test('can be won, shows which tests fail, and goes on after a command that does not exist, at no cost', async () => {
    const { code, stdout } = await play('frobnicate\nrun\nreplace 11 11\n  while (low <= high) {\n.\nrun\nsubmit\n');
    expect(stdout).toContain('11    while (low < high) {');
    expect(stdout).toContain('got "frobnicate"');
    expect(stdout).toMatch(/^✗ /m);
    expect(stdout).toMatch(/^✓ /m);
    expect(stdout).toContain('+  while (low <= high) {');
    expect(stdout).toMatch(/tests pass after 4 steps: score 0\.96/);
    expect(code).toBe(0);
  });

  test('takes edits back, and says that a block without its end is dropped', async () => {
    const { code, stdout } = await play('replace 1 5\n.\nundo\ndiff\nreplace 1 1\nconst lost = 1;\n');
    expect(stdout).toContain('The code is as it was.');
    expect(stdout).toContain('The input ended inside a block');
    expect(code).toBe(0);
  });

  test('may be a review, after whose end the command waits for no more input', async () => {
    const args = ['src/cli/main.ts', 'play', TASK, '--game', 'review', '--reset', 'clean=false'];
    const child = spawn(process.execPath, args, { cwd: ROOT, env: nodeFirst() });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
    child.stdin.write(
      'report 11 logic high It stops early.\nfix 1 11 11\n  while (low <= high) {\n.\nrequest changes\n',
    );
    const [code] = await once(child, 'close');
    expect(stdout).toContain('nothing may be wrong');
    expect(stdout).toContain('step 2, 48 left, reward -0.01');
    expect(stdout).toMatch(
      /issue 1, line 11: found, logic, severity right, its fix passes\nSubmitted: request_changes\. 1 of 1 issue found\. .* Score 0\.9700\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('says what becomes of a review whose input ends early, and speaks of its own commands', async () => {
    const input = 'report 11 logic high It stops.\nfix 1 11 11\n  while (low <= high) {\n.\napply 1\n';
    const args = ['play', '--suite', 'core', '--seed', '1', '--game', 'review', '--reset', 'clean=false'];
    const { code, stdout } = await tracefix(args, { input });
    expect(stdout).toContain('The fix of issue 1 is in the working source. unapply takes it out.');
    expect(stdout).toMatch(/The input ended before approve or request: the review is left without a decision.*\n$/);
    expect(code).toBe(0);
    const { stderr } = await tracefix(['play', '--suite', 'nowhere'], { input });
    expect(stderr).toContain('suite nowhere leaves 0');
  });
});

function play(input: string) {
  return tracefix(['play', TASK], { input });
}
