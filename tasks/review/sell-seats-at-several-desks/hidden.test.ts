import { expect, test } from 'vitest';
import { BoxOffice } from './program.js';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function setup({ full = '', slow = {} as Record<string, number> } = {}) {
  const log: string[] = [];
  const taken = new Map<string, string[]>();
  const seating = {
    async load(show: string) {
      log.push(`load ${show}`);
      await wait(1);
      return [...(taken.get(show) ?? [])];
    },
    async save(show: string, seats: string[]) {
      await wait(2);
      if (show === full && seats.length > 2) throw new Error('cannot save');
      taken.set(show, seats);
      log.push(`save ${show} ${seats.join('+')}`);
    },
  };
  const till = {
    async charge(customer: string, seats: readonly string[]) {
      log.push(`charge ${customer}`);
      await wait(slow[customer] ?? 10);
      if (customer.startsWith('poor')) throw new Error(`${customer} cannot pay`);
      return 100 + seats.length;
    },
  };
  return { log, taken, office: new BoxOffice(seating, till) };
}

const outcomes = async (sales: Promise<unknown>[]) =>
  (await Promise.allSettled(sales)).map((sale) => (sale.status === 'fulfilled' ? 'sold' : String(sale.reason.message)));

test('sales of one show go one after the other', async () => {
  const { office, log } = setup({ slow: { u: 50, v: 1 } });
  await Promise.all([office.sell('opera', 'u', ['1']), office.sell('opera', 'v', ['2']), office.sell('opera', 'w', ['3'])]);
  expect(log).toEqual([
    'load opera',
    'charge u',
    'save opera 1',
    'load opera',
    'charge v',
    'save opera 1+2',
    'load opera',
    'charge w',
    'save opera 1+2+3',
  ]);
});

test('sales of different shows do not wait', async () => {
  const { office, log } = setup({ slow: { u: 50 } });
  const sales = [office.sell('opera', 'u', ['1']), office.sell('ballet', 'v', ['9', '8']), office.sell('farce', 'w', ['5', '6', '7'])];
  expect(office.busy).toBe(3);
  expect((await Promise.all(sales)).map(({ number, cents }) => [number, cents])).toEqual([
    [3, 101],
    [1, 102],
    [2, 103],
  ]);
  expect(log.filter((line) => line.startsWith('save'))).toEqual(['save ballet 9+8', 'save farce 5+6+7', 'save opera 1']);
  expect(office.takings).toBe(306);
});

test('a failure is for its own caller alone', async () => {
  const { office, taken } = setup();
  const sales = [
    office.sell('opera', 'poor 1', ['1']),
    office.sell('opera', 'poor 2', ['1']),
    office.sell('opera', 'x', ['1', '2']),
    office.sell('opera', 'y', ['3', '2', '1']),
    office.sell('opera', 'z', ['3']),
  ];
  expect(await outcomes(sales)).toEqual(['poor 1 cannot pay', 'poor 2 cannot pay', 'sold', 'Taken: 2, 1', 'sold']);
  expect(taken.get('opera')).toEqual(['1', '2', '3']);
  expect([office.takings, office.busy]).toEqual([203, 0]);
});

test('what is not saved is no sale', async () => {
  const { office } = setup({ full: 'farce' });
  expect(await outcomes([office.sell('farce', 'a', ['1', '2', '3']), office.sell('farce', 'b', ['4'])])).toEqual(['cannot save', 'sold']);
  expect(office.takings).toBe(101);
  expect((await office.sell('opera', 'c', ['5'])).number).toBe(2);
});

test('a taken seat costs nothing', async () => {
  const { office, log } = setup();
  await office.sell('opera', 'a', ['1']);
  await expect(office.sell('opera', 'b', ['1'])).rejects.toThrow(new Error('Taken: 1'));
  expect(log.filter((line) => line.startsWith('charge'))).toEqual(['charge a']);
  expect(office.takings).toBe(101);
});

test('no seats are refused at once', async () => {
  const { office, log } = setup();
  const sale = office.sell('opera', 'a', []);
  expect(office.busy).toBe(0);
  await expect(sale).rejects.toThrow(new Error('No seats'));
  expect(log).toEqual([]);
});

test('a show is busy until its last sale is over', async () => {
  const { office } = setup();
  const first = office.sell('opera', 'a', ['1']);
  const second = office.sell('opera', 'b', ['2']);
  expect(office.busy).toBe(1);
  await first;
  expect(office.busy).toBe(1);
  await second;
  expect(office.busy).toBe(0);
});

test('a seat that is named twice counts once', async () => {
  const { office } = setup();
  expect(await office.sell('opera', 'a', ['4', '3', '4'])).toEqual({ number: 1, show: 'opera', seats: ['4', '3'], cents: 102 });
});

test('the seats asked for are those of the moment', async () => {
  const { office, taken } = setup();
  const seats = ['7'];
  const sale = office.sell('opera', 'a', seats);
  seats.push('8');
  await sale;
  expect(taken.get('opera')).toEqual(['7']);
});
