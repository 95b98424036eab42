import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFairQueue } from '../../../sandbox/pool/fair-queue.ts';

interface Item {
  readonly caller: string;
  readonly place: number;
}

const someItems = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
  .map((callers) => callers.map((caller, place): Item => ({ caller, place })));

function filled(items: readonly Item[]) {
  const queue = createFairQueue<Item>();
  for (const item of items) queue.put(item);
  return queue;
}

test('no caller is served twice while another waits', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const taken = filled(items).clear();
      for (const [index, item] of taken.entries()) {
        const before = taken.slice(0, index);
        const waiting = new Set(taken.slice(index).map(({ caller }) => caller));
        const turn = before.filter(({ caller }) => caller === item.caller).length;
        for (const caller of waiting) {
          expect(before.filter((other) => other.caller === caller).length).toBeGreaterThanOrEqual(turn);
        }
      }
    }),
  );
});

test("a caller's own items keep their order, and none is lost", () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const taken = filled(items).clear();
      const places = (caller: string, of: readonly Item[]) =>
        of.filter((item) => item.caller === caller).map((item) => item.place);
      for (const caller of ['a', 'b', 'c', 'd']) expect(places(caller, taken)).toEqual(places(caller, items));
    }),
  );
});

test('a removed item does not come, the others do', () => {
  fc.assert(
    fc.property(someItems, fc.nat(), (items, pick) => {
      const queue = filled(items);
      const removed = items[pick % Math.max(items.length, 1)];
      if (removed === undefined) return;
      queue.remove(removed);
      queue.remove(removed);
      expect(queue.size).toBe(items.length - 1);
      const taken = queue.clear();
      expect(taken).toHaveLength(items.length - 1);
      expect(taken).not.toContain(removed);
      expect(queue.take()).toBeUndefined();
    }),
  );
});

test('an item that was put back comes first', () => {
  const queue = filled([{ caller: 'a', place: 0 }]);
  queue.putBack({ caller: 'z', place: 9 });
  expect(queue.size).toBe(2);
  expect(queue.take()).toEqual({ caller: 'z', place: 9 });
});

test('a full queue makes room at the end of the caller with most, and never to the gain of a longer one', () => {
  fc.assert(
    fc.property(someItems, fc.constantFrom('a', 'b', 'c', 'd', 'e'), (items, caller) => {
      const queue = filled(items);
      const displaced = queue.displace(caller);
      const count = (one: string) => items.filter((item) => item.caller === one).length;
      const most = Math.max(0, ...items.map((item) => count(item.caller)));
      expect(displaced !== undefined).toBe(most > count(caller) + 1);
      expect(queue.size).toBe(items.length - (displaced === undefined ? 0 : 1));
      if (displaced === undefined) return;
      expect(count(displaced.caller)).toBe(most);
      expect(displaced).toBe(items.findLast((item) => item.caller === displaced.caller));
      expect(queue.clear()).not.toContain(displaced);
    }),
  );
});

interface Laned extends Item {
  readonly lane: string;
}

const lanedItems = fc
  .array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z')), { maxLength: 30 })
  .map((all) => all.map(([caller, lane], place): Laned => ({ caller, lane, place })));

function filledLanes(items: readonly Laned[]) {
  const queue = createFairQueue<Laned>();
  for (const item of items) queue.put(item);
  return queue;
}

test('within a caller no lane is served twice while another waits, and each keeps its order', () => {
  fc.assert(
    fc.property(lanedItems, fc.constantFrom('a', 'b'), (items, caller) => {
      const taken = filledLanes(items).clear();
      expect(taken).toHaveLength(items.length);
      const own = taken.filter((item) => item.caller === caller);
      for (const [index, { lane }] of own.entries()) {
        const before = own.slice(0, index);
        const turn = before.filter((other) => other.lane === lane).length;
        for (const waiting of own.slice(index))
          expect(before.filter((other) => other.lane === waiting.lane).length).toBeGreaterThanOrEqual(turn);
      }
      for (const lane of ['x', 'y', 'z']) {
        const places = own.filter((item) => item.lane === lane).map((item) => item.place);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
    }),
  );
});

test('the lanes of one caller make room for each other, and lose nothing but what gives way', () => {
  fc.assert(
    fc.property(lanedItems, fc.constantFrom('x', 'y', 'z'), (items, lane) => {
      const own = items.filter((item) => item.caller === 'a');
      const queue = filledLanes(own);
      const displaced = queue.displace('a', lane);
      const count = (one: string) => own.filter((item) => item.lane === one).length;
      const most = Math.max(0, ...own.map((item) => count(item.lane)));
      expect(displaced !== undefined).toBe(most > count(lane) + 1);
      const left = own.filter((item) => item !== displaced);
      expect(queue.size).toBe(left.length);
      expect(new Set(queue.clear())).toEqual(new Set(left));
    }),
  );
});
