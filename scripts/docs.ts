/** Writes what is made from the source in docs/; a test holds the pages to it. */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { SETTINGS } from '../src/cli/serve-settings.ts';
import { ERRORS } from '../src/errors.ts';
import { trajectorySchema } from '../src/rollout/index.ts';
import { addGauges } from '../src/server/operations/gauges.ts';
import { Instruments } from '../src/server/operations/instruments.ts';

/** docs/errors.md, whole. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, what, remedy }]) => `| \`${code}\` | ${status} | ${what} | ${remedy} |`,
  );
  return `# Errors

Made from \`src/errors.ts\` by \`node scripts/docs.ts\`. Codes are stable; messages are for people and may change.

Over HTTP an error answers its status with \`{"detail": ..., "code": "...", "remedy": "..."}\`; \`detail\` is a sentence that says what was expected
and what came, or with status 422 a list of problems \`{type, loc, msg, input}\`. Over \`/ws\` it is one frame
\`{"type": "error", "data": {"message": "...", "code": "...", "error_code": "..."}}\`: \`error_code\` is a code of this table, and \`code\` is OpenEnv's,
\`VALIDATION_ERROR\` (with the problems as \`errors\`) where the status is 422 and \`EXECUTION_ERROR\` elsewhere. Whatever the error, the episode is as it
was before the request.

| code | status | when | remedy |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** docs/operations.md with its tables as they should be. */
export async function operationsPage(text: string): Promise<string> {
  return between(between(text, 'settings', settingsTable()), 'metrics', await metricsTable());
}

/** docs/trajectory.schema.json: a reader takes keys that it does not know for those of a later version. */
export function trajectorySchemaFile(): string {
  const schema = z.toJSONSchema(trajectorySchema, { io: 'input' });
  return `${JSON.stringify({ title: 'A trajectory: a line of JSON Lines', ...schema }, null, 2)}\n`;
}

function between(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to === -1)
    throw new Error(`Expected the marks ${start}and ${end} in the page, got a page without`);
  return `${text.slice(0, from)}${start}\n${table}\n\n${text.slice(to)}`;
}

function settingsTable(): string {
  const rows = SETTINGS.map(
    ({ flags, env, what, otherwise }) => `| \`${flags}\` | \`${env}\` | ${what} | ${otherwise} |`,
  );
  return ['| option | variable | what | otherwise |', '|---|---|---|---|', ...rows].join('\n');
}

async function metricsTable(): Promise<string> {
  const { registry } = new Instruments();
  const stop = addGauges(registry, NO_SERVER);
  const metrics = await registry.getMetricsAsJSON();
  stop();
  const rows = metrics.map(({ name, type, help }) => {
    const { labelNames = [] } = registry.getSingleMetric(name) as { labelNames?: readonly string[] };
    const labels = labelNames.map((label) => `\`${label}\``).join(', ');
    return `| \`${name}\` | ${type} | ${labels} | ${help} |`;
  });
  return ['| metric | kind | labels | what |', '|---|---|---|---|', ...rows].join('\n');
}

const NO_SERVER = {
  games: [],
  sessionsMax: 0,
  ready: false,
  connections: () => Promise.resolve(0),
  count: () => 0,
  sandbox: () => ({ hosts: 0, spares: 0, queued: 0, running: 0, runs: 0, deaths: 0, kills: 0 }),
};

if (import.meta.main) {
  await writeFile(new URL('../docs/trajectory.schema.json', import.meta.url), trajectorySchemaFile());
  await writeFile(new URL('../docs/errors.md', import.meta.url), errorsPage());
  const operations = new URL('../docs/operations.md', import.meta.url);
  await writeFile(operations, await operationsPage(await readFile(operations, 'utf8')));
}
