import { describe, expect, test, vi } from 'vitest';
import { createPurchasing } from './program.js';

const approvers = [
  { name: 'Kim', limitCents: 200 },
  { name: 'Lou', limitCents: 200 },
  { name: 'Max', limitCents: 9000 },
];

const failing = () => {
  throw new Error('no stock');
};

function setUp(...answers) {
  const place = vi.fn(() => 'N0');
  for (const answer of answers) place.mockImplementationOnce(typeof answer === 'function' ? answer : () => answer);
  const p = createPurchasing({ budgets: { lab: 1000, shop: 500 }, approvers, place });
  const request = (cents, department = 'lab', by = 'Ida') => p.submit({ department, by, cents });
  return { p, request, place };
}

describe('a failed order', () => {
  test('leaves room for other requests', () => {
    const { p, request } = setUp(failing, 'N1');
    p.approve(request(800), 'Max');
    expect(p.approve(request(900), 'Max')).toBe('ordered');
    expect(p.report().lab).toEqual({ reservedCents: 900, spentCents: 0, restCents: 100 });
  });

  test('can be tried again with all of the budget', () => {
    const { p, request } = setUp(failing, failing, 'N2');
    const id = request(1000);
    expect([p.approve(id, 'Max'), p.retry(id), p.retry(id)]).toEqual(['failed', 'failed', 'ordered']);
    expect(p.request(id)).toEqual({ id: 'R1', department: 'lab', by: 'Ida', cents: 1000, state: 'ordered', approvals: ['Max'], order: 'N2', reason: null });
  });

  test('gives up its money when it is withdrawn', () => {
    const { p, request } = setUp(failing);
    const id = request(400, 'shop');
    p.approve(id, 'Max');
    expect(p.withdraw(id)).toBe('withdrawn');
    expect(p.report()).toEqual({
      lab: { reservedCents: 0, spentCents: 0, restCents: 1000 },
      shop: { reservedCents: 0, spentCents: 0, restCents: 500 },
    });
  });

  test('costs what was delivered in the end', () => {
    const { p, request } = setUp(failing, 'N3');
    const id = request(300, 'shop');
    p.approve(id, 'Max');
    p.retry(id);
    p.deliver(id, 310);
    expect(p.report().shop).toEqual({ reservedCents: 0, spentCents: 310, restCents: 190 });
  });

  test('may find the budget used up meanwhile', () => {
    const { p, request } = setUp(failing, 'N4');
    const id = request(600);
    p.approve(id, 'Max');
    p.approve(request(700), 'Max');
    expect(() => p.retry(id)).toThrow(new Error('Budget of lab is short by 300'));
    expect(p.request(id)).toEqual({ id: 'R1', department: 'lab', by: 'Ida', cents: 600, state: 'failed', approvals: ['Max'], order: null, reason: 'no stock' });
  });
});

describe('approvers', () => {
  test('two small ones make a large one', () => {
    const { p, request, place } = setUp('N5');
    const id = request(201);
    expect([p.approve(id, 'Kim'), p.approve(id, 'Lou')]).toEqual(['waiting', 'ordered']);
    expect(p.request(id).approvals).toEqual(['Kim', 'Lou']);
    expect(place.mock.calls).toEqual([[{ id: 'R1', department: 'lab', cents: 201 }]]);
  });

  test('the limit itself is within the limit', () => {
    const { p, request } = setUp('N6');
    expect(p.approve(request(200), 'Kim')).toBe('ordered');
  });

  test('cannot approve twice, or without being one', () => {
    const { p, request } = setUp();
    const id = request(500);
    p.approve(id, 'Lou');
    expect(() => p.approve(id, 'Lou')).toThrow('Lou cannot approve R1');
    expect(() => p.approve(id, 'Ned')).toThrow('Ned cannot approve R1');
    expect(p.request(id).approvals).toEqual(['Lou']);
  });

  test('cannot approve what they asked for', () => {
    const { p, request } = setUp();
    expect(() => p.approve(request(5, 'lab', 'Max'), 'Max')).toThrow('Max cannot approve R1');
  });

  test('a budget that is short takes no approval', () => {
    const { p, request } = setUp('N7');
    const id = request(501, 'shop');
    p.approve(id, 'Kim');
    expect(() => p.approve(id, 'Max')).toThrow('Budget of shop is short by 1');
    expect(p.request(id).approvals).toEqual(['Kim']);
    expect(p.approve(request(500, 'shop'), 'Max')).toBe('ordered');
  });
});

describe('requests', () => {
  test('are numbered', () => {
    const { request } = setUp();
    expect([request(1), request(2), request(3)]).toEqual(['R1', 'R2', 'R3']);
  });

  test('are checked', () => {
    const { request } = setUp();
    expect(() => request(5, 'legal')).toThrow(new Error('No budget for legal'));
    for (const cents of [0, -3, 2.5]) expect(() => request(cents)).toThrow(new Error(`Bad amount: ${cents}`));
  });

  test('begin without approvals', () => {
    const { p, request } = setUp();
    request(50);
    const seen = p.request('R1');
    expect(seen).toEqual({ id: 'R1', department: 'lab', by: 'Ida', cents: 50, state: 'waiting', approvals: [], order: null, reason: null });
    seen.approvals.push('Kim');
    expect(p.request('R1').approvals).toEqual([]);
  });

  test('have to exist', () => {
    const { p } = setUp();
    for (const call of ['approve', 'retry', 'withdraw', 'deliver', 'request']) {
      expect(() => p[call]('R9')).toThrow(new Error('No request R9'));
    }
  });
});

describe('states', () => {
  test('an ordered request', () => {
    const { p, request } = setUp('N8');
    const id = request(100);
    p.approve(id, 'Kim');
    for (const call of ['approve', 'retry', 'withdraw']) {
      expect(() => p[call](id, 'Lou')).toThrow(new Error(`Cannot ${call} R1: it is ordered`));
    }
    p.deliver(id, 1500);
    expect(p.report().lab.restCents).toBe(-500);
    expect(() => p.deliver(id, 1)).toThrow('Cannot deliver R1: it is delivered');
  });

  test('a waiting one', () => {
    const { p, request } = setUp();
    const id = request(100);
    expect(() => p.retry(id)).toThrow('Cannot retry R1: it is waiting');
    expect(p.withdraw(id)).toBe('withdrawn');
    expect(() => p.approve(id, 'Kim')).toThrow('Cannot approve R1: it is withdrawn');
  });

  test('a failed one', () => {
    const { p, request } = setUp(failing);
    const id = request(100);
    p.approve(id, 'Kim');
    expect(() => p.approve(id, 'Lou')).toThrow('Cannot approve R1: it is failed');
    expect(() => p.deliver(id, 100)).toThrow('Cannot deliver R1: it is failed');
  });
});
