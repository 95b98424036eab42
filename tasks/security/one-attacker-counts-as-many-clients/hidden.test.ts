import { describe, expect, test } from 'vitest';
import { clientOf, Limiter, networkOf } from './program.js';

describe('networks', () => {
  test.each([
    ['8.8.4.4', '8.8.4.4'],
    ['008.010.000.255', '8.10.0.255'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
    ['00AB:0:0:C0::', 'ab:0:0:c0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1:2', 'fe80:0:0:0::/64'],
    ['2a00:1:2::99:88', '2a00:1:2:0::/64'],
    ['2a00::5:6:7:8:9:a', '2a00:0:5:6::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
    ['1:2:3:4:5:6:1.2.3.4', '1:2:3:4::/64'],
    ['::FFFF:10.20.30.40', '10.20.30.40'],
    ['0:0:0:0:0:ffff:0102:03ff', '1.2.3.255'],
    ['0::ffff:7f00:1', '127.0.0.1'],
    ['::ffff:0:1.2.3.4', '0:0:0:0::/64'],
    ['64:ff9b::8.8.8.8', '64:ff9b:0:0::/64'],
    ['1::ffff:1.2.3.4', '1:0:0:0::/64'],
  ])('%s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.0004',
    '1.2.3.x4',
    '1.2.3.4x',
    '1..2.3',
    ' 1.2.3.4',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1:2:3:4::5:6:7:8',
    '1::2::3',
    ':::',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '12345::',
    'g::',
    '1::g',
    '::1 ',
    'x1::',
    '::1.2.3',
    '::1.2.3.4:5',
    '1.2.3.4::',
    '1:2:3:4:5:6:7:1.2.3.4',
    '::/64',
  ])('%j is no address', (address) => {
    expect(networkOf(address)).toBe(null);
  });
});

describe('clients', () => {
  const trusted = ['10.1.1.1', 'fd00::1'];

  test('a chain of proxies is walked from its end', () => {
    const forwarded = '6.6.6.6 ,2001:db8::7:7:7:7, fd00::1:1:1:99,10.1.1.1';
    expect(clientOf({ remote: '::ffff:10.1.1.1', forwarded }, trusted)).toBe('2001:db8:0:0::/64');
  });

  test('the search ends where an entry is no address', () => {
    expect(clientOf({ remote: '10.1.1.1', forwarded: '7.7.7.7, spoof' }, trusted)).toBe('10.1.1.1');
    expect(clientOf({ remote: '10.1.1.1', forwarded: '7.7.7.7, fd00::2, ' }, trusted)).toBe('10.1.1.1');
  });

  test('nothing but proxies', () => {
    expect(clientOf({ remote: '10.1.1.1', forwarded: 'fd00::5' }, trusted)).toBe('fd00:0:0:0::/64');
    expect(clientOf({ remote: '10.1.1.1' }, trusted)).toBe('10.1.1.1');
  });

  test('nobody is trusted unless listed', () => {
    expect(clientOf({ remote: '10.1.1.1', forwarded: '7.7.7.7' })).toBe('10.1.1.1');
  });

  test('an unknown remote', () => {
    expect(clientOf({ remote: 'socket', forwarded: '7.7.7.7' }, [...trusted, 'socket'])).toBe('unknown');
  });
});

describe('limits', () => {
  function setup(limit: number, trusted?: string[]) {
    const clock = { ms: 0 };
    const options = { limit, windowMs: 60, now: () => clock.ms };
    return { clock, limits: new Limiter(trusted ? { ...options, trusted } : options) };
  }

  test('hosts of one network share a limit, networks do not', () => {
    const { limits } = setup(3);
    const remotes = ['2a02:1::1:2:3:4', '2a02:1::5:6:7:8', '2a02:2::1:2:3:4', '2a02:1::9', '2a02:1:0:0:f::', '2a02:2::'];
    expect(remotes.map((remote) => limits.check({ remote }).allowed)).toEqual([true, true, true, true, false, true]);
    expect(limits.clients()).toBe(2);
  });

  test('those behind a proxy are counted one by one', () => {
    const { limits } = setup(1, ['10.9.9.9']);
    const from = (forwarded: string) => limits.check({ remote: '::ffff:10.9.9.9', forwarded }).allowed;
    expect([from('5.5.5.5'), from('5.5.5.6'), from('9.9.9.9, 5.5.5.5')]).toEqual([true, true, false]);
  });

  test('the window slides', () => {
    const { limits, clock } = setup(2);
    const check = () => limits.check({ remote: '1.2.3.4' });
    check();
    clock.ms = 40;
    check();
    clock.ms = 59;
    expect(check()).toEqual({ allowed: false, remaining: 0, retryAfterMs: 1 });
    clock.ms = 60;
    expect(check()).toEqual({ allowed: true, remaining: 0, retryAfterMs: 40 });
    clock.ms = 119;
    expect(check()).toEqual({ allowed: true, remaining: 0, retryAfterMs: 1 });
  });

  test('refused requests do not count', () => {
    const { limits, clock } = setup(1);
    const check = () => limits.check({ remote: '1.2.3.4' });
    check();
    clock.ms = 50;
    expect(check().retryAfterMs).toBe(10);
    clock.ms = 60;
    expect(check()).toEqual({ allowed: true, remaining: 0, retryAfterMs: 60 });
  });

  test('clients are forgotten with their requests', () => {
    const { limits, clock } = setup(5);
    limits.check({ remote: '1.2.3.4' });
    clock.ms = 30;
    expect(limits.check({ remote: '::5' })).toEqual({ allowed: true, remaining: 4, retryAfterMs: 0 });
    expect(limits.clients()).toBe(2);
    clock.ms = 60;
    expect(limits.clients()).toBe(1);
    clock.ms = 90;
    expect(limits.clients()).toBe(0);
  });
});
