import { expect, test } from 'vitest';
import { clientOf, Limiter, networkOf } from './program.js';

function limiter(limit: number, trusted: string[] = []) {
  const clock = { ms: 5000 };
  return { clock, limiter: new Limiter({ limit, windowMs: 1000, now: () => clock.ms, trusted }) };
}

test('refuses what is above the limit', () => {
  const { limiter: limits, clock } = limiter(2);
  const request = { remote: '198.51.100.4' };
  expect(limits.check(request)).toEqual({ allowed: true, remaining: 1, retryAfterMs: 0 });
  clock.ms += 300;
  expect(limits.check(request)).toEqual({ allowed: true, remaining: 0, retryAfterMs: 700 });
  expect(limits.check(request)).toEqual({ allowed: false, remaining: 0, retryAfterMs: 700 });
  clock.ms += 700;
  expect(limits.check(request).allowed).toBe(true);
});

test('one network of 64 bits is one client', () => {
  const { limiter: limits } = limiter(2);
  const answers = ['2001:db8::a:1:2:3', '2001:db8::b:4:5:6', '2001:db8::c:7:8:9'].map((remote) => limits.check({ remote }).allowed);
  expect(answers).toEqual([true, true, false]);
  expect(limits.clients()).toBe(1);
});

test('addresses in full are one client as well', () => {
  const { limiter: limits } = limiter(1);
  expect(limits.check({ remote: '2001:db8:0:0:a:1:2:3' }).allowed).toBe(true);
  expect(limits.check({ remote: '2001:DB8:0:0:b:4:5:6' }).allowed).toBe(false);
  expect(limits.check({ remote: '2001:db8:0:1:b:4:5:6' }).allowed).toBe(true);
});

test('an address of the old kind inside a new one is the same client', () => {
  const { limiter: limits } = limiter(1);
  expect(limits.check({ remote: '192.0.2.33' }).allowed).toBe(true);
  expect(limits.check({ remote: '::ffff:192.0.2.33' }).allowed).toBe(false);
});

test('the proxy tells who is behind it', () => {
  const trusted = ['10.0.0.1'];
  expect(clientOf({ remote: '10.0.0.1', forwarded: '1.1.1.1, 203.0.113.9' }, trusted)).toBe('203.0.113.9');
  expect(clientOf({ remote: '203.0.113.50', forwarded: '1.1.1.1' }, trusted)).toBe('203.0.113.50');
});

test('what is no address has no network', () => {
  expect(networkOf('300.1.1.1')).toBe(null);
  expect(networkOf('login.example')).toBe(null);
});
