import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardLink } from './program.js';

describe('BoardLink', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('sends strokes while it is open', () => {
    const wire = [];
    const link = new BoardLink((text) => wire.push(text));
    link.open();
    link.draw('line 1,1 4,5');
    expect(wire).toEqual(['line 1,1 4,5']);
    link.close();
    expect(link.state).toBe('closed');
  });

  test('asks for a sign of life every five seconds', async () => {
    const wire = [];
    const link = new BoardLink((text) => wire.push(text));
    link.open();
    await vi.advanceTimersByTimeAsync(5100);
    link.receive('pong');
    expect(link.latencyMs).toBe(100);
    await vi.advanceTimersByTimeAsync(4900);
    expect(wire).toEqual(['ping', 'ping']);
    expect(link.state).toBe('open');
    link.close();
  });

  test('is lost when nobody answers', async () => {
    const wire = [];
    const onLost = vi.fn();
    const link = new BoardLink((text) => wire.push(text), { onLost });
    link.open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(link.state).toBe('lost');
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(wire).toEqual(['ping']);
  });

  test('sends later what was drawn in between', () => {
    const wire = [];
    const link = new BoardLink((text) => wire.push(text));
    link.draw('dot 1,1');
    link.draw('dot 2,2');
    link.open();
    link.close();
    link.draw('dot 3,3');
    link.open();
    expect(wire).toEqual(['dot 1,1', 'dot 2,2', 'dot 3,3']);
    link.close();
  });
});
