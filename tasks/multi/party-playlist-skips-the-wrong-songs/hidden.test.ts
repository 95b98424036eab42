import { describe, expect, test } from 'vitest';
import { type Track, buildPlaylist, formatTime, renderPlaylist, totalSeconds } from './program.js';

const song = (title: string, seconds: number, more: Partial<Track> = {}): Track => ({ artist: `by ${title}`, title, seconds, ...more });
const names = (entries: readonly { track: Track }[]) => entries.map((entry) => entry.track.title).join('');
const starts = (entries: readonly { startsAt: number }[]) => entries.map(({ startsAt }) => startsAt);

describe('choosing', () => {
  test('explicit songs may be taken unless clean is asked for', () => {
    const tracks = [song('p', 30), song('q', 30, { explicit: true }), song('r', 30, { explicit: false })];
    expect(names(buildPlaylist(tracks))).toBe('pqr');
    expect(names(buildPlaylist(tracks, { clean: false }))).toBe('pqr');
    expect(names(buildPlaylist(tracks, { clean: true }))).toBe('pr');
  });

  test('ratings', () => {
    const tracks = [song('p', 5, { rating: 5 }), song('q', 5), song('r', 5, { rating: 2 }), song('s', 5, { rating: 0 })];
    expect(names(buildPlaylist(tracks))).toBe('pqr');
    expect(names(buildPlaylist(tracks, { minRating: 3 }))).toBe('pq');
    expect(names(buildPlaylist(tracks, { minRating: 4 }))).toBe('p');
    expect(names(buildPlaylist(tracks, { minRating: 0 }))).toBe('pqrs');
  });

  test('artists are the same however they are written', () => {
    const tracks = [song('p', 5, { artist: 'Blur' }), song('q', 5, { artist: ' BLUR ' }), song('r', 5, { artist: 'Pulp' })];
    expect(names(buildPlaylist(tracks, { maxPerArtist: 1 }))).toBe('pr');
  });

  test('a track left out does not count for its artist', () => {
    const artist = 'Cher';
    const tracks = [song('p', 500, { artist }), song('q', 50, { artist, rating: 0 }), song('r', 50, { artist })];
    expect(names(buildPlaylist(tracks, { maxPerArtist: 1, maxSeconds: 100 }))).toBe('r');
  });
});

describe('times', () => {
  test('the pause is two seconds unless it is set', () => {
    const tracks = [song('p', 40), song('q', 40), song('r', 40)];
    expect(starts(buildPlaylist(tracks))).toEqual([0, 42, 84]);
    expect(starts(buildPlaylist(tracks, { pauseSeconds: 0 }))).toEqual([0, 40, 80]);
  });

  test('starts follow the lengths of the songs before', () => {
    const entries = buildPlaylist([song('p', 300), song('q', 10), song('r', 70), song('s', 1)], { pauseSeconds: 1 });
    expect(starts(entries)).toEqual([0, 301, 312, 383]);
    expect(totalSeconds(entries)).toBe(384);
  });

  test('a shorter song may still fit', () => {
    const tracks = [song('p', 60), song('q', 50), song('r', 20), song('s', 8), song('t', 7)];
    const entries = buildPlaylist(tracks, { maxSeconds: 90, pauseSeconds: 2 });
    expect(names(entries)).toBe('pr');
    expect(starts(entries)).toEqual([0, 62]);
  });

  test('a playlist may be as long as the limit', () => {
    const tracks = [song('p', 60), song('q', 30)];
    expect(names(buildPlaylist(tracks, { maxSeconds: 90, pauseSeconds: 0 }))).toBe('pq');
    expect(names(buildPlaylist(tracks, { maxSeconds: 59 }))).toBe('q');
  });

  test('no tracks take no time', () => {
    expect(buildPlaylist([])).toEqual([]);
    expect(totalSeconds([])).toBe(0);
  });
});

describe('writing', () => {
  test('times', () => {
    expect([0, 9, 59, 60, 3599, 3661, 36_610].map(formatTime)).toEqual(['0:00', '0:09', '0:59', '1:00', '59:59', '1:01:01', '10:10:10']);
  });

  test('a whole playlist', () => {
    const tracks = [song('One', 3590), song('Two', 65, { artist: 'Duo' }), song('Three', 9)];
    expect(renderPlaylist(buildPlaylist(tracks))).toBe(
      '   0:00  by One - One (59:50)\n  59:52  Duo - Two (1:05)\n1:00:59  by Three - Three (0:09)\nTotal 1:01:08',
    );
    expect(renderPlaylist([])).toBe('Total 0:00');
  });
});
