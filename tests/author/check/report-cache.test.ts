import { chmodSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createReportCache, defaultCacheFolder } from '../../../src/author/check/report-cache.ts';
import { taskCheckForm } from '../../../src/author/check/task-check.ts';
import { temporaryFolder } from '../../task/task-folder.ts';

const CHECK = { findings: [], figures: { visibleTests: 1, hiddenTests: 2, solutionMs: 3.5 } };
const files = (folder: string) => globSync('**/*', { cwd: folder, withFileTypes: true }).filter((one) => one.isFile());

describe('the cache of reports', () => {
  test('gives back what was put for the same things, and for no others', () => {
    const folder = temporaryFolder();
    createReportCache(folder, expect.unreachable).put(CHECK, { task: 1 });
    const again = createReportCache(folder, expect.unreachable);
    expect(again.get(taskCheckForm, { task: 1 })).toEqual(CHECK);
    expect(again.get(taskCheckForm, { task: 2 })).toBeUndefined();
    expect(files(folder)).toHaveLength(1);
  });

  test.each([
    ['torn', (text: string) => text.slice(0, -9)],
    ['of another thing', (text: string) => text.replace(/"key":"\w{4}/, '"key":"0000')],
    ['of another form', (text: string) => text.replace('"findings":[]', '"findings":[{"code":"constructor"}]')],
    ['not ours', () => 'null'],
  ])('passes over a file that is %s', (_, damage) => {
    const folder = temporaryFolder();
    const cache = createReportCache(folder, expect.unreachable);
    cache.put(CHECK, 'task');
    const [file] = files(folder);
    const path = join(file!.parentPath, file!.name);
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect(cache.get(taskCheckForm, 'task')).toBeUndefined();
  });

  test('tells once of a folder that cannot be written to', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    chmodSync(file, 0o444);
    const notices: string[] = [];
    const cache = createReportCache(file, (text) => notices.push(text));
    cache.put(CHECK, 1);
    cache.put(CHECK, 2);
    expect(notices).toEqual([expect.stringContaining(`the cache ${file} cannot be written to`)]);
    expect(cache.get(taskCheckForm, 1)).toBeUndefined();
  });

  test('tells of a folder that cannot be made', () => {
    const notices: string[] = [];
    createReportCache('/proc/nope', (text) => notices.push(text)).put(CHECK, 1);
    expect(notices).toEqual([expect.stringContaining('the cache /proc/nope cannot be written to')]);
  });

  test('stands where the environment says', () => {
    expect(defaultCacheFolder({ TRACEFIX_CACHE: '/here', XDG_CACHE_HOME: '/there' })).toBe('/here');
    expect(defaultCacheFolder({ TRACEFIX_CACHE: '', XDG_CACHE_HOME: '/there' })).toBe('/there/tracefix');
    expect(defaultCacheFolder({ XDG_CACHE_HOME: '/there' })).toBe('/there/tracefix');
    expect(defaultCacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/^\/.*\/\.cache\/tracefix$/);
  });
});
