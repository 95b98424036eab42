import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFENCES, type Defence, surveyConfinement } from '../../sandbox/pool/confinement.ts';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const [, section = ''] = page.split('## Defences of a host');
const rows = section
  .split('\n##')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('docs/security.md', () => {
  test('has a row for each defence, and no other', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(DEFENCES).map((name) => `\`${name}\``));
  });

  test('says of this system what the sandbox found on it', ({ skip }) => {
    const { lacking, dropsUid, chain } = surveyConfinement();
    const column = columnHere(dropsUid, chain);
    skip(column === undefined, 'a system between the columns');
    const absent = rows.filter((row) => /^no\b/.test(row[column!]!)).map(([name]) => name!.slice(1, -1) as Defence);
    expect(lacking).toEqual(absent);
  });

  test('names only commands and tests that exist', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const [, script] of page.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, file] of page.matchAll(/npm test -- (\S+?)`/g)) {
      const path = file!.endsWith('.ts') ? file! : `${file}.test.ts`;
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
    }
  });
});

function columnHere(dropsUid: boolean, chain: readonly string[]): number | undefined {
  const namespace = chain.includes('-c') ? 'user' : chain.includes('-n') ? 'own' : 'none';
  const hasSetpriv = chain.includes('--no-new-privs');
  if (process.platform === 'darwin') return dropsUid ? undefined : 5;
  if (!hasSetpriv) return undefined;
  if (dropsUid) return namespace === 'own' ? 2 : undefined;
  return namespace === 'user' ? 3 : namespace === 'none' ? 4 : undefined;
}
