import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardLink } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

function wired(options) {
  const wire = [];
  const link = new BoardLink((text) => wire.push(`${Date.now()} ${text}`), options);
  return { link, wire };
}

describe('heartbeat', () => {
  test('by default two seconds are waited for an answer', async () => {
    const { link } = wired();
    link.open();
    await vi.advanceTimersByTimeAsync(6999);
    expect(link.state).toBe('open');
    await vi.advanceTimersByTimeAsync(1);
    expect(link.state).toBe('lost');
  });

  test('no second ping while one is on its way', async () => {
    const { link, wire } = wired({ beatMs: 100, patienceMs: 350 });
    link.open();
    await vi.advanceTimersByTimeAsync(320);
    link.receive('pong');
    expect(link.latencyMs).toBe(220);
    await vi.advanceTimersByTimeAsync(100);
    expect(wire).toEqual(['100 ping', '400 ping']);
    link.close();
  });

  test('only an answer to a ping counts', async () => {
    const { link } = wired({ beatMs: 100, patienceMs: 50 });
    link.open();
    link.receive('pong');
    expect(link.latencyMs).toBe(null);
    await vi.advanceTimersByTimeAsync(110);
    link.receive('stroke');
    expect(link.latencyMs).toBe(null);
    link.receive('pong');
    link.receive('pong');
    await vi.advanceTimersByTimeAsync(5);
    link.receive('pong');
    expect(link.latencyMs).toBe(10);
    link.close();
  });

  test('opening twice is opening once', async () => {
    const { link, wire } = wired({ beatMs: 40, patienceMs: 30 });
    link.open();
    await vi.advanceTimersByTimeAsync(20);
    link.open();
    await vi.advanceTimersByTimeAsync(25);
    link.receive('pong');
    await vi.advanceTimersByTimeAsync(20);
    expect(wire).toEqual(['40 ping']);
    link.close();
  });
});

describe('after the end', () => {
  test('a closed link is quiet and never lost', async () => {
    const onLost = vi.fn();
    const { link, wire } = wired({ beatMs: 50, patienceMs: 20, onLost });
    link.open();
    await vi.advanceTimersByTimeAsync(55);
    link.close();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(link.state).toBe('closed');
    expect(onLost).not.toHaveBeenCalled();
    expect(wire).toEqual(['50 ping']);
  });

  test('a lost link leaves no timer', async () => {
    const { link } = wired({ beatMs: 30, patienceMs: 10 });
    link.open();
    await vi.advanceTimersByTimeAsync(40);
    expect(link.state).toBe('lost');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a lost link that is opened again beats as before', async () => {
    const lostAt = [];
    const { link, wire } = wired({ beatMs: 100, patienceMs: 60, onLost: () => lostAt.push(Date.now()) });
    link.open();
    await vi.advanceTimersByTimeAsync(170);
    link.open();
    await vi.advanceTimersByTimeAsync(110);
    link.receive('pong');
    await vi.advanceTimersByTimeAsync(95);
    link.receive('pong');
    await vi.advanceTimersByTimeAsync(10);
    link.close();
    expect(lostAt).toEqual([160]);
    expect(wire).toEqual(['100 ping', '270 ping', '370 ping']);
  });
});

describe('outbox', () => {
  test('nothing is sent before there is a connection', () => {
    const { link, wire } = wired();
    expect(link.state).toBe('closed');
    link.draw('x');
    expect(wire).toEqual([]);
    link.open();
    expect(wire).toEqual(['0 x']);
    link.close();
  });

  test('what was drawn while lost is sent once, in order', async () => {
    const { link, wire } = wired({ beatMs: 10, patienceMs: 5 });
    link.open();
    await vi.advanceTimersByTimeAsync(15);
    link.draw('a');
    link.draw('b');
    link.open();
    link.draw('c');
    link.close();
    link.open();
    link.close();
    expect(wire).toEqual(['10 ping', '15 a', '15 b', '15 c']);
  });
});
