import { expect, test } from 'vitest';
import { createLedger } from './program.js';

const opened = () => {
  const ledger = createLedger();
  ledger.receive({ id: 'e1', kind: 'authorised', payment: 'p1', cents: 5000 });
  return ledger;
};

test('captures a payment', () => {
  const ledger = opened();
  expect(ledger.receive({ id: 'e2', kind: 'captured', payment: 'p1', cents: 5000 })).toBe('applied');
  expect(ledger.payment('p1')).toEqual({ state: 'captured', authorisedCents: 5000, capturedCents: 5000, refundedCents: 0 });
});

test('captures in two parts', () => {
  const ledger = opened();
  ledger.receive({ id: 'e2', kind: 'captured', payment: 'p1', cents: 3000 });
  expect(ledger.receive({ id: 'e3', kind: 'captured', payment: 'p1', cents: 2000 })).toBe('applied');
  expect(ledger.balance()).toBe(5000);
});

test('knows an event that comes twice', () => {
  const ledger = opened();
  ledger.receive({ id: 'e2', kind: 'captured', payment: 'p1', cents: 3000 });
  expect(ledger.receive({ id: 'e2', kind: 'captured', payment: 'p1', cents: 3000 })).toBe('repeated');
  expect(ledger.balance()).toBe(3000);
});

test('captures no more than was authorised', () => {
  expect(opened().receive({ id: 'e2', kind: 'captured', payment: 'p1', cents: 5001 })).toBe('refused');
});

test('a lost dispute gives all back', () => {
  const ledger = opened();
  ledger.receive({ id: 'e2', kind: 'captured', payment: 'p1', cents: 4000 });
  ledger.receive({ id: 'e3', kind: 'disputed', payment: 'p1' });
  expect(ledger.receive({ id: 'e4', kind: 'settled', payment: 'p1', won: false })).toBe('applied');
  expect(ledger.payment('p1')).toEqual({ state: 'refunded', authorisedCents: 5000, capturedCents: 4000, refundedCents: 4000 });
});

test('a voided payment is over', () => {
  const ledger = opened();
  expect(ledger.receive({ id: 'e2', kind: 'voided', payment: 'p1' })).toBe('applied');
  expect(ledger.receive({ id: 'e3', kind: 'captured', payment: 'p1', cents: 10 })).toBe('refused');
});
