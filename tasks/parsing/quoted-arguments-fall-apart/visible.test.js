import { expect, test } from 'vitest';
import { quoteArgument, splitCommands } from './program.js';

const argsOf = (line) => splitCommands(line).map(({ args }) => args);

test('splits at spaces', () => {
  expect(splitCommands('cp  a.txt\tb.txt ')).toEqual([{ args: ['cp', 'a.txt', 'b.txt'], then: null }]);
});

test('keeps what stands in quotes together', () => {
  expect(argsOf(`say "two words" 'and "more"'`)).toEqual([['say', 'two words', 'and "more"']]);
});

test('an argument may go on after a quote', () => {
  expect(argsOf('convert in.png --title="Harbour at night".png')).toEqual([
    ['convert', 'in.png', '--title=Harbour at night.png'],
  ]);
  expect(argsOf(`cp it"'"s.txt old`)).toEqual([['cp', "it's.txt", 'old']]);
});

test('splits at operators', () => {
  expect(splitCommands('make && ls | wc -l; echo done')).toEqual([
    { args: ['make'], then: '&&' },
    { args: ['ls'], then: '|' },
    { args: ['wc', '-l'], then: ';' },
    { args: ['echo', 'done'], then: null },
  ]);
});

test('leaves remarks out', () => {
  expect(argsOf('ls a#b # all')).toEqual([['ls', 'a#b']]);
});

test('names the place of an open quote', () => {
  expect(() => splitCommands('say "hello')).toThrow('Unclosed quote at 5');
});

test('quotes what needs it', () => {
  expect(['a-b.txt', 'two words', "it's"].map(quoteArgument)).toEqual(['a-b.txt', "'two words'", "'it'\\''s'"]);
});
