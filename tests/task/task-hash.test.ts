import { expect, test } from 'vitest';
import { taskHash } from '../../src/task/task-hash.ts';
import { taskWith } from '../author/sound-task.ts';

test('the hash of a task changes with what stood there before', () => {
  const hashes = [{}, { 'before.js': 'a;\n' }, { 'before.js': 'b;\n' }].map((files) => taskHash(taskWith(files)));
  expect(new Set(hashes).size).toBe(3);
});
