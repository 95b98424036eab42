/** The official MCP client plays an episode. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { servedGym } from '../served-gym.ts';
import { mcpSessions } from './rpc-client.ts';

const served = servedGym();

async function connected(query: string, options = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' }, options);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${served.server.url}/mcp${query}`)) as never);
  return client;
}

const textOf = ({ content }: Awaited<ReturnType<Client['callTool']>>) =>
  content.map((block) => (block.type === 'text' ? block.text : '')).join('');

test('connects, reads the brief, lists the six actions as tools and plays to a score', async () => {
  const task = served.gym.tasks.tasks.find(({ id }) => id === 'sku-lookup-misses-known-articles');
  const client = await connected(`?task_id=${task!.id}&max_steps=9`);
  expect(client.getNegotiatedProtocolVersion()).toBe('2025-11-25');
  expect(client.getServerVersion()?.name).toBe('tracefix');
  expect(client.getInstructions()).toContain(task!.title);
  expect(client.getInstructions()).toContain('You have 9 steps');
  expect(client.getInstructions()).not.toContain('JSON');
  await client.ping();

  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(served.gym.game.actions.map(({ name }) => name.toLowerCase()));
  const replace = tools.find(({ name }) => name === 'replace_lines')!;
  expect(replace.inputSchema.required).toEqual(['start_line', 'end_line', 'new_code_block']);

  const lines = task!.program.trimEnd().split('\n').length;
  const repair = { start_line: 1, end_line: lines, new_code_block: task!.secret.solution };
  const wrong = await client.callTool({ name: 'replace_lines', arguments: { ...repair, end_line: 'last' } });
  expect(wrong.isError).toBe(true);
  expect(textOf(wrong)).toMatch(/^Expected arguments of replace_lines, got .*end_line/);
  const edited = await client.callTool({ name: 'replace_lines', arguments: repair });
  expect(textOf(edited)).toContain('Steps remaining: 8.');
  expect(textOf(edited)).toContain('The program there:');
  const submitted = await client.callTool({ name: 'submit', arguments: { thought: 'It is mended.' } });
  expect(submitted.isError).toBe(false);
  expect(textOf(submitted)).toContain('The episode is over: the score is 0.98.');
  expect(submitted.structuredContent).toMatchObject({ done: true, metadata: { final_score: 0.98, end: 'terminated' } });
  const late = await client.callTool({ name: 'run_tests' });
  expect(late.isError).toBe(true);
  expect(textOf(late)).toContain('an episode that goes on, got one that is over');
  await expect(client.callTool({ name: 'reset' })).rejects.toThrow('Unknown tool');
  await client.close();
});

test('ends its session when it says goodbye', async () => {
  const before = await mcpSessions(served.server);
  const client = await connected('?seed=7');
  await (client.transport as unknown as StreamableHTTPClientTransport).terminateSession();
  expect(await mcpSessions(served.server)).toBe(before);
});

test('a client that prefers a revision without sessions falls back to one with them', async () => {
  const client = await connected('?seed=7', { versionNegotiation: { mode: 'auto' } });
  expect(client.getNegotiatedProtocolVersion()).toBe('2025-11-25');
  expect((await client.callTool({ name: 'view_code' })).isError).toBe(false);
  await client.close();
});
