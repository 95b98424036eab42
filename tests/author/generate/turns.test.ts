import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createTurns } from '../../../src/author/generate/turns.ts';

/** Work that goes on until it is told to end. */
function jobs() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => () => {
    begun.push(name);
    const { promise, resolve } = Promise.withResolvers<string>();
    ends.set(name, () => resolve(name));
    return promise;
  };
  return { begun, job, end: (name: string) => ends.get(name)!() };
}

describe('createTurns', () => {
  test('lets four work at once, and those who wait by caller in turn', async () => {
    const turns = createTurns();
    const { begun, job, end } = jobs();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) void turns.take(name, { caller: 'a' }, job(name));
    const honest = turns.take('b1', { caller: 'b' }, job('b1'));
    await setImmediate();
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4']);
    for (const name of ['a1', 'a2']) end(name);
    await setImmediate();
    expect(begun.slice(4)).toEqual(['a5', 'b1']);
    end('b1');
    expect(await honest).toBe('b1');
  });

  test('does nothing for those who have gone, unless somebody else waits for the same', async () => {
    const turns = createTurns();
    const { begun, job, end } = jobs();
    for (const name of ['1', '2', '3', '4']) void turns.take(name, {}, job(name));
    const leaving = new AbortController();
    const { signal } = leaving;
    const left = turns.take('left', { signal }, job('left')).catch(() => 'gone');
    const shared = turns.take('shared', { signal }, job('shared')).catch(() => 'gone');
    const stays = turns.take('shared', {}, job('shared'));
    leaving.abort();
    expect(await Promise.all([left, shared])).toEqual(['gone', 'gone']);
    end('1');
    await setImmediate();
    expect(begun.slice(4)).toEqual(['shared']);
    end('shared');
    expect(await stays).toBe('shared');
  });

  test('tells work that has begun when nobody wants it any more', async () => {
    const turns = createTurns();
    const leaving = new AbortController();
    const { promise: ending, resolve: end } = Promise.withResolvers<void>();
    let told: (() => boolean) | undefined;
    const asked = turns.take('x', { signal: leaving.signal }, async (isWanted) => {
      told = isWanted;
      await ending;
    });
    await setImmediate();
    expect(told!()).toBe(true);
    leaving.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    expect(told!()).toBe(false);
    end();
  });

  test('refuses the caller who has most waiting when too many wait', async () => {
    const turns = createTurns();
    const { begun, job, end } = jobs();
    const failed: string[] = [];
    for (let at = 0; at < 261; at++) {
      turns.take(`a${at}`, { caller: 'a' }, job(`a${at}`)).catch(({ code }) => failed.push(code));
    }
    void turns.take('b', { caller: 'b' }, job('b'));
    await setImmediate();
    expect(failed).toEqual(['queue_full', 'queue_full']);
    for (const name of ['a0', 'a1']) end(name);
    await setImmediate();
    expect(begun).toContain('b');
  });
});
