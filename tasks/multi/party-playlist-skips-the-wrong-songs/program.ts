export interface Track {
  title: string;
  artist: string;
  seconds: number;
  explicit?: boolean;
  rating?: number;
}

export interface Options {
  maxSeconds?: number;
  pauseSeconds?: number;
  clean?: boolean;
  maxPerArtist?: number;
  minRating?: number;
}

export interface Entry {
  track: Track;
  startsAt: number;
}

const UNRATED = 3;

const artistKey = ({ artist }: Track) => artist.trim().toLowerCase();

function isWanted(track: Track, clean: boolean, minRating: number): boolean {
  if (!clean && track.explicit) return false;
  return (track.rating ?? UNRATED) >= minRating;
}

export function totalSeconds(entries: readonly Entry[]): number {
  const last = entries.at(-1);
  return last ? last.startsAt + last.track.seconds : 0;
}

export function buildPlaylist(tracks: readonly Track[], options: Options = {}): Entry[] {
  const { maxSeconds = Infinity, pauseSeconds = 0, clean = false, maxPerArtist = 3, minRating = 1 } = options;
  const entries: Entry[] = [];
  const taken = new Map<string, number>();
  for (const track of tracks) {
    const artist = artistKey(track);
    const count = taken.get(artist) ?? 0;
    if (count >= maxPerArtist || !isWanted(track, clean, minRating)) continue;
    const previous = entries.at(-1);
    const startsAt = previous ? previous.startsAt + track.seconds + pauseSeconds : 0;
    if (startsAt + track.seconds > maxSeconds) continue;
    entries.push({ track, startsAt });
    taken.set(artist, count + 1);
  }
  return entries;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

export function formatTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

export function renderPlaylist(entries: readonly Entry[]): string {
  const starts = entries.map(({ startsAt }) => formatTime(startsAt));
  const width = Math.max(...starts.map((start) => start.length));
  const lines = entries.map(({ track }, index) => {
    return `${starts[index]!.padStart(width)}  ${track.artist} - ${track.title} (${formatTime(track.seconds)})`;
  });
  return [...lines, `Total ${formatTime(totalSeconds(entries))}`].join('\n');
}
