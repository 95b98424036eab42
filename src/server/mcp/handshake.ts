/** What `initialize` answers: the version that is spoken, what is offered, and the brief to play from. */
import type { ServerContext } from '../context.ts';
import type { Session } from '../session/session.ts';
import type { RpcRequest } from './json-rpc.ts';
import { toolsOf } from './tools.ts';

/** Revisions that begin with `initialize`, newest first; a client that asks for another is offered the newest. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'] as const;

export function handshake({ about, gym }: ServerContext, session: Session, { params }: RpcRequest): unknown {
  const { protocolVersion } = params;
  return {
    protocolVersion: VERSIONS.find((version) => version === protocolVersion) ?? VERSIONS[0],
    capabilities: { tools: { listChanged: false } },
    serverInfo: { name: about.name, title: 'TraceFix', version: about.version },
    instructions: instructions([...toolsOf(gym.game).keys()], session),
  };
}

function instructions(names: readonly string[], { playing }: Session): string {
  const tools = `The tools ${names.join(', ')} are the actions of one episode. Each call is a step of it; a call that is refused with an error is none. A call answers the output of the action as text, and the whole observation as structured content.`;
  if (playing === undefined) return `${tools} No episode has been started yet.`;
  const { handle, latest } = playing;
  return `${tools}

Below is the episode's brief. Where it asks for a JSON object, call the tool of that name in lower case instead, with the object's other fields as arguments.

${handle.initial.metadata.system_prompt ?? ''}
# The observation now

${JSON.stringify(latest.observation)}
`;
}
