import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Board, type Change, Undelivered } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const card = (id: string, title: string, column = 'todo') => ({ id, title, column });
/** A server that answers after so many milliseconds for a card, and refuses some titles. */
const server = (times: Record<string, number>, refused: string[] = []) =>
  vi.fn(async (change: Change) => {
    await new Promise((resolve) => setTimeout(resolve, times[change.id] ?? 10));
    if ('title' in change && refused.includes(change.title)) throw new Error(`${change.title} is not allowed`);
  });

describe('Board', () => {
  test('shows a change before it is saved', async () => {
    const board = new Board(server({}), { cards: [card('1', 'Plan')] });
    board.change({ kind: 'move', id: '1', column: 'done' });
    expect(board.cards).toEqual([card('1', 'Plan', 'done')]);
    expect(board.openChanges).toBe(1);
    await vi.advanceTimersByTimeAsync(10);
    expect(board.openChanges).toBe(0);
    expect(board.cards).toEqual([card('1', 'Plan', 'done')]);
  });

  test('takes a refused change back', async () => {
    const onRefusal = vi.fn();
    const board = new Board(server({}, ['@!#']), { cards: [card('1', 'Plan')], onRefusal });
    board.change({ kind: 'rename', id: '1', title: '@!#' });
    await vi.advanceTimersByTimeAsync(10);
    expect(board.cards).toEqual([card('1', 'Plan')]);
    expect(onRefusal.mock.calls).toEqual([[{ change: { kind: 'rename', id: '1', title: '@!#' }, reason: '@!# is not allowed' }]]);
  });

  test('takes a refused card back although another was saved meanwhile', async () => {
    const board = new Board(server({ a: 20, b: 50 }, ['Spam']));
    board.change({ kind: 'add', id: 'a', title: 'Shop', column: 'todo' });
    board.change({ kind: 'add', id: 'b', title: 'Spam', column: 'todo' });
    await vi.advanceTimersByTimeAsync(20);
    expect(board.cards).toEqual([card('a', 'Shop'), card('b', 'Spam')]);
    await vi.advanceTimersByTimeAsync(30);
    expect(board.cards).toEqual([card('a', 'Shop')]);
  });

  test('sends the changes of a card one after the other', async () => {
    const send = server({ x: 30 });
    const board = new Board(send);
    board.change({ kind: 'add', id: 'x', title: 'Call', column: 'todo' });
    board.change({ kind: 'remove', id: 'x' });
    await vi.advanceTimersByTimeAsync(29);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(send.mock.calls[1]).toEqual([{ kind: 'remove', id: 'x' }]);
    await vi.advanceTimersByTimeAsync(30);
    await board.settled();
    expect(board.cards).toEqual([]);
  });

  test('sends again what was not delivered', async () => {
    const send = vi.fn<(change: Change) => Promise<void>>().mockRejectedValueOnce(new Undelivered('offline')).mockResolvedValue();
    const board = new Board(send, { retryMs: 200 });
    board.change({ kind: 'add', id: 'n', title: 'Note', column: 'todo' });
    await vi.advanceTimersByTimeAsync(199);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(2);
    expect(board.openChanges).toBe(0);
  });
});
