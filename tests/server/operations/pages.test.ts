import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorsPage, operationsPage, trajectorySchemaFile } from '../../../scripts/docs.ts';

const page = (name: string) => readFile(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

test('docs/errors.md is what the catalogue makes', async () => {
  expect(await page('errors.md')).toBe(errorsPage());
});

test('docs/operations.md lists the settings and the metrics that there are', async () => {
  const text = await page('operations.md');
  expect(text).toBe(await operationsPage(text));
});

test('docs/trajectory.schema.json is what trajectories are read by', async () => {
  expect(JSON.parse(await page('trajectory.schema.json'))).toEqual(JSON.parse(trajectorySchemaFile()));
});
