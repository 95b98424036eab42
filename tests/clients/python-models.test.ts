import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIENT_SCHEMAS, clientSchemas } from '../../scripts/client-schemas.ts';

const schemas = readFileSync(CLIENT_SCHEMAS, 'utf8');

test("the schemas of the Python client are the server's; node scripts/client-schemas.ts writes them", () => {
  expect(schemas).toBe(clientSchemas());
});

test('its models were made from these schemas; clients/python/generate.py makes them', () => {
  const models = readFileSync(new URL('models.py', CLIENT_SCHEMAS), 'utf8');
  expect(models.split('\n')[0]).toContain(createHash('sha256').update(schemas).digest('hex'));
});
