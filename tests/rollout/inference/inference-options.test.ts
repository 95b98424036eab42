import { expect, test } from 'vitest';
import { inferenceOptions } from '../../../src/rollout/inference/inference-options.ts';

test.each([
  ['--formt', 'Expected an option, got "--formt"; the nearest is --format. --help tells of all.'],
  ['--max-step=4', 'Expected an option, got "--max-step"; the nearest is --max-steps. --help tells of all.'],
  ['-x', 'Expected an option, got "-x"; there is none like it. --help tells of all.'],
])('refuses the option %s with a sentence', (option, sentence) => {
  expect(() => inferenceOptions([option], {})).toThrow(sentence);
});

test.each([
  [['--url', 'http://127.0.0.1:1/review/'], 'review'],
  [['--url', 'http://127.0.0.1:1'], 'fix'],
  [['--url', 'http://127.0.0.1:1/review', '--game', 'fix'], 'fix'],
  [['--game', 'review'], 'review'],
])('%j play the game %s', (args, game) => {
  expect(inferenceOptions(args, {})).toMatchObject({ game });
});
