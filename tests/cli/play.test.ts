import { describe, expect, test } from 'vitest';
import { tracefix } from '../e2e/repository.ts';

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
});

function play(input: string) {
  return tracefix(['play', TASK], { input });
}
