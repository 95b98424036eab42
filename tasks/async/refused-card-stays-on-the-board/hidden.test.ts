import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Board, type Card, type Change, Undelivered } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that is answered for by hand, in any order. */
class Desk {
  readonly waiting: { change: Change; accept: () => Promise<void>; reject: (error: Error) => Promise<void> }[] = [];

  readonly send = (change: Change) =>
    new Promise<void>((resolve, reject) => {
      const answer = (act: () => void) => async () => {
        act();
        await vi.advanceTimersByTimeAsync(0);
      };
      this.waiting.push({ change, accept: answer(resolve), reject: (error) => answer(() => reject(error))() });
    });

  next() {
    const request = this.waiting.shift();
    if (!request) throw new Error('nothing was sent');
    return request;
  }

  last() {
    const request = this.waiting.pop();
    if (!request) throw new Error('nothing was sent');
    return request;
  }
}

const start: Card[] = [
  { id: 'k1', title: 'Kick-off', column: 'now' },
  { id: 'k2', title: 'Budget', column: 'later' },
];
const titles = (board: Board) => board.cards.map(({ id, title, column }) => `${id} ${title} ${column}`);

describe('refusals', () => {
  test('of a rename restore the old title after another card was saved', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    board.change({ kind: 'rename', id: 'k2', title: 'Money' });
    board.change({ kind: 'move', id: 'k1', column: 'done' });
    await desk.last().accept();
    await desk.next().reject(new Error('locked'));
    expect(titles(board)).toEqual(['k1 Kick-off done', 'k2 Budget later']);
  });

  test('of a second change of a card keep the first', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    board.change({ kind: 'rename', id: 'k1', title: 'Start' });
    board.change({ kind: 'move', id: 'k1', column: 'never' });
    await desk.next().accept();
    expect(titles(board)).toEqual(['k1 Start never', 'k2 Budget later']);
    await desk.next().reject(new Error('no such column'));
    expect(titles(board)).toEqual(['k1 Start now', 'k2 Budget later']);
  });

  test('of a removal bring the card back', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    board.change({ kind: 'remove', id: 'k1' });
    board.change({ kind: 'rename', id: 'k2', title: 'Costs' });
    expect(titles(board)).toEqual(['k2 Costs later']);
    await desk.last().accept();
    await desk.next().reject(new Error('not yours'));
    expect(titles(board)).toEqual(['k1 Kick-off now', 'k2 Costs later']);
  });

  test('keep the changes that are still open', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    board.change({ kind: 'rename', id: 'k1', title: 'Bad' });
    board.change({ kind: 'move', id: 'k2', column: 'now' });
    board.change({ kind: 'rename', id: 'k1', title: 'Good' });
    await desk.next().reject(new Error('no'));
    expect(titles(board)).toEqual(['k1 Good now', 'k2 Budget now']);
    expect(board.openChanges).toBe(2);
    expect(desk.waiting.map(({ change }) => change)).toEqual([
      { kind: 'move', id: 'k2', column: 'now' },
      { kind: 'rename', id: 'k1', title: 'Good' },
    ]);
  });

  test('of a new card take its later changes along', async () => {
    const desk = new Desk();
    const refusals: string[] = [];
    const board = new Board(desk.send, {
      cards: start,
      onRefusal: ({ change, reason }) => refusals.push(`${change.kind} ${change.id}: ${reason}`),
    });
    board.change({ kind: 'add', id: 'k3', title: 'Party', column: 'now' });
    board.change({ kind: 'rename', id: 'k3', title: 'Big party' });
    board.change({ kind: 'move', id: 'k3', column: 'later' });
    board.change({ kind: 'rename', id: 'k2', title: 'Funds' });
    await desk.next().reject(new Error('full'));
    expect(refusals).toEqual(['add k3: full', 'rename k3: There is no such card', 'move k3: There is no such card']);
    expect(titles(board)).toEqual(['k1 Kick-off now', 'k2 Funds later']);
    await desk.next().accept();
    expect([desk.waiting.length, board.openChanges]).toEqual([0, 0]);
  });

  test('of other changes take nothing along', async () => {
    const desk = new Desk();
    const onRefusal = vi.fn();
    const board = new Board(desk.send, { cards: start, onRefusal });
    board.change({ kind: 'remove', id: 'k2' });
    board.change({ kind: 'add', id: 'k2', title: 'Again', column: 'new' });
    await desk.next().reject(new Error('archived'));
    expect(onRefusal).toHaveBeenCalledTimes(1);
    await desk.next().accept();
    expect(titles(board)).toEqual(['k1 Kick-off now', 'k2 Again new']);
  });
});

describe('saving', () => {
  test('in any order leaves what is shown as it is', async () => {
    const desk = new Desk();
    const seen: string[][] = [];
    const board = new Board(desk.send, { onChange: (cards) => seen.push(cards.map(({ id }) => id)) });
    for (const id of ['p', 'o', 'q']) board.change({ kind: 'add', id, title: id, column: 'c' });
    await desk.last().accept();
    await desk.last().accept();
    await desk.last().accept();
    expect(board.cards.map(({ id }) => id)).toEqual(['o', 'p', 'q']);
    expect(seen).toEqual([['p'], ['o', 'p'], ['o', 'p', 'q']]);
    expect(board.openChanges).toBe(0);
  });

  test('sends what waits for the same card when its turn comes', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    for (const title of ['one', 'two', 'three']) board.change({ kind: 'rename', id: 'k1', title });
    const sent: Change[] = [];
    for (let i = 0; i < 3; i++) {
      expect(desk.waiting).toHaveLength(1);
      const request = desk.next();
      sent.push(request.change);
      await request.accept();
    }
    expect(sent.map((change) => 'title' in change && change.title)).toEqual(['one', 'two', 'three']);
    expect(titles(board)).toEqual(['k1 three now', 'k2 Budget later']);
  });

  test('ignores changes of cards that are not there', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    board.change({ kind: 'rename', id: 'nil', title: 'x' });
    board.change({ kind: 'move', id: 'nil', column: 'y' });
    board.change({ kind: 'remove', id: 'nil' });
    expect(titles(board)).toEqual(['k1 Kick-off now', 'k2 Budget later']);
    expect(desk.waiting.map(({ change }) => change.kind)).toEqual(['rename']);
  });

  test('tries every second what is not delivered, and holds back what comes after it', async () => {
    const desk = new Desk();
    const onRefusal = vi.fn();
    const board = new Board(desk.send, { cards: start, onRefusal });
    board.change({ kind: 'move', id: 'k1', column: 'a' });
    board.change({ kind: 'move', id: 'k1', column: 'b' });
    await desk.next().reject(new Undelivered());
    await vi.advanceTimersByTimeAsync(999);
    expect(desk.waiting).toHaveLength(0);
    expect(board.openChanges).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    const again = desk.next();
    expect(again.change).toEqual({ kind: 'move', id: 'k1', column: 'a' });
    await again.accept();
    await desk.next().accept();
    expect(titles(board)[0]).toBe('k1 Kick-off b');
    expect(onRefusal).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('settled', () => {
  test('resolves when all is saved or refused', async () => {
    const desk = new Desk();
    const board = new Board(desk.send, { cards: start });
    await board.settled();
    board.change({ kind: 'remove', id: 'k1' });
    board.change({ kind: 'remove', id: 'k2' });
    const done = vi.fn();
    board.settled().then(done);
    await desk.next().accept();
    expect(done).not.toHaveBeenCalled();
    await desk.next().reject(new Error('keep'));
    expect(done).toHaveBeenCalledTimes(1);
    expect(titles(board)).toEqual(['k2 Budget later']);
  });
});
