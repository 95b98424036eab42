/** A trajectory as JSON, written step by step: whole, that of a long episode is longer than a text can be, and everybody waits for it. */
import { ReadableStream as NodeStream } from 'node:stream/web';
import { setImmediate } from 'node:timers/promises';
import type { EpisodeHandle } from '../../gym/index.ts';
import { toJson } from '../wire/json.ts';

/** Characters that are written before others have their turn. */
const PIECE = 64 * 1024;

/** The bytes of `handle.trajectory()`, made as fast as they are read. */
export function streamTrajectory(handle: EpisodeHandle): ReadableStream<Uint8Array> {
  // The compiler's library does not name `from` of the global one, which is the same.
  return NodeStream.from(pieces(handle)) as ReadableStream<Uint8Array>;
}

async function* pieces(handle: EpisodeHandle): AsyncGenerator<Uint8Array> {
  const { steps, ...about } = handle.trajectoryByStep();
  let text = `${toJson(about).slice(0, -1)},"steps":[`;
  let comma = '';
  for (const step of steps) {
    text += comma + toJson(step);
    comma = ',';
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
    await setImmediate();
  }
  yield Buffer.from(`${text}]}`);
}
