import { describe, expect, test } from 'vitest';
import { createPurchasing } from './program.js';

const approvers = [
  { name: 'Ann', limitCents: 1000 },
  { name: 'Bob', limitCents: 5000 },
];

function office(...numbers) {
  const purchasing = createPurchasing({
    budgets: { research: 10_000, sales: 2000 },
    approvers,
    place() {
      const number = numbers.shift();
      if (number === undefined) throw new Error('portal is down');
      return number;
    },
  });
  return purchasing;
}

describe('approval', () => {
  test('a small request is ordered by one', () => {
    const o = office('P-1');
    const id = o.submit({ department: 'research', by: 'Eve', cents: 900 });
    expect(o.approve(id, 'Ann')).toBe('ordered');
    expect(o.request(id)).toEqual({
      id: 'R1',
      department: 'research',
      by: 'Eve',
      cents: 900,
      state: 'ordered',
      approvals: ['Ann'],
      order: 'P-1',
      reason: null,
    });
  });

  test('a large one needs two', () => {
    const o = office('P-1');
    const id = o.submit({ department: 'research', by: 'Eve', cents: 6000 });
    expect([o.approve(id, 'Bob'), o.approve(id, 'Ann')]).toEqual(['waiting', 'ordered']);
  });

  test('nobody approves the own request', () => {
    const o = office();
    o.submit({ department: 'research', by: 'Ann', cents: 10 });
    expect(() => o.approve('R1', 'Ann')).toThrow(new Error('Ann cannot approve R1'));
  });

  test('the budget has to suffice', () => {
    const o = office('P-1');
    o.submit({ department: 'sales', by: 'Eve', cents: 2300 });
    expect(() => o.approve('R1', 'Bob')).toThrow(new Error('Budget of sales is short by 300'));
    expect(o.request('R1').state).toBe('waiting');
  });
});

describe('when the portal is down', () => {
  test('the request fails, and says why', () => {
    const o = office();
    o.submit({ department: 'research', by: 'Eve', cents: 700 });
    expect(o.approve('R1', 'Ann')).toBe('failed');
    expect(o.request('R1').reason).toBe('portal is down');
  });

  test('pressing retry costs nothing', () => {
    const o = office();
    o.submit({ department: 'research', by: 'Eve', cents: 4000 });
    expect([o.approve('R1', 'Bob'), o.retry('R1'), o.retry('R1')]).toEqual(['failed', 'failed', 'failed']);
    expect(o.report().research).toEqual({ reservedCents: 0, spentCents: 0, restCents: 10_000 });
  });
});

describe('delivery', () => {
  test('the difference goes back', () => {
    const o = office('P-1');
    o.submit({ department: 'sales', by: 'Eve', cents: 1000 });
    o.approve('R1', 'Ann');
    expect(o.report().sales).toEqual({ reservedCents: 1000, spentCents: 0, restCents: 1000 });
    expect(o.deliver('R1', 850)).toBe('delivered');
    expect(o.report().sales).toEqual({ reservedCents: 0, spentCents: 850, restCents: 1150 });
  });

  test('only what was ordered can be delivered', () => {
    const o = office();
    o.submit({ department: 'sales', by: 'Eve', cents: 1000 });
    expect(() => o.deliver('R1', 1000)).toThrow(new Error('Cannot deliver R1: it is waiting'));
  });
});
