/** Bodies of episodes, packed by the dozen, so that a page opens only those that are looked at. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Trajectory } from '../../trajectory/trajectory.ts';
import { chunkId, type EpisodeBody } from './page-data.ts';

/** A chunk is closed when it holds as many, or as many characters. */
const MOST_EPISODES = 16;
const MOST_CHARACTERS = 1 << 19;

export interface BodyChunks {
  /** Puts an episode away and says where. */
  add(trajectory: Trajectory): readonly [chunk: number, at: number];
  /** Closes the last chunk; the file is whole then. */
  finish(): void;
  /** Removes the file. */
  remove(): void;
}

/** Writes script elements into a file of its own, since what comes before them in the page is known last. */
export function createBodyChunks(file: string): BodyChunks {
  const out = openSync(file, 'wx');
  let isOpen = true;
  let chunk = 0;
  let bodies: string[] = [];
  let characters = 0;

  function flush(): void {
    if (bodies.length === 0) return;
    const packed = deflateRawSync(`[${bodies.join(',')}]`).toString('base64');
    writeSync(out, `<script type="application/json" id="${chunkId(chunk)}">"${packed}"</script>\n`);
    chunk += 1;
    bodies = [];
    characters = 0;
  }

  function close(): void {
    if (isOpen) closeSync(out);
    isOpen = false;
  }

  return {
    add(trajectory) {
      const body = JSON.stringify(bodyOf(trajectory));
      if (bodies.length === MOST_EPISODES || characters + body.length > MOST_CHARACTERS) flush();
      bodies.push(body);
      characters += body.length;
      return [chunk, bodies.length - 1];
    },
    finish() {
      flush();
      close();
    },
    remove() {
      close();
      rmSync(file, { force: true });
    },
  };
}

function bodyOf(trajectory: Trajectory): EpisodeBody {
  const { key, agent, options, score_breakdown, return: sum, tokens, initial, steps } = trajectory;
  return {
    key,
    agent,
    options,
    score_breakdown,
    return: sum,
    tokens,
    initial: { observation: initial.observation },
    steps,
  };
}
