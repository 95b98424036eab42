import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundle, filesOfPage } from '../../../src/page/bundle.ts';
import { createPageWriter, report, type Trajectory } from '../../../src/rollout/index.ts';
import { summaryOf } from '../../../src/rollout/report/episode-summary.ts';
import type { EpisodeBody, PageIndex } from '../../../src/rollout/report/page/page-data.ts';
import { attemptAt } from './a-trajectory.ts';

const SCRIPT_BUDGET_BYTES = 40 * 1024;
const HOSTILE = '</script><script>alert(1)</script>';

describe('the committed page of reports', () => {
  test.each(
    filesOfPage('src/rollout/report/page'),
  )('$name is what its sources give (else: npm run page)', async (file) => {
    const text = readFileSync(file.path, 'utf8');
    expect((await bundle(file)) === text).toBe(true);
    expect(text).not.toContain(import.meta.dirname.split('/tests/')[0]);
    expect(text).not.toMatch(/<\/script|<\/style|<!--/i);
    expect(gzipSync(text).length).toBeLessThanOrEqual(SCRIPT_BUDGET_BYTES);
  });
});

describe('a page', () => {
  test('holds every episode where its index says, and nothing that a text could end', async () => {
    const folder = temporaryFolder();
    const played = Array.from({ length: 40 }, (_, at) => attemptAt(`${HOSTILE} ${at % 3}`, at % 2 === 0, { seed: at }));
    const page = await written(folder, played);
    expect(readdirSync(folder).sort()).toEqual(['report.html', 'run.jsonl']);

    const blocks = new Map(
      [...page.matchAll(/<script type="application\/json" id="(.*?)">(.*?)<\/script>/gs)].map(([, id, text]) => [
        id,
        text,
      ]),
    );
    const index: PageIndex = JSON.parse(blocks.get('index')!);
    expect(index.tasks).toHaveLength(3);
    for (const [at, row] of index.episodes.entries()) {
      const [chunk, place] = row.slice(-2) as [number, number];
      const packed: string = JSON.parse(blocks.get(`bodies-${chunk}`)!);
      const bodies: EpisodeBody[] = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString());
      expect(bodies[place]?.key).toBe(played[at]?.key);
      expect(index.tasks[row[1]]?.[0]).toBe(played[at]?.task_id);
    }
    // The report, the index, the script and three chunks: no text has begun another.
    expect(page.match(/<script/g)).toHaveLength(6);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
  });

  test('goes where a link leads', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'linked.html'), 'before');
    symlinkSync('linked.html', join(folder, 'report.html'));
    expect(await written(folder, [attemptAt('a', true)])).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(folder, 'linked.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(folder).sort()).toEqual(['linked.html', 'report.html', 'run.jsonl']);
  });

  test('leaves what was there when it is not finished, and says when it cannot be written', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'report.html');
    writeFileSync(file, 'before');
    const page = createPageWriter(file);
    page.add(0, attemptAt('a', true), summaryOf(attemptAt('a', true)));
    page[Symbol.dispose]();
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(() => createPageWriter(join(folder, 'nowhere', 'report.html'))).toThrow('ENOENT');
    expect(() => createPageWriter('/dev/null')).toThrow('it is no ordinary file');
  });
});

async function written(folder: string, played: readonly Trajectory[]): Promise<string> {
  const [run, file] = [join(folder, 'run.jsonl'), join(folder, 'report.html')];
  writeFileSync(run, played.map((trajectory) => `${JSON.stringify(trajectory)}\n`).join(''));
  using page = createPageWriter(file);
  const told = await report([run], { onEpisode: (at, { trajectory }, summary) => page.add(at, trajectory, summary) });
  await page.finish(told);
  return readFileSync(file, 'utf8');
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
