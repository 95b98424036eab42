/** Ten thousand sockets at once: that they open and play, and what an idle one holds, beside sockets of a bare `ws` server. */
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { QUIET_STEPS, RESET } from './net/frames.ts';
import { type Client, type Server, startBareServer, startClient, startGymServer } from './net/start.ts';

/** Descriptors that a process needs besides those of its sockets. */
const OTHER_DESCRIPTORS = 200;
/** Sockets that are open before memory is first looked at, so that what the server needs once is not counted. */
const FIRST_SHARE = 0.1;

export async function crowd({ crowd: { largest } }: Effort): Promise<Figure[]> {
  await using client = startClient();
  const descriptors = await client.ask({ kind: 'descriptors' });
  const count = Math.min(largest, descriptors - OTHER_DESCRIPTORS);
  const gym = await fill(client, startGymServer(), count);
  await using server = gym.server;
  const { port } = gym;
  const played = await client.ask({ kind: 'play', port, count, frames: QUIET_STEPS, windowMs: null });
  const afterSteps = await kibPerSocket(server, gym.first, gym.firstBytes, gym.open);
  await client.ask({ kind: 'close', port });
  const bare = await fill(client, startBareServer(gym.replyBytes), count);
  await using _bareServer = bare.server;
  const stepsMissing = gym.open * QUIET_STEPS.length - played.answered;
  return [
    {
      what: `WebSocket sessions open at once (${descriptors} descriptors allowed)`,
      value: gym.open,
      unit: '',
      target: { atLeast: largest },
      peers: [{ what: 'bare ws server', value: bare.open }],
    },
    {
      what: `steps unanswered, each session plays ${QUIET_STEPS.length}`,
      value: stepsMissing,
      unit: '',
      target: { atMost: 0 },
    },
    { what: 'steps a second while all play', value: played.perSecond, unit: '1/s' },
    {
      what: 'memory of an idle session, after its reset',
      value: gym.kib,
      unit: 'KiB',
      target: { atMost: 24 },
      peers: [{ what: 'a bare ws socket', value: bare.kib }],
    },
    { what: `memory of a session that has taken ${QUIET_STEPS.length} steps`, value: afterSteps, unit: 'KiB' },
  ];
}

/** Opens that many sockets and looks at what each added to the server. */
async function fill(client: Client, server: Server, count: number) {
  const port = await server.ask({ kind: 'port' });
  const open = (more: number) => client.ask({ kind: 'open', port, count: more, frame: RESET });
  const { open: first } = await open(Math.ceil(count * FIRST_SHARE));
  const firstBytes = await server.ask({ kind: 'memory' });
  const all = await open(count - first);
  const kib = await kibPerSocket(server, first, firstBytes, all.open);
  return { server, port, first, firstBytes, open: all.open, replyBytes: all.replyBytes, kib };
}

async function kibPerSocket(server: Server, first: number, firstBytes: number, open: number): Promise<number> {
  return ((await server.ask({ kind: 'memory' })) - firstBytes) / 1024 / (open - first);
}
