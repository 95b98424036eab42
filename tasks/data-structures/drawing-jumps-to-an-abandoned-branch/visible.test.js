import { describe, expect, test } from 'vitest';
import { createCanvas } from './program.js';

const dot = (id, x = 0, y = 0) => ({ type: 'draw', id, points: [[x, y]] });
const ids = (canvas) => canvas.shapes().map(({ id }) => id).join('');

function drawn(letters, options) {
  const canvas = createCanvas(options);
  for (const id of letters) canvas.apply(dot(id));
  return canvas;
}

describe('canvas', () => {
  test('draws, moves, raises and erases', () => {
    const canvas = drawn('abc');
    canvas.apply({ type: 'move', id: 'b', dx: 2, dy: -1 });
    canvas.apply({ type: 'front', id: 'a' });
    canvas.apply({ type: 'erase', id: 'c' });
    expect(canvas.shapes()).toEqual([
      { id: 'b', points: [[2, -1]] },
      { id: 'a', points: [[0, 0]] },
    ]);
  });

  test('goes back and forth', () => {
    const canvas = drawn('abcdef');
    expect(canvas.undo(3)).toBe(3);
    expect(ids(canvas)).toBe('abc');
    expect(canvas.redo()).toBe(1);
    expect(ids(canvas)).toBe('abcd');
  });

  test('an undo after a new branch shows the new branch', () => {
    const canvas = drawn('abcdef');
    canvas.undo(4);
    for (const id of 'xyz') canvas.apply(dot(id));
    expect(ids(canvas)).toBe('abxyz');
    canvas.undo();
    expect(ids(canvas)).toBe('abxy');
  });

  test('what was undone is lost by drawing on', () => {
    const canvas = drawn('abc');
    canvas.undo();
    canvas.apply(dot('x'));
    expect([canvas.redo(), canvas.redoable, ids(canvas)]).toEqual([0, 0, 'abx']);
  });

  test('knows its bounds', () => {
    const canvas = createCanvas();
    expect(canvas.bounds()).toBeNull();
    canvas.apply({ type: 'draw', id: 'line', points: [[3, 8], [-2, 4]] });
    expect(canvas.bounds()).toEqual({ left: -2, top: 4, right: 3, bottom: 8 });
  });

  test('refuses events that make no sense', () => {
    const canvas = drawn('a');
    expect(() => canvas.apply(dot('a'))).toThrow('Shape exists: a');
    expect(() => canvas.apply({ type: 'erase', id: 'b' })).toThrow('No such shape: b');
    expect(() => canvas.apply({ type: 'paint', id: 'a' })).toThrow('Unknown event: paint');
  });
});
