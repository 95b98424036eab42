/** What programs and tests print, bounded for a whole run. */
const MAX_BYTES = 64 * 1024;
const MAX_OF_TEST = 950;

export interface Console {
  print(level: string, text: string): void;
  /** How much is kept; what is printed from here on is had by `since`. */
  mark(): number;
  /** What was printed since a mark, at most 1,000 characters. */
  since(mark: number): string;
  /** What was printed since the last call. */
  take(): string;
}

export function createConsole(): Console {
  let room = MAX_BYTES;
  let cut = 0;
  let lines = '';
  return {
    print(_level, text) {
      const bytes = Buffer.byteLength(text);
      if (room <= 0) {
        cut += bytes;
        return;
      }
      lines += `${bytes < room ? text : firstBytes(text, room - 1)}\n`;
      cut += Math.max(0, bytes - (room - 1));
      room -= bytes + 1;
    },
    mark: () => lines.length,
    since(mark) {
      const more = lines.length - mark - MAX_OF_TEST;
      return more <= 0 ? lines.slice(mark) : `${lines.slice(mark, mark + MAX_OF_TEST)}… (${more} more characters)\n`;
    },
    take() {
      const taken = cut > 0 ? `${lines}[${cut} more bytes were cut]\n` : lines;
      lines = '';
      cut = 0;
      return taken;
    },
  };
}

/** As many whole characters as fit. */
function firstBytes(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text.slice(0, bytes)).subarray(0, bytes), { stream: true });
}
