import { describe, expect, test } from 'vitest';
import { WebhookGate } from './program.js';

function sum(secret: string, text: string): string {
  let state = 7;
  for (const c of secret + text) state = (state * 31 + c.charCodeAt(0)) % 0xffffffff;
  return state.toString(16).padStart(8, '0');
}

function setup({ seconds = 50_000, secrets = ['s1'] } = {}) {
  const clock = { seconds };
  const calls: string[] = [];
  const hmac = (secret: string, text: string) => {
    calls.push(`${secret} ${text}`);
    return sum(secret, text);
  };
  const gate = new WebhookGate(secrets, hmac, () => clock.seconds * 1000);
  const send = (id: string, body: string, changes: { timestamp?: string; signature?: string } = {}) => {
    const timestamp = changes.timestamp ?? String(clock.seconds);
    const answer = gate.check({ id, body, timestamp, signature: sum(secrets[0]!, `${timestamp}.${body}`), ...changes });
    return answer.ok ? 'ok' : answer.reason;
  };
  return { clock, calls, gate, send };
}

describe('time', () => {
  test.each(['', '12a', '-5', ' 50000', '5e4', '50000.5', '50000\n'])('%j is malformed', (timestamp) => {
    expect(setup().send('x', '1', { timestamp })).toBe('malformed');
  });

  test('five minutes are the limit, both ways', () => {
    const { send } = setup();
    const timestamps = ['49700', '50300', '49699', '50301', '50000000', '0'];
    expect(timestamps.map((timestamp, at) => send(`t${at}`, '1', { timestamp }))).toEqual(['ok', 'ok', 'expired', 'expired', 'expired', 'expired']);
  });
});

describe('signature', () => {
  test('any part of it is too little, and more is too much', () => {
    const { send } = setup();
    const right = sum('s1', '50000."v"');
    const wrong = ['', right[0]!, right.slice(0, 7), `${right}0`, right + right, right.toUpperCase() + ' ', `${right.slice(0, 7)}x`, `x${right.slice(1)}`];
    expect(wrong.map((signature) => send('v', '"v"', { signature }))).toEqual(wrong.map(() => 'unsigned'));
    expect(send('v', '"v"')).toBe('ok');
  });

  test('tries all secrets', () => {
    const { send, calls } = setup({ secrets: ['s1', 's2', 's3'] });
    expect(send('w', '2')).toBe('ok');
    expect(calls).toEqual(['s1 50000.2', 's2 50000.2', 's3 50000.2']);
  });

  test('without a secret nothing is signed', () => {
    const gate = new WebhookGate([], sum, () => 0);
    expect(gate.check({ id: 'n', body: '1', timestamp: '0', signature: sum('', '0.1') })).toEqual({ ok: false, reason: 'unsigned' });
  });
});

describe('repetition', () => {
  test('remembers an id for ten minutes', () => {
    const { clock, gate, send } = setup();
    expect([send('a', '1'), send('b', '2'), send('a', '3')]).toEqual(['ok', 'ok', 'repeated']);
    clock.seconds += 600;
    expect(send('a', '4')).toBe('repeated');
    expect(gate.pending).toBe(2);
    clock.seconds += 1;
    expect(send('a', '5', { timestamp: 'x' })).toBe('malformed');
    expect(gate.pending).toBe(0);
    expect(send('a', '6')).toBe('ok');
  });

  test('what is refused is not remembered', () => {
    const { gate, send } = setup();
    expect([send('q', 'oops'), send('q', ''), send('q', '1', { signature: 'no' }), send('q', '1', { timestamp: '1' })]).toEqual([
      'unreadable',
      'unreadable',
      'unsigned',
      'expired',
    ]);
    expect(gate.pending).toBe(0);
    expect(send('q', 'null')).toBe('ok');
    expect(gate.pending).toBe(1);
    expect(send('q', 'oops')).toBe('repeated');
  });
});
