/** One server under the load of many sockets: how many open, how fast they play, what the server holds. */
import { residentMib } from '../../sandbox/pool/memory-watch.ts';
import { median } from '../measure.ts';
import type { ClientAnswers } from '../net/client.ts';
import { type Client, startClient } from '../net/start.ts';
import type { Contestant, Serving } from './contestants.ts';

export interface Load {
  readonly sessions: number;
  /** Milliseconds that the sockets play in a round, and how many rounds there are. */
  readonly windowMs: number;
  readonly rounds: number;
  /** Milliseconds from a session's step to its next; 0 for none that pauses. */
  readonly paceMs: number;
}

export interface Loaded {
  readonly contestant: string;
  readonly load: Load;
  readonly opened: number;
  readonly openSeconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Steps that got no answer or an error instead. */
  readonly failed: number;
  /** Of the server's process, before the sockets came and after they have played. */
  readonly emptyMib: number;
  readonly playedMib: number;
}

/** After that no more sockets are begun: a server that cannot have them must not hold everybody up. */
const OPENING_MS = 90_000;

/** Loads all of them in turns, so that what else the machine does meets all alike. */
export async function compareUnder(load: Load, contestants: readonly Contestant[]): Promise<readonly Loaded[]> {
  await using stack = new AsyncDisposableStack();
  const opened: Opened[] = [];
  for (const contestant of contestants) {
    const serving = stack.use(await contestant.start());
    const client = stack.use(startClient());
    opened.push(await open(contestant, serving, client, load));
  }
  const rounds: ClientAnswers['play'][][] = opened.map(() => []);
  // The first round warms up.
  for (let round = 0; round <= load.rounds; round += 1) {
    for (const [at, one] of opened.entries()) {
      const played = await play(one, load);
      if (round > 0) rounds[at]!.push(played);
    }
  }
  return opened.map((one, at) => describe(one, load, rounds[at]!));
}

interface Opened {
  readonly contestant: Contestant;
  readonly serving: Serving;
  readonly client: Client;
  readonly count: number;
  readonly seconds: number;
  readonly emptyMib: number;
}

async function open(contestant: Contestant, serving: Serving, client: Client, { sessions }: Load): Promise<Opened> {
  const { port, pid } = serving;
  const emptyMib = residentMib(pid) ?? Number.NaN;
  const start = performance.now();
  const question = { kind: 'open', port, count: sessions, frame: contestant.reset, withinMs: OPENING_MS } as const;
  const { open: count } = await client.ask(question);
  return { contestant, serving, client, count, seconds: (performance.now() - start) / 1000, emptyMib };
}

function play({ contestant, serving, client, count }: Opened, { windowMs, paceMs }: Load) {
  return client.ask({ kind: 'play', port: serving.port, count, frames: contestant.frames, windowMs, paceMs });
}

function describe(opened: Opened, load: Load, rounds: readonly ClientAnswers['play'][]): Loaded {
  const middle = (of: (played: ClientAnswers['play']) => number) => median(rounds.map(of));
  return {
    contestant: opened.contestant.name,
    load,
    opened: opened.count,
    openSeconds: opened.seconds,
    perSecond: middle(({ perSecond }) => perSecond),
    p50Ms: middle(({ p50Ms }) => p50Ms),
    p99Ms: middle(({ p99Ms }) => p99Ms),
    failed: rounds.reduce((sum, { errors, lost }) => sum + errors + lost, 0),
    emptyMib: opened.emptyMib,
    playedMib: residentMib(opened.serving.pid) ?? Number.NaN,
  };
}
