/** Another client, which plays over a socket of its own. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Client {
  ask(type: 'reset' | 'step', data: Readonly<Record<string, unknown>>): Promise<void>;
  close(): void;
}

export async function connect({ url }: { readonly url: string }): Promise<Client> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`);
  await once(socket, 'open');
  return {
    async ask(type, data) {
      socket.send(JSON.stringify({ type, data }));
      const [bytes] = await once(socket, 'message');
      const answer = JSON.parse(String(bytes));
      if (answer.type !== 'observation') throw new Error(`Expected an observation, got ${String(bytes).slice(0, 300)}`);
    },
    close: () => socket.close(),
  };
}
