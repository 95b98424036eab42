import { describe, expect, test } from 'vitest';
import { Playlist } from './program.js';

describe('playlist', () => {
  test('plays songs in the order in which they were added', () => {
    const list = new Playlist(['Alba', 'Brisa']);
    list.add('Ciel');
    expect([...list]).toEqual(['Alba', 'Brisa', 'Ciel']);
    expect(list.length).toBe(3);
  });

  test('holds a title once', () => {
    const list = new Playlist(['Alba']);
    expect(list.add('Alba')).toBe(false);
    expect(list.titles()).toEqual(['Alba']);
  });

  test('songs can be removed', () => {
    const list = new Playlist(['Alba', 'Brisa', 'Ciel']);
    expect(list.remove('Brisa')).toBe(true);
    expect(list.remove('Brisa')).toBe(false);
    expect(list.titles()).toEqual(['Alba', 'Ciel']);
  });

  test('after the last song comes the first', () => {
    const list = new Playlist(['Alba', 'Brisa']);
    expect(list.next('Alba')).toBe('Brisa');
    expect(list.next('Brisa')).toBe('Alba');
  });

  test('a song can be sent to the end', () => {
    const list = new Playlist(['Alba', 'Brisa', 'Ciel']);
    expect(list.later('Alba')).toBe(true);
    expect(list.titles()).toEqual(['Brisa', 'Ciel', 'Alba']);
  });

  test('a new song goes behind another', () => {
    const list = new Playlist(['Alba', 'Ciel']);
    expect(list.insertAfter('Alba', 'Brisa')).toBe(true);
    expect(list.titles()).toEqual(['Alba', 'Brisa', 'Ciel']);
  });
});
