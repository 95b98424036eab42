export interface Reading {
  readonly name: string;
  readonly cents: number;
}

const CONCERT_PITCH_HZ = 440;
const IN_TUNE_CENTS = 5;

function buildTable(): Map<string, number> {
  const table = new Map<string, number>();
  for (let octave = FIRST_OCTAVE; octave <= LAST_OCTAVE; octave += 1) {
    for (const [i, name] of NAMES.entries()) {
      const semitones = (octave - 4) * 12 + i - 9;
      table.set(name + octave, CONCERT_PITCH_HZ * 2 ** (semitones / 12));
    }
  }
  return table;
}

function exactFrequency(name: string): number {
  const hz = TABLE.get(name);
  if (hz === undefined) throw new RangeError(`Unknown note: ${name}`);
  return hz;
}

const centsBetween = (hz: number, reference: number): number => Math.round(1200 * Math.log2(hz / reference));

export function frequencyOf(name: string): number {
  return Math.round(exactFrequency(name) * 100) / 100;
}

export function nearest(hz: number): Reading | null {
  for (const [name, reference] of TABLE) {
    const cents = centsBetween(hz, reference);
    if (Math.abs(cents) <= 50) return { name, cents };
  }
  return null;
}

export function advice(hz: number, wanted: string): 'in tune' | 'tune up' | 'tune down' {
  const cents = centsBetween(hz, exactFrequency(wanted));
  if (Math.abs(cents) <= IN_TUNE_CENTS) return 'in tune';
  return cents < 0 ? 'tune up' : 'tune down';
}

export function chord(names: readonly string[]): number[] {
  return [...new Set(names.map(frequencyOf))].sort((a, b) => a - b);
}

const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];
const FIRST_OCTAVE = 2;
const LAST_OCTAVE = 6;
const TABLE = buildTable();
