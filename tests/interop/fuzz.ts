/** Schemathesis on the OpenAPI document of a game on a server of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './checks.ts';
import { runChild } from './children.ts';
import { KEPT } from './python-environment.ts';
import { serve } from './servers.ts';

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

/** At least so many requests, and so many examples of each operation to come there. */
const FULL = { requests: 10_000, examples: 580 };
const SMOKE = { requests: 1_000, examples: 20 };

/** What differs below the root are the schemas, so that less will do there. */
export async function fuzz({ environment, smoke }: Place, path: '' | '/review'): Promise<string> {
  const { requests, examples } = smoke || path !== '' ? SMOKE : FULL;
  // Every reset without a session opens one, and a full server's 503 would be a finding.
  const url = await serve(['--max-sessions', '100000']);
  const report = join(KEPT, 'schemathesis.json');
  const args = [
    ...['run', `${url}${path}/openapi.json`, '--phases', 'examples,coverage,fuzzing', '--checks', CHECKS.join(',')],
    ...['--max-examples', String(examples), '--seed', '1', '--no-shrink', '--continue-on-failure'],
    ...['--suppress-health-check', 'all', '--warnings', 'off', '--no-color'],
    // It streams until the episode ends, and has tests of its own.
    ...['--exclude-path', '/episodes/{id}/watch'],
    ...['--report', 'json', '--report-json-path', report],
  ];
  await runChild(environment.command('st'), args, { cwd: KEPT, timeoutMs: 900_000 });
  const answered = await answeredBy(url);
  if (answered < requests) throw new Error(`Expected at least ${requests} requests, got ${answered}.`);
  const { operations } = JSON.parse(await readFile(report, 'utf8'));
  return `${answered} requests to ${operations.tested} operations: no 5xx, no violation`;
}

/** Requests that the server counted itself. */
async function answeredBy(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const counts = [...metrics.matchAll(/^tracefix_http_request_duration_seconds_count\{.*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}
