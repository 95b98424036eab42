import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSearchBox } from './program.js';

describe('search box', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('asks once after a quarter of a second', () => {
    const search = vi.fn();
    createSearchBox(search).type('lamp');
    vi.advanceTimersByTime(249);
    expect(search).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(search.mock.calls).toEqual([['lamp']]);
  });

  test('asks once for a word that is typed letter by letter', () => {
    const search = vi.fn();
    const box = createSearchBox(search);
    for (const text of ['t', 'ta', 'tab', 'tabl', 'table']) {
      box.type(text);
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(1000);
    expect(search.mock.calls).toEqual([['table']]);
  });

  test('asks for nothing shorter than two letters', () => {
    const search = vi.fn();
    createSearchBox(search).type(' a ');
    vi.advanceTimersByTime(1000);
    expect(search).not.toHaveBeenCalled();
  });

  test('submit asks at once and only once', () => {
    const search = vi.fn();
    const box = createSearchBox(search);
    box.type('chair');
    box.submit();
    expect(search.mock.calls).toEqual([['chair']]);
    vi.advanceTimersByTime(1000);
    expect(search).toHaveBeenCalledTimes(1);
  });

  test('shows the trimmed query', () => {
    const box = createSearchBox(() => {});
    expect(box.query()).toBe('');
    box.type('  desk ');
    expect(box.query()).toBe('desk');
  });
});
