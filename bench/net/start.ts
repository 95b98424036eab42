/** The processes of the socket benchmarks. */
import type { ClientAnswers, ClientQuestion } from './client.ts';
import { type AskedProcess, startProcess } from './process.ts';
import type { ServerAnswers, ServerQuestion } from './server.ts';

export type Client = AskedProcess<ClientQuestion, ClientAnswers>;
export type Server = AskedProcess<ServerQuestion, ServerAnswers>;

export const startClient = (): Client => startProcess('client.ts');

export const startGymServer = (): Server => startProcess('server.ts', ['gym']);

/** `replyBytes` is how much it answers to a frame, so that it does the gym's work less the gym. */
export const startBareServer = (replyBytes: number): Server => startProcess('server.ts', ['bare', String(replyBytes)]);
