import { expect, test } from 'vitest';
import { BoxOffice } from './program.js';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function setup() {
  const houses: Record<string, string[]> = { hamlet: ['A1'], macbeth: [] };
  const seating = {
    async load(show: string) {
      await wait(5);
      return [...houses[show]!];
    },
    async save(show: string, seats: string[]) {
      await wait(5);
      houses[show] = seats;
    },
  };
  const till = {
    async charge(customer: string, seats: readonly string[]) {
      await wait(20);
      if (customer === 'broke') throw new Error('card refused');
      return seats.length * 3000;
    },
  };
  return { houses, office: new BoxOffice(seating, till) };
}

test('sells seats', async () => {
  const { office, houses } = setup();
  expect(await office.sell('hamlet', 'ann', ['A2', 'A3'])).toEqual({ number: 1, show: 'hamlet', seats: ['A2', 'A3'], cents: 6000 });
  expect(houses).toEqual({ hamlet: ['A1', 'A2', 'A3'], macbeth: [] });
  expect([office.takings, office.busy]).toEqual([6000, 0]);
});

test('refuses seats that are taken', async () => {
  const { office } = setup();
  await expect(office.sell('hamlet', 'ann', ['A1', 'A2'])).rejects.toThrow('Taken: A1');
  await expect(office.sell('hamlet', 'ann', [])).rejects.toThrow('No seats');
});

test('two desks cannot sell one seat', async () => {
  const { office } = setup();
  const sales = [office.sell('macbeth', 'ann', ['B1']), office.sell('macbeth', 'bob', ['B1', 'B2'])];
  const [first, second] = await Promise.allSettled(sales);
  expect(first!.status).toBe('fulfilled');
  expect(String((second as PromiseRejectedResult).reason)).toBe('Error: Taken: B1');
});

test('a refused card stops nobody else', async () => {
  const { office, houses } = setup();
  const sales = [office.sell('macbeth', 'broke', ['C1']), office.sell('macbeth', 'cem', ['C2'])];
  const [first, second] = await Promise.allSettled(sales);
  expect([first!.status, second!.status]).toEqual(['rejected', 'fulfilled']);
  expect(houses.macbeth).toEqual(['C2']);
});

test('sales of two shows have numbers of their own', async () => {
  const { office } = setup();
  const sales = await Promise.all([office.sell('hamlet', 'ann', ['D1']), office.sell('macbeth', 'bob', ['D1', 'D2'])]);
  expect(sales.map(({ number }) => number)).toEqual([1, 2]);
  expect(office.takings).toBe(9000);
});
