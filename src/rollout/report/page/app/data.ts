/** What the page holds: an index at once, bodies when they are asked for. */

import type { Report } from '../../report.ts';
import { chunkId, type EpisodeBody, type PageIndex } from '../page-data.ts';

export interface Episode {
  /** Its place in the index, which names it in the address. */
  readonly id: number;
  readonly run: number;
  readonly runName: string;
  readonly task: string;
  readonly suite: string;
  readonly difficulty: string;
  readonly attempt: number;
  readonly seed: number;
  readonly score: number | null;
  readonly isSolved: boolean;
  readonly end: string;
  readonly steps: number;
  readonly tokens: number;
  readonly place: readonly [chunk: number, at: number];
  /** What is searched. */
  readonly text: string;
}

export const report: Report = read('report');
export const episodes: readonly Episode[] = episodesOf(read('index'));

function episodesOf(index: PageIndex): Episode[] {
  return index.episodes.map(([run, at, attempt, seed, score, solved, end, steps, tokens, ...place], id) => {
    const [task, , suite, difficulty] = index.tasks[at]!;
    const runName = report.runs[run]!.name;
    const isSolved = solved === 1;
    const text = [task, runName, suite, difficulty, end, isSolved ? 'solved' : 'unsolved'].join(' ').toLowerCase();
    return {
      id,
      run,
      runName,
      task,
      suite,
      difficulty,
      attempt,
      seed,
      score,
      isSolved,
      end,
      steps,
      tokens,
      place,
      text,
    };
  });
}

const opened = new Map<number, Promise<readonly EpisodeBody[]>>();
/** Chunks kept open: those around the one that is looked at. */
const MOST_OPEN = 8;

export async function bodyOf({ place: [chunk, at] }: Episode): Promise<EpisodeBody> {
  const bodies = opened.get(chunk) ?? unpacked(chunk);
  opened.delete(chunk);
  opened.set(chunk, bodies);
  for (const old of [...opened.keys()].slice(0, -MOST_OPEN)) opened.delete(old);
  return (await bodies)[at]!;
}

async function unpacked(chunk: number): Promise<readonly EpisodeBody[]> {
  // The page is at work before the browser has read it to its end.
  if (document.readyState === 'loading' && document.getElementById(chunkId(chunk)) === null)
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  const packed = Uint8Array.from(atob(read<string>(chunkId(chunk))), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}

function read<Value>(id: string): Value {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`Expected the whole of the report, got one without "${id}": the file was cut.`);
  return JSON.parse(text);
}
