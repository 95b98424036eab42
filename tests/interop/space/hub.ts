/** A Hub for `openenv push`: takes over HTTP what the real one is sent, and keeps it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Hub {
  readonly url: string;
  /** Requests that changed something, such as `POST /api/repos/create`, with their bodies as text. */
  readonly asked: ReadonlyMap<string, string>;
  /** The files of the last commit by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}

export const OWNER = 'someone';

export async function startHub(): Promise<Hub> {
  const asked = new Map<string, string>();
  const files = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const path = request.url!.split('?', 1)[0]!;
    if (request.method !== 'GET') asked.set(`${request.method} ${path}`, body);
    if (path.endsWith('/commit/main')) keep(body, files);
    const answer = answerTo(path, request, body);
    response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: `No ${path} here` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => server.close(() => resolve())).finally(() => server.closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, files, close };
}

function answerTo(path: string, request: IncomingMessage, body: string): object | null {
  const here = `http://${request.headers.host}/spaces/${OWNER}/tracefix`;
  if (path === '/api/whoami-v2') return { type: 'user', name: OWNER, auth: { type: 'access_token' } };
  if (path === '/api/repos/create') return { url: here, name: `${OWNER}/tracefix` };
  if (path === '/api/validate-yaml') return { errors: [], warnings: [] };
  if (path.endsWith('/preupload/main')) return { files: asBlobs(JSON.parse(body)) };
  if (path.endsWith('/commit/main')) return { success: true, commitOid: '0'.repeat(40), commitUrl: `${here}/commit/0` };
  if (path.endsWith('/secrets') || path.endsWith('/variables')) return {};
  if (path.includes('/revision/') || path === `/api/spaces/${OWNER}/tracefix`) {
    return { id: `${OWNER}/tracefix`, sha: '0'.repeat(40), siblings: [] };
  }
  return null;
}

function asBlobs({ files }: { readonly files: readonly { readonly path: string }[] }): object[] {
  return files.map(({ path }) => ({ path, uploadMode: 'regular', shouldIgnore: false, oid: null }));
}

/** A commit is a line of JSON a file. */
function keep(body: string, files: Map<string, Buffer>): void {
  files.clear();
  for (const line of body.trim().split('\n')) {
    const { key, value } = JSON.parse(line);
    if (key === 'file') files.set(value.path, Buffer.from(value.content, value.encoding));
  }
}
