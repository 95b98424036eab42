/** What `initialize` answers: the version that is spoken, what is offered, and the brief to play from. */
import { nearest } from '../../task/index.ts';
import type { ServerContext } from '../context.ts';
import type { Session } from '../session/session.ts';
import type { Door } from './door.ts';
import type { RpcRequest } from './json-rpc.ts';
import { toolsOf } from './tools.ts';

/** Revisions that begin with `initialize`, newest first; a client that asks for another is offered the newest. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'] as const;

export function handshake(context: ServerContext, session: Session, door: Door, { params }: RpcRequest): unknown {
  const { about, gym } = context;
  const { protocolVersion } = params;
  return {
    protocolVersion: VERSIONS.find((version) => version === protocolVersion) ?? VERSIONS[0],
    capabilities: { tools: { listChanged: false } },
    serverInfo: { name: about.name, title: 'TraceFix', version: about.version },
    instructions: [
      howToPlay([...toolsOf(gym.game).keys()]),
      ...ignoredText(context, door.ignored),
      standing(session),
    ].join('\n\n'),
  };
}

function howToPlay(names: readonly string[]): string {
  return `The tools ${names.join(', ')} are the actions of one episode. Each call is a step of it; a call that is refused with an error is none. A call answers the output of the action as text, and the whole observation as structured content.`;
}

/** A mistyped key would otherwise be another task, and nobody the wiser. */
function ignoredText({ wire }: ServerContext, ignored: readonly string[]): string[] {
  if (ignored.length === 0) return [];
  const known = Object.keys(wire.reset.properties ?? {});
  const told = ignored.slice(0, MOST_TOLD).map((key) => {
    const [meant] = nearest(key, known, 1);
    return key.slice(0, KEY_CHARACTERS) + (meant === undefined ? '' : ` (did you mean ${meant}?)`);
  });
  const others = ignored.length > told.length ? ` and ${ignored.length - told.length} more` : '';
  return [`Of the URL's query, which takes what a reset takes, were ignored: ${told.join(', ')}${others}.`];
}

/** Keys come from whoever wrote the URL, and may be any number of any length. */
const MOST_TOLD = 8;
const KEY_CHARACTERS = 64;

function standing({ playing }: Session): string {
  if (playing === undefined) return 'No episode has been started yet.';
  const { handle, latest } = playing;
  return `${handle.initial.metadata.system_prompt ?? ''}
# The observation now

${JSON.stringify(latest.observation)}
`;
}
