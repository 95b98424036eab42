import { expect, test } from 'vitest';
import { createIgnoreList } from './program.js';

function listOf(...lines) {
  const list = createIgnoreList();
  list.add(lines.join('\n'));
  return list;
}

test('leaves out by name', () => {
  const list = listOf('*.log', '# remark', 'tmp/');
  expect(list.ignores('a/b/error.log')).toBe(true);
  expect(list.ignores('tmp/x.txt')).toBe(true);
  expect(list.ignores('tmp')).toBe(false);
  expect(list.ignores('a/log.txt')).toBe(false);
});

test('drafts in every folder of the docs are left out', () => {
  const list = listOf('docs/**/draft.md');
  expect(list.ignores('docs/draft.md')).toBe(true);
  expect(list.ignores('docs/a/draft.md')).toBe(true);
  expect(list.ignores('docs/2024/spring/draft.md')).toBe(true);
});

test('selects the files to save', () => {
  const list = listOf('**/out/', 'cache?/**', '!keep.txt');
  const tree = {
    src: { app: { out: { 'a.js': 1 }, 'main.js': 2 }, out: { 'b.js': 3 } },
    cache1: { 'page.html': 4, 'keep.txt': 5 },
    'readme.md': 6,
  };
  expect(list.select(tree)).toEqual(['src/app/main.js', 'cache1/keep.txt', 'readme.md']);
});

test('the last rule that matches counts', () => {
  const list = listOf('*.md', '!readme.md  ', '/readme.md');
  expect(list.ignores('docs/readme.md')).toBe(false);
  expect(list.ignores('readme.md')).toBe(true);
  expect(list.ruleFor('docs/readme.md')).toEqual({ folder: '', line: 2, text: '!readme.md', keep: true });
});

test('a list in a folder holds for that folder', () => {
  const list = createIgnoreList();
  list.add('/data', 'src/app');
  expect(list.ignores('src/app/data/x.csv')).toBe(true);
  expect(list.ignores('data')).toBe(false);
});

test('lists the rules that were of no use', () => {
  const list = listOf('a', 'b');
  list.ignores('b');
  expect(list.unused()).toEqual([{ folder: '', line: 1, text: 'a', keep: false }]);
});
