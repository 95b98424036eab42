import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLIENT_FILES, clientSchemas } from '../../scripts/client-schemas.ts';

describe.each(['fix', 'review'] as const)('the Python client of the game %s', (game) => {
  const files = CLIENT_FILES[game];
  const schemas = readFileSync(files.schemas, 'utf8');

  test("has the server's schemas; node scripts/client-schemas.ts writes them", () => {
    expect(schemas).toBe(clientSchemas(game));
  });

  test('has models that were made from these schemas; clients/python/generate.py makes them', () => {
    const models = readFileSync(files.models, 'utf8');
    expect(models.split('\n')[0]).toContain(createHash('sha256').update(schemas).digest('hex'));
  });
});
