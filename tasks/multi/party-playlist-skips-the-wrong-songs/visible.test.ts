import { expect, test } from 'vitest';
import { type Track, buildPlaylist, formatTime, renderPlaylist, totalSeconds } from './program.js';

const track = (title: string, seconds: number, more: Partial<Track> = {}): Track => ({ title, artist: title, seconds, ...more });
const titles = (entries: readonly { track: Track }[]) => entries.map((entry) => entry.track.title);

test('takes tracks in their order', () => {
  expect(buildPlaylist([track('A', 100), track('B', 100)], { pauseSeconds: 5 })).toEqual([
    { track: { title: 'A', artist: 'A', seconds: 100 }, startsAt: 0 },
    { track: { title: 'B', artist: 'B', seconds: 100 }, startsAt: 105 },
  ]);
});

test('clean mode leaves explicit songs out', () => {
  const tracks = [track('A', 10, { explicit: true }), track('B', 10, { explicit: false }), track('C', 10)];
  expect(titles(buildPlaylist(tracks, { clean: true }))).toEqual(['B', 'C']);
});

test('each song starts after the one before it', () => {
  const entries = buildPlaylist([track('A', 180), track('B', 240), track('C', 60)], { pauseSeconds: 10 });
  expect(entries.map(({ startsAt }) => startsAt)).toEqual([0, 190, 440]);
  expect(totalSeconds(entries)).toBe(500);
});

test('the usual pause counts for the limit', () => {
  const tracks = [track('A', 100), track('B', 100), track('C', 100)];
  expect(titles(buildPlaylist(tracks, { maxSeconds: 303 }))).toEqual(['A', 'B']);
});

test('an artist comes three times at most', () => {
  const tracks = ['a', 'b', 'c', 'd'].map((title) => track(title, 20, { artist: 'Abba' }));
  expect(titles(buildPlaylist(tracks))).toEqual(['a', 'b', 'c']);
});

test('writes times', () => {
  expect([formatTime(65), formatTime(3600)]).toEqual(['1:05', '1:00:00']);
});

test('renders a playlist', () => {
  const song: Track = { title: 'Song', artist: 'Band', seconds: 600 };
  const entries = [
    { track: song, startsAt: 0 },
    { track: song, startsAt: 605 },
  ];
  expect(renderPlaylist(entries)).toBe(' 0:00  Band - Song (10:00)\n10:05  Band - Song (10:00)\nTotal 20:05');
});
