import { expect, test } from 'vitest';
import { createRates } from './program.js';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function setup(answers: (number | string)[], keepMs?: number) {
  const clock = { now: 5_000_000 };
  const asked: string[] = [];
  const fetchRate = async (from: string, to: string, day: string) => {
    asked.push(`${from}${to} ${day}`);
    const answer = answers[asked.length - 1]!;
    await wait(typeof answer === 'string' ? 30 : 5);
    if (typeof answer === 'string') throw new Error(answer);
    return { from, to, day, rate: answer };
  };
  const args = keepMs === undefined ? [] : [keepMs];
  return { clock, asked, rates: createRates(fetchRate, () => clock.now, ...args) };
}

test('every part of the question counts', async () => {
  const { rates, asked } = setup([2, 3, 5, 7]);
  const questions = [['GBP', 'SEK', '01'], ['GBP', 'SEK', '02'], ['SEK', 'GBP', '01'], ['GBP', 'NOK', '01'], ['GBP', 'SEK', '01']] as const;
  const found: number[] = [];
  for (const [from, to, day] of questions) found.push((await rates.rateOf(from, to, day)).rate);
  expect(found).toEqual([2, 3, 5, 7, 2]);
  expect(asked).toEqual(['GBPSEK 01', 'GBPSEK 02', 'SEKGBP 01', 'GBPNOK 01']);
});

test('keeps an answer for less than the time set', async () => {
  const { rates, clock } = setup([1.5, 1.6, 1.7], 1000);
  expect((await rates.rateOf('DKK', 'PLN', '03')).rate).toBe(1.5);
  clock.now += 999;
  expect((await rates.rateOf('DKK', 'PLN', '03')).rate).toBe(1.5);
  clock.now += 1;
  expect((await rates.rateOf('DKK', 'PLN', '03')).rate).toBe(1.6);
  clock.now += 999;
  expect((await rates.rateOf('DKK', 'PLN', '03')).rate).toBe(1.6);
});

test('keeps it for an hour if nothing is set', async () => {
  const { rates, clock } = setup([4, 8]);
  await rates.rateOf('DKK', 'PLN', '04');
  clock.now += 3_599_999;
  expect((await rates.rateOf('DKK', 'PLN', '04')).rate).toBe(4);
});

test('a failure is for all who wait, and for nobody later', async () => {
  const { rates } = setup(['down', 0.5]);
  const both = await Promise.allSettled([rates.rateOf('USD', 'JPY', '05'), rates.convert(10, 'USD', 'JPY', '05')]);
  expect(both.map((one) => String((one as PromiseRejectedResult).reason))).toEqual(['Error: down', 'Error: down']);
  expect(await rates.convert(30, 'USD', 'JPY', '05')).toBe(15);
  expect(await rates.convert(31, 'USD', 'JPY', '05')).toBe(16);
  expect(rates.requests()).toBe(2);
});

test('a late failure does not drop a newer answer', async () => {
  const { rates, clock } = setup(['late', 6, 9], 100);
  const first = rates.rateOf('USD', 'MXN', '06').catch((error: Error) => error.message);
  clock.now += 100;
  expect((await rates.rateOf('USD', 'MXN', '06')).rate).toBe(6);
  expect(await first).toBe('late');
  expect((await rates.rateOf('USD', 'MXN', '06')).rate).toBe(6);
});

test('a currency is worth itself', async () => {
  const { rates } = setup([]);
  expect(await rates.rateOf('EUR', 'EUR', '07')).toEqual({ from: 'EUR', to: 'EUR', day: '07', rate: 1 });
  expect((await rates.sellingRate('EUR', 'EUR', '07', 10)).rate).toBe(0.9);
  expect(rates.requests()).toBe(0);
});

test('the margin leaves the answer as it was', async () => {
  const { rates } = setup([1.2345678]);
  expect(await rates.sellingRate('EUR', 'TRY', '08', 1.5)).toEqual({ from: 'EUR', to: 'TRY', day: '08', rate: 1.216049 });
  expect((await rates.sellingRate('EUR', 'TRY', '08', 0)).rate).toBe(1.234568);
  expect((await rates.sellingRate('EUR', 'TRY', '08', 50)).rate).toBe(0.617284);
  expect(await rates.convert(100_000_000, 'EUR', 'TRY', '08')).toBe(123456780);
  expect(rates.requests()).toBe(1);
});
