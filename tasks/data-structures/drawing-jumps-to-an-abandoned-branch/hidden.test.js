import { describe, expect, test } from 'vitest';
import { createCanvas } from './program.js';

const ids = (canvas) => canvas.shapes().map(({ id }) => id).join('');

function drawing(letters, every) {
  const canvas = createCanvas(every === undefined ? {} : { every });
  for (const id of letters) canvas.apply({ type: 'draw', id, points: [[1, 1]] });
  return canvas;
}

function drawOn(canvas, letters) {
  for (const id of letters) canvas.apply({ type: 'draw', id, points: [[2, 2]] });
}

describe('branches', () => {
  test('with snapshots after each event', () => {
    const canvas = drawing('pqrs', 1);
    canvas.undo(3);
    drawOn(canvas, 'tuv');
    const seen = [ids(canvas)];
    while (canvas.undo() > 0) seen.push(ids(canvas));
    expect(seen).toEqual(['ptuv', 'ptu', 'pt', 'p', '']);
  });

  test('that begin right at a snapshot', () => {
    const canvas = drawing('pqrstu', 3);
    canvas.undo(3);
    drawOn(canvas, 'abcd');
    canvas.undo(4);
    expect(ids(canvas)).toBe('pqr');
    canvas.redo(3);
    expect(ids(canvas)).toBe('pqrabc');
  });

  test('that are shorter than what was lost', () => {
    const canvas = drawing('abcdefghij', 2);
    canvas.undo(9);
    drawOn(canvas, 'xyz');
    canvas.undo(2);
    expect(ids(canvas)).toBe('ax');
    canvas.redo(2);
    expect([ids(canvas), canvas.length]).toEqual(['axyz', 4]);
  });

  test('a branch of a branch', () => {
    const canvas = drawing('abcd', 2);
    canvas.undo(2);
    drawOn(canvas, 'ef');
    canvas.undo(3);
    drawOn(canvas, 'ghi');
    canvas.undo(2);
    expect(ids(canvas)).toBe('ag');
    canvas.redo(1);
    expect(ids(canvas)).toBe('agh');
  });

  test('a refused event loses nothing', () => {
    const canvas = drawing('abcdef', 2);
    canvas.undo(5);
    expect(() => canvas.apply({ type: 'front', id: 'zz' })).toThrow('No such shape: zz');
    expect(() => canvas.apply({ type: 'toString', id: 'a' })).toThrow('Unknown event: toString');
    expect([canvas.length, canvas.redoable, canvas.redo(9), ids(canvas)]).toEqual([1, 5, 5, 'abcdef']);
  });
});

describe('going back and forth', () => {
  test('ends at the ends', () => {
    const canvas = drawing('abcde');
    expect([canvas.undo(7), canvas.length, canvas.redoable, ids(canvas)]).toEqual([5, 0, 5, '']);
    expect([canvas.undo(), canvas.redo(2), canvas.redo(), canvas.length]).toEqual([0, 2, 1, 3]);
    expect([canvas.redo(10), canvas.redo(), ids(canvas)]).toEqual([2, 0, 'abcde']);
  });

  test('brings back moves and orders', () => {
    const canvas = drawing('ab', 3);
    canvas.apply({ type: 'move', id: 'a', dx: 4, dy: 5 });
    canvas.apply({ type: 'front', id: 'a' });
    canvas.apply({ type: 'move', id: 'a', dx: -1, dy: 0 });
    canvas.apply({ type: 'erase', id: 'b' });
    expect(canvas.bounds()).toEqual({ left: 4, top: 6, right: 4, bottom: 6 });
    canvas.undo(2);
    expect(canvas.shapes()).toEqual([
      { id: 'b', points: [[1, 1]] },
      { id: 'a', points: [[5, 6]] },
    ]);
    canvas.undo();
    expect(ids(canvas)).toBe('ab');
    expect(canvas.apply({ type: 'erase', id: 'a' })).toBe(4);
    expect(canvas.bounds()).toEqual({ left: 1, top: 1, right: 1, bottom: 1 });
  });
});

describe('ownership', () => {
  test('events given in are copied', () => {
    const canvas = createCanvas({ every: 3 });
    const points = [[7, 7]];
    const event = { type: 'draw', id: 'a', points };
    canvas.apply(event);
    points[0][0] = 99;
    event.id = 'q';
    expect(canvas.shapes()).toEqual([{ id: 'a', points: [[7, 7]] }]);
    canvas.undo();
    canvas.redo();
    expect(canvas.shapes()).toEqual([{ id: 'a', points: [[7, 7]] }]);
  });

  test('shapes handed out are copies', () => {
    const canvas = drawing('ab', 1);
    const [shape] = canvas.shapes();
    shape.points[0][1] = 50;
    shape.points.push([9, 9]);
    canvas.shapes().pop();
    expect(canvas.shapes()).toEqual([
      { id: 'a', points: [[1, 1]] },
      { id: 'b', points: [[1, 1]] },
    ]);
  });

  test('moving a shape leaves the snapshot as it was', () => {
    const canvas = drawing('a', 1);
    canvas.apply({ type: 'move', id: 'a', dx: 1, dy: 1 });
    canvas.undo();
    expect(canvas.bounds()).toEqual({ left: 1, top: 1, right: 1, bottom: 1 });
  });
});

describe('every', () => {
  test('is a whole number of at least 1', () => {
    expect(() => createCanvas({ every: 0 })).toThrow(RangeError);
    expect(() => createCanvas({ every: 0 })).toThrow('Expected a whole number of at least 1, got 0');
    expect(() => createCanvas({ every: 2.5 })).toThrow('Expected a whole number of at least 1, got 2.5');
  });
});
