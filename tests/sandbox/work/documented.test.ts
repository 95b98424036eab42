import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_CALLS } from '../../../sandbox/host/instrument/snippets.ts';
import { DEFAULT_WORK } from '../../../sandbox/host/work.ts';
import { WALKERS } from '../../../sandbox/realm/subject/work/builtins.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/sandbox.md'), 'utf8');

test('docs/sandbox.md lists every built-in that is wrapped', () => {
  const names = Object.values(WALKERS).flatMap((holders) => Object.values(holders).flat());
  const named = (name: string) => new RegExp(`[\`.]${name}\``).test(page);
  // The operations on sets are told by the first of them.
  const rest = ['intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'];
  expect(names.filter((name) => !named(name) && !rest.includes(name))).toEqual([]);
});

test('and the figures', () => {
  expect(page).toContain(`${DEFAULT_WORK.toLocaleString('en-US')} units`);
  expect(page).toContain(`| ${MAX_CALLS.toLocaleString('en-US')} |`);
});
