import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSearchBox } from './program.js';

describe('typing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('puts the request off with every key', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { waitMs: 400 });
    box.type('so');
    vi.advanceTimersByTime(399);
    box.type('sof');
    vi.advanceTimersByTime(399);
    box.type('sofa');
    vi.advanceTimersByTime(399);
    expect(search).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(search.mock.calls).toEqual([['sofa']]);
  });

  test('asks twice for two words with a pause between them', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { waitMs: 100 });
    box.type('oak');
    vi.advanceTimersByTime(100);
    box.type('oak table');
    vi.advanceTimersByTime(100);
    expect(search.mock.calls).toEqual([['oak'], ['oak table']]);
  });

  test('does not repeat the last question', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { waitMs: 100 });
    box.type('rug');
    vi.advanceTimersByTime(100);
    box.type('rug ');
    vi.advanceTimersByTime(500);
    expect(search).toHaveBeenCalledTimes(1);
  });

  test('back to the last question withdraws what waits', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { waitMs: 100 });
    box.type('bed');
    vi.advanceTimersByTime(100);
    box.type('beds');
    vi.advanceTimersByTime(50);
    box.type('bed');
    vi.advanceTimersByTime(500);
    expect(search.mock.calls).toEqual([['bed']]);
  });

  test('a text that became too short asks nothing', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { minLength: 4 });
    box.type('vase');
    vi.advanceTimersByTime(10);
    box.type('vas');
    vi.advanceTimersByTime(500);
    expect(search).not.toHaveBeenCalled();
  });

  test('a text of exactly the least length is long enough', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { minLength: 3 });
    box.type('mug');
    vi.advanceTimersByTime(250);
    box.type('cu');
    box.submit();
    expect(search.mock.calls).toEqual([['mug']]);
  });
});

describe('buttons', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('submit repeats the last question when asked to', () => {
    const search = vi.fn();
    const box = createSearchBox(search);
    box.type('shelf');
    vi.advanceTimersByTime(250);
    box.submit();
    expect(search.mock.calls).toEqual([['shelf'], ['shelf']]);
  });

  test('submit works with two letters', () => {
    const search = vi.fn();
    const box = createSearchBox(search);
    box.type('tv');
    box.submit();
    vi.advanceTimersByTime(300);
    expect(search.mock.calls).toEqual([['tv']]);
  });

  test('submit of an empty box does nothing', () => {
    const search = vi.fn();
    createSearchBox(search).submit();
    expect(search).not.toHaveBeenCalled();
  });

  test('clear withdraws what waits', () => {
    const search = vi.fn();
    const box = createSearchBox(search);
    box.type('mirror');
    box.clear();
    vi.advanceTimersByTime(900);
    expect(search).not.toHaveBeenCalled();
    expect(box.query()).toBe('');
  });

  test('after clear the same question may be asked again', () => {
    const search = vi.fn();
    const box = createSearchBox(search);
    box.type('plant');
    vi.advanceTimersByTime(250);
    box.clear();
    box.type('plant');
    vi.advanceTimersByTime(250);
    expect(search.mock.calls).toEqual([['plant'], ['plant']]);
  });

  test('with a least length of zero an empty box asks nothing by itself', () => {
    const search = vi.fn();
    const box = createSearchBox(search, { minLength: 0 });
    box.type('');
    vi.advanceTimersByTime(400);
    expect(search).not.toHaveBeenCalled();
    box.submit();
    expect(search.mock.calls).toEqual([['']]);
    box.clear();
    box.type(' ');
    vi.advanceTimersByTime(400);
    expect(search).toHaveBeenCalledTimes(1);
  });
});
