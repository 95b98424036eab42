import { expect, test } from 'vitest';
import { createGate } from './program.js';

function setup(codes) {
  const reads = [];
  const gate = createGate(codes, (text) => ({
    length: text.length,
    codeAt(i) {
      reads.push(text[i]);
      return text.charCodeAt(i);
    },
  }));
  return { gate, reads };
}

test('opens for the right code', () => {
  const { gate } = setup({ north: '4711', south: '0815' });
  expect(gate.open('0815')).toBe('south');
  expect(gate.open('0816')).toBe(null);
});

test('part of a code is not enough', () => {
  const { gate } = setup({ north: '4711' });
  expect(gate.open('471')).toBe(null);
  expect(gate.open('47114711')).toBe(null);
});

test('reads as much for a wrong first digit as for a wrong last one', () => {
  const first = setup({ north: '4711' });
  first.gate.open('9711');
  const last = setup({ north: '4711' });
  last.gate.open('4719');
  expect(first.reads.length).toBe(8);
  expect(last.reads.length).toBe(8);
});

test('reads as much for an attempt of another length', () => {
  const { gate, reads } = setup({ north: '4711' });
  gate.open('123456');
  expect(reads.length).toBe(12);
});

test('stays shut after five failures', () => {
  const { gate } = setup({ north: '4711' });
  for (let i = 0; i < 5; i += 1) gate.open('x');
  expect(gate.open('4711')).toBe(null);
  gate.reset();
  expect(gate.open('4711')).toBe('north');
});
