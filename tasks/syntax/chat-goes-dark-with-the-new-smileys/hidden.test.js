import { describe, expect, test } from 'vitest';
import { count, decorate, EMOTICONS, isCheerful, strip } from './program.js';

test('the list', () => {
  expect(EMOTICONS).toEqual([':)', ':(', ';)', ':D', ':-)', ':-(', '<3', '</3', '^^', ':P', ':*', '\\o/']);
});

describe('decorate', () => {
  test('every one of them', () => {
    expect(decorate(':) :( ;) :D :-) :-( <3 </3 ^^ :P :* \\o/')).toBe('🙂 🙁 😉 😀 🙂 🙁 ❤️ 💔 😊 😛 😘 🙌');
  });

  test('before punctuation and line breaks', () => {
    expect(decorate('ok :-), fine :P.\n:D?! <3\t')).toBe('ok 🙂, fine 😛.\n😀?! ❤️\t');
  });

  test.each([':))', '(:)', ':d', ':p', ':|', '^', ':', 'o/', '<33', ':*:', ':);', 'a\\o/', ':.', '::)', ',:)'])('%s stays', (text) => {
    expect(decorate(text)).toBe(text);
    expect(count(text)).toEqual({});
  });

  test('nothing at all', () => {
    expect(decorate('')).toBe('');
  });
});

describe('count', () => {
  test('in the order of first occurrence', () => {
    const counts = count('<3 :P, <3 \\o/ <3');
    expect(counts).toEqual({ '<3': 3, ':P': 1, '\\o/': 1 });
    expect(Object.keys(counts)).toEqual(['<3', ':P', '\\o/']);
  });

  test('none', () => {
    expect(count('plain')).toEqual({});
  });
});

describe('strip', () => {
  test('closes the gaps', () => {
    expect(strip('a :( b\n\n^^ c :*')).toBe('a b c');
    expect(strip('thanks :)!')).toBe('thanks !');
    expect(strip(':D :D')).toBe('');
  });
});

describe('isCheerful', () => {
  test.each([
    ['plain', false],
    [':) :(', false],
    [':) :) </3', true],
    [':-( :-( <3', false],
    [':* ^^ \\o/ :( </3', true],
    [':P', true],
  ])('%s: %s', (message, cheerful) => {
    expect(isCheerful(message)).toBe(cheerful);
  });
});
