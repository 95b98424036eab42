import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAgent } from '../../src/cli/load-agent.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracefix-agents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, code: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, code);
  return file;
}

describe('the agent of a module', () => {
  test.each([
    [
      'agent.ts',
      "const name: string = 'mine';\nexport default { name, act: () => ({ action_type: 'SUBMIT' }) };",
      'mine',
    ],
    ['maker.mjs', "export default async () => ({ name: 'made', begin() {} });", 'made'],
    ['act.mjs', "export default (observation) => ({ action_type: 'SUBMIT' });", 'act'],
    ['blind.mjs', "export default () => ({ action_type: 'SUBMIT' });", 'blind'],
    ['named.mjs', 'export default function hasty(observation, history) {}', 'named'],
    ['maker-of-act.mjs', "export default () => (observation) => ({ action_type: 'SUBMIT' });", 'maker-of-act'],
  ])('is what %s exports', async (file, code, name) => {
    expect(await loadAgent(moduleOf(file, code))).toMatchObject({ name });
  });

  test.each([
    ['none.mjs', 'export const agent = 1;', 'to be an agent, or a function that is or makes one, got none.'],
    ['number.mjs', 'export default 7;', 'got 7.'],
    ['empty.mjs', 'export default { play() {} };', 'got an object with play.'],
    ['nameless.mjs', 'export default { act() {} };', 'to have a name, got none.'],
    ['broken.mjs', 'export default {', 'to be a module that can be loaded, got: '],
    ['thrower.mjs', "export default () => { throw new Error('no key'); };", 'to make an agent, got: Error: no key'],
    ['maker-of-none.mjs', 'export default () => null;', 'to make an agent, got null.'],
  ])('is refused in a sentence: %s', async (file, code, message) => {
    await expect(loadAgent(moduleOf(file, code))).rejects.toThrow(message);
  });

  test('is not looked for where no file is', async () => {
    await expect(loadAgent('./nowhere.ts')).rejects.toThrow('got "./nowhere.ts", which is not there');
  });
});
