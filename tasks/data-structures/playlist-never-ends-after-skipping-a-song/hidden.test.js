import { describe, expect, test } from 'vitest';
import { Playlist } from './program.js';

describe('remove', () => {
  test('first, last and only song', () => {
    const list = new Playlist(['x', 'y', 'z']);
    expect([list.remove('x'), list.remove('z'), list.titles()]).toEqual([true, true, ['y']]);
    expect([list.remove('y'), list.titles(), list.length]).toEqual([true, [], 0]);
    expect([list.add('w'), list.titles()]).toEqual([true, ['w']]);
  });

  test('a song can be added behind a removed one', () => {
    const list = new Playlist(['x', 'y']);
    list.remove('y');
    list.add('z');
    list.add('y');
    expect(list.titles()).toEqual(['x', 'z', 'y']);
    expect(list.length).toBe(3);
  });
});

describe('insertAfter', () => {
  test('behind the last song', () => {
    const list = new Playlist(['x']);
    list.insertAfter('x', 'y');
    list.add('z');
    expect(list.titles()).toEqual(['x', 'y', 'z']);
    expect(list.length).toBe(3);
  });

  test('not behind a song in the middle and at the end at once', () => {
    const list = new Playlist(['x', 'z']);
    list.insertAfter('x', 'y');
    list.add('end');
    expect(list.titles()).toEqual(['x', 'y', 'z', 'end']);
  });

  test('refuses unknown places and known songs', () => {
    const list = new Playlist(['x', 'y']);
    expect([list.insertAfter('q', 'r'), list.insertAfter('x', 'y'), list.insertAfter('y', 'y')]).toEqual([false, false, false]);
    expect(list.titles()).toEqual(['x', 'y']);
  });
});

describe('next', () => {
  test('does not know unknown songs', () => {
    expect(new Playlist().next('x')).toBeUndefined();
    expect(new Playlist(['x']).next('x')).toBe('x');
  });
});

describe('later', () => {
  test('the last and the only song stay where they are', () => {
    const list = new Playlist(['x', 'y']);
    expect([list.later('y'), list.titles()]).toEqual([true, ['x', 'y']]);
    expect(list.next('y')).toBe('x');
    const only = new Playlist(['z']);
    expect([only.later('z'), only.titles(), only.length]).toEqual([true, ['z'], 1]);
  });

  test('an unknown song changes nothing', () => {
    const list = new Playlist(['x', 'y']);
    expect([list.later('z'), list.titles()]).toEqual([false, ['x', 'y']]);
  });

  test('a song from the middle plays last, then the list starts again', () => {
    const list = new Playlist(new Set(['p', 'q', 'r', 's']));
    list.later('q');
    expect(list.titles()).toEqual(['p', 'r', 's', 'q']);
    expect(list.next('q')).toBe('p');
    expect(list.length).toBe(4);
  });

  test('songs sent away one after the other', () => {
    const list = new Playlist(['p', 'q', 'r']);
    list.later('p');
    list.later('q');
    list.add('t');
    list.later('r');
    expect(list.titles()).toEqual(['p', 'q', 't', 'r']);
  });
});
