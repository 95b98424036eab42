/** Steps over 64 WebSockets, and the latency of 1,000 sockets that all play; a bare `ws` server beside each. */
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { median, medianRatio, takeTurns } from './measure.ts';
import type { ClientAnswers } from './net/client.ts';
import { QUIET_STEPS, RESET, VIEW } from './net/frames.ts';
import { type Client, startBareServer, startClient, startGymServer } from './net/start.ts';

const FEW = 64;
type Play = ClientAnswers['play'];

export async function sockets({ rounds, windowMs, crowd: { watched } }: Effort): Promise<Figure[]> {
  await using client = startClient();
  await using gymServer = startGymServer();
  const gymPort = await gymServer.ask({ kind: 'port' });
  await openAll(client, gymPort, watched);
  const play = async (port: number, count: number, frames: readonly string[]): Promise<Play> => {
    const played = await client.ask({ kind: 'play', port, count, frames, windowMs });
    if (played.errors > 0) throw new Error(`Expected every step to be answered, got ${played.errors} errors`);
    return played;
  };
  const { replyBytes } = await play(gymPort, FEW, [VIEW]);
  await using bareServer = startBareServer(replyBytes);
  const barePort = await bareServer.ask({ kind: 'port' });
  await openAll(client, barePort, watched);

  const contestants = {
    views: () => play(gymPort, FEW, [VIEW]),
    bareFew: () => play(barePort, FEW, [VIEW]),
    quiet: () => play(gymPort, FEW, QUIET_STEPS),
    crowd: () => play(gymPort, watched, QUIET_STEPS),
    bareCrowd: () => play(barePort, watched, QUIET_STEPS),
  };
  await takeTurns(1, contestants);
  const played = await takeTurns(rounds, contestants);

  const compare = (of: (play: Play) => number, ours: readonly Play[], theirs: readonly Play[], what: string) => {
    const [ourValues, theirValues] = [ours.map(of), theirs.map(of)];
    const peer = { what, value: median(theirValues), ratio: medianRatio(ourValues, theirValues) };
    return { value: median(ourValues), peers: [peer] };
  };
  const bare = 'bare ws server, answers as long';
  const speed = ({ perSecond }: Play) => perSecond;
  return [
    {
      what: `VIEW_CODE over ${FEW} WebSockets, clients in another process`,
      ...compare(speed, played.views, played.bareFew, bare),
      unit: '1/s',
      target: { atLeast: 10_000 },
    },
    {
      what: `VIEW_CODE, REPLACE_LINES, UNDO_EDIT over ${FEW} WebSockets`,
      ...compare(speed, played.quiet, played.bareFew, bare),
      unit: '1/s',
    },
    {
      what: `a step that runs nothing, ${watched} sessions, none pausing, p99`,
      ...compare(({ p99Ms }) => p99Ms, played.crowd, played.bareCrowd, bare),
      unit: 'ms',
      target: { atMost: 250 },
    },
  ];
}

async function openAll(client: Client, port: number, count: number): Promise<void> {
  const { open, failed } = await client.ask({ kind: 'open', port, count, frame: RESET });
  if (failed > 0) throw new Error(`Expected ${count} sockets to open, got ${open}`);
}
