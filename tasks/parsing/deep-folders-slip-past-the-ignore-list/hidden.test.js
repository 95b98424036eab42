import { describe, expect, test } from 'vitest';
import { createIgnoreList } from './program.js';

function matching(rule, paths, isFolder = false) {
  const list = createIgnoreList();
  list.add(rule);
  return paths.filter((path) => list.ruleFor(path, isFolder) !== null);
}

describe('two stars', () => {
  test('in front span any folders', () => {
    expect(matching('**/lib/x.js', ['lib/x.js', 'one/lib/x.js', 'one/two/lib/x.js', 'mylib/x.js', 'lib/x.jsx'])).toEqual([
      'lib/x.js',
      'one/lib/x.js',
      'one/two/lib/x.js',
    ]);
  });

  test('inside span any folders', () => {
    expect(matching('src/**/test/*.js', ['src/test/a.js', 'src/x/test/b.js', 'src/long/way/test/c.js', 'src/test/d/e.js'])).toEqual([
      'src/test/a.js',
      'src/x/test/b.js',
      'src/long/way/test/c.js',
    ]);
    expect(matching('a/**/b/**/c', ['a/b/c', 'a/11/22/b/33/44/c', 'a/c', 'a/x/b/cc'])).toEqual(['a/b/c', 'a/11/22/b/33/44/c']);
  });

  test('at the end mean everything below', () => {
    expect(matching('logs/**', ['logs', 'logs/', 'logs/x', 'logs/app', 'logs/2024/may/app.log', 'my/logs/x'])).toEqual([
      'logs/x',
      'logs/app',
      'logs/2024/may/app.log',
    ]);
  });

  test('without a slash are stars', () => {
    expect(matching('a**b', ['ab', 'axxb', 'x/ab', 'a/b'])).toEqual(['ab', 'axxb', 'x/ab']);
  });
});

describe('other characters', () => {
  test('one character and no slash', () => {
    expect(matching('/a?c', ['abc', 'ac', 'a/c', 'abbc', 'x/abc'])).toEqual(['abc']);
  });

  test('a star keeps to its name', () => {
    expect(matching('src/*.js', ['src/.js', 'src/a.js', 'src/x/a.js', 'a.js'])).toEqual(['src/.js', 'src/a.js']);
  });

  test('what means something in patterns is plain', () => {
    for (const name of ['a.b', 'a+b', 'a^b', '$a', 'a{1}', '(a)', 'a|b', '[ab]', 'a\\b']) {
      expect(matching(name, [name, 'ab', 'aab', 'a', 'b'])).toEqual([name]);
    }
  });

  test('signs at the beginning can be plain', () => {
    expect(matching('\\#a', ['#a', 'a', '\\#a'])).toEqual(['#a']);
    expect(matching('\\!a', ['!a', 'a'])).toEqual(['!a']);
    expect(matching('a\\#', ['a#', 'a\\#'])).toEqual(['a\\#']);
  });
});

describe('rules', () => {
  test('a slash at the end means folders, one elsewhere the whole path', () => {
    expect(matching('out/', ['out', 'x/out'], true)).toEqual(['out', 'x/out']);
    expect(matching('out/', ['out', 'x/out'])).toEqual([]);
    expect(matching('x/out/', ['out', 'x/out', 'y/x/out'], true)).toEqual(['x/out']);
  });

  test('nothing below a folder that is left out can be kept', () => {
    const list = createIgnoreList();
    list.add('build\n!build/keep.txt\n\n  !x');
    expect(list.ignores('build/keep.txt')).toBe(true);
    expect(list.ignores('sub/build/deep/er/x')).toBe(true);
    expect(list.ruleFor('build/keep.txt')).toEqual({ folder: '', line: 2, text: '!build/keep.txt', keep: true });
    expect(list.ruleFor('other')).toBe(null);
    expect(list.unused()).toEqual([{ folder: '', line: 4, text: '  !x', keep: false }]);
  });

  test('a kept folder may hold what is left out', () => {
    const list = createIgnoreList();
    list.add('/*\n!/src\n/src/**/gen/');
    const tree = { src: { one: { two: { gen: { a: 1 }, b: 2 } }, gen: { c: 3 } }, misc: { d: 4 }, e: null };
    expect(list.select(tree)).toEqual(['src/one/two/b']);
  });

  test('later lists go before earlier ones', () => {
    const list = createIgnoreList();
    list.add('*.tmp\n#x');
    list.add('!*.tmp', 'desk');
    list.add('old/*.tmp', 'desk');
    const paths = ['a.tmp', 'desk/a.tmp', 'desk/old/a.tmp', 'desk/old/b/a.tmp', 'deskshop/a.tmp', 'x/desk/a.tmp'];
    expect(paths.filter((path) => list.ignores(path))).toEqual(['a.tmp', 'desk/old/a.tmp', 'deskshop/a.tmp', 'x/desk/a.tmp']);
    expect(list.ruleFor('desk/old/a.tmp')).toEqual({ folder: 'desk', line: 1, text: 'old/*.tmp', keep: false });
  });

  test('files of every kind are walked', () => {
    const list = createIgnoreList();
    list.add('none');
    expect(list.select({ a: 'text', b: null, none: undefined, c: {}, d: { e: 0 } })).toEqual(['a', 'b', 'd/e']);
  });
});
