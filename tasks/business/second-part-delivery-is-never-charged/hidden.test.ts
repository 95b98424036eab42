import { describe, expect, test } from 'vitest';
import { createLedger, type PaymentEvent } from './program.js';

let ids = 0;
const event = (kind: string, more: object = {}) => ({ id: `h${ids++}`, kind, payment: 'x', ...more }) as PaymentEvent;
const ledgerAfter = (...events: PaymentEvent[]) => {
  const ledger = createLedger();
  for (const each of events) ledger.receive(each);
  return ledger;
};
const paid = () => ledgerAfter(event('authorised', { cents: 900 }), event('captured', { cents: 600 }));

describe('repetitions', () => {
  test('after other events are known too', () => {
    const capture = event('captured', { cents: 100 });
    const ledger = ledgerAfter(event('authorised', { cents: 700 }), capture, event('refunded', { cents: 40 }), event('disputed'), event('settled', { won: true }));
    expect(ledger.receive(capture)).toBe('repeated');
    expect(ledger.balance()).toBe(60);
  });

  test('of the opening', () => {
    const opening = event('authorised', { cents: 800 });
    const ledger = ledgerAfter(opening, event('captured', { cents: 800 }));
    expect(ledger.receive(opening)).toBe('repeated');
  });

  test('of a refused event are refused or applied by what holds then', () => {
    const refund = event('refunded', { cents: 10 });
    const ledger = ledgerAfter(event('authorised', { cents: 800 }));
    expect(ledger.receive(refund)).toBe('refused');
    ledger.receive(event('captured', { cents: 20 }));
    expect(ledger.receive(refund)).toBe('applied');
    expect(ledger.receive(refund)).toBe('repeated');
  });

  test('ids count for one payment', () => {
    const ledger = paid();
    expect(ledger.receive({ id: 'same', kind: 'captured', payment: 'x', cents: 1 })).toBe('applied');
    expect(ledger.receive({ id: 'same', kind: 'authorised', payment: 'y', cents: 1 })).toBe('applied');
  });
});

describe('parts', () => {
  test('refunds in three parts', () => {
    const ledger = paid();
    expect([200, 300, 100, 1].map((cents) => ledger.receive(event('refunded', { cents })))).toEqual(['applied', 'applied', 'applied', 'refused']);
    expect(ledger.payment('x')).toEqual({ state: 'refunded', authorisedCents: 900, capturedCents: 600, refundedCents: 600 });
  });

  test('captures up to the last cent', () => {
    const ledger = paid();
    expect([299, 1, 1].map((cents) => ledger.receive(event('captured', { cents })))).toEqual(['applied', 'applied', 'refused']);
  });
});

describe('refused', () => {
  test.each([0, -5, 1.5, Number.NaN])('%d cents', (cents) => {
    expect(paid().receive(event('captured', { cents }))).toBe('refused');
    expect(createLedger().receive(event('authorised', { cents }))).toBe('refused');
  });

  test('events for a payment that is not open', () => {
    expect(createLedger().receive(event('captured', { cents: 5 }))).toBe('refused');
    expect(createLedger().payment('x')).toBeUndefined();
  });

  test('a second opening', () => {
    expect(paid().receive(event('authorised', { cents: 50 }))).toBe('refused');
  });

  test('captures after a refund and voiding after a capture', () => {
    const ledger = paid();
    expect(ledger.receive(event('voided'))).toBe('refused');
    ledger.receive(event('refunded', { cents: 1 }));
    expect(ledger.receive(event('captured', { cents: 1 }))).toBe('refused');
  });

  test('settling without a dispute, refunding within one', () => {
    const ledger = paid();
    expect(ledger.receive(event('settled', { won: true }))).toBe('refused');
    ledger.receive(event('disputed'));
    expect(ledger.receive(event('refunded', { cents: 1 }))).toBe('refused');
    expect(ledger.receive(event('disputed'))).toBe('refused');
  });
});

describe('disputes', () => {
  test('are left out of the balance', () => {
    const ledger = paid();
    ledger.receive(event('authorised', { payment: 'y', cents: 70 }));
    ledger.receive(event('captured', { payment: 'y', cents: 70 }));
    ledger.receive(event('disputed'));
    expect(ledger.balance()).toBe(70);
  });

  test('may follow a refund, and be won', () => {
    const ledger = paid();
    ledger.receive(event('refunded', { cents: 100 }));
    expect(ledger.receive(event('disputed'))).toBe('applied');
    expect(ledger.receive(event('settled', { won: true }))).toBe('applied');
    expect(ledger.payment('x')).toEqual({ state: 'captured', authorisedCents: 900, capturedCents: 600, refundedCents: 100 });
  });

  test('and the state says so', () => {
    const ledger = paid();
    ledger.receive(event('disputed'));
    expect(ledger.payment('x')).toEqual({ state: 'disputed', authorisedCents: 900, capturedCents: 600, refundedCents: 0 });
  });
});
