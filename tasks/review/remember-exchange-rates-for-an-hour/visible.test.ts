import { expect, test } from 'vitest';
import { createRates } from './program.js';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function setup(table: Record<string, number>) {
  const clock = { now: 0 };
  const fetchRate = async (from: string, to: string, day: string) => {
    await wait(10);
    const rate = table[`${from} ${to} ${day}`];
    if (rate === undefined) throw new Error(`no rate for ${day}`);
    return { from, to, day, rate };
  };
  return { clock, table, rates: createRates(fetchRate, () => clock.now) };
}

test('asks once for the same rate', async () => {
  const { rates } = setup({ 'EUR USD mon': 1.1 });
  await Promise.all([rates.rateOf('EUR', 'USD', 'mon'), rates.rateOf('EUR', 'USD', 'mon')]);
  expect(await rates.rateOf('EUR', 'USD', 'mon')).toEqual({ from: 'EUR', to: 'USD', day: 'mon', rate: 1.1 });
  expect(rates.requests()).toBe(1);
});

test('asks again after an hour', async () => {
  const { rates, clock } = setup({ 'EUR USD mon': 1.1 });
  await rates.rateOf('EUR', 'USD', 'mon');
  clock.now = 3_600_000;
  await rates.rateOf('EUR', 'USD', 'mon');
  expect(rates.requests()).toBe(2);
});

test('knows the rates of different days apart', async () => {
  const { rates } = setup({ 'EUR USD mon': 1.1, 'EUR USD tue': 1.2 });
  expect(await rates.convert(1000, 'EUR', 'USD', 'mon')).toBe(1100);
  expect(await rates.convert(1000, 'EUR', 'USD', 'tue')).toBe(1200);
});

test('asks anew after a failure', async () => {
  const { rates, table } = setup({});
  await expect(rates.rateOf('EUR', 'CHF', 'mon')).rejects.toThrow('no rate for mon');
  table['EUR CHF mon'] = 0.95;
  expect((await rates.rateOf('EUR', 'CHF', 'mon')).rate).toBe(0.95);
});

test('takes the margin off', async () => {
  const { rates } = setup({ 'EUR USD mon': 1.1 });
  expect((await rates.sellingRate('EUR', 'USD', 'mon', 2)).rate).toBe(1.078);
  expect((await rates.sellingRate('EUR', 'USD', 'mon', 2)).rate).toBe(1.078);
  expect((await rates.rateOf('EUR', 'USD', 'mon')).rate).toBe(1.1);
});
