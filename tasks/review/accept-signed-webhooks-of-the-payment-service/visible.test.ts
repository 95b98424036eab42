import { expect, test } from 'vitest';
import { WebhookGate } from './program.js';

const hmac = (secret: string, text: string) => [...`${secret}:${text}`].map((c) => c.charCodeAt(0).toString(16)).join('').slice(0, 32);

function setup(seconds = 1000) {
  const clock = { seconds };
  const gate = new WebhookGate(['old', 'new'], hmac, () => clock.seconds * 1000);
  const delivery = (id: string, body: string, { secret = 'new', timestamp = String(clock.seconds) } = {}) => ({
    id,
    body,
    timestamp,
    signature: hmac(secret, `${timestamp}.${body}`),
  });
  return { clock, gate, delivery };
}

test('accepts what is signed with either secret', () => {
  const { gate, delivery } = setup();
  expect(gate.check(delivery('a', '{"paid":1}'))).toEqual({ ok: true, event: { paid: 1 } });
  expect(gate.check(delivery('b', '[2]', { secret: 'old' }))).toEqual({ ok: true, event: [2] });
  expect(gate.pending).toBe(2);
});

test('refuses another signature', () => {
  const { gate, delivery } = setup();
  const wrong = { ok: false, reason: 'unsigned' };
  expect(gate.check(delivery('a', '1', { secret: 'guess' }))).toEqual(wrong);
  expect(gate.check({ ...delivery('a', '1'), signature: '' })).toEqual(wrong);
  expect(gate.check({ ...delivery('a', '1'), signature: delivery('a', '1').signature.slice(0, 4) })).toEqual(wrong);
});

test('refuses what is too old or too new', () => {
  const { gate, delivery } = setup();
  expect(gate.check(delivery('a', '1', { timestamp: '699' }))).toEqual({ ok: false, reason: 'expired' });
  expect(gate.check(delivery('a', '1', { timestamp: '1301' }))).toEqual({ ok: false, reason: 'expired' });
});

test('refuses a repetition', () => {
  const { gate, delivery } = setup();
  gate.check(delivery('a', '1'));
  expect(gate.check(delivery('a', '1'))).toEqual({ ok: false, reason: 'repeated' });
});

test('takes an unreadable delivery when it comes again', () => {
  const { gate, delivery } = setup();
  expect(gate.check(delivery('a', '{"paid":'))).toEqual({ ok: false, reason: 'unreadable' });
  expect(gate.check(delivery('a', '{"paid":2}'))).toEqual({ ok: true, event: { paid: 2 } });
});
