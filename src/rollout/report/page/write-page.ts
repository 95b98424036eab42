/** One file that shows runs: it loads nothing, and opens from disk. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileBeside } from '../../../file-beside.ts';
import type { Trajectory } from '../../trajectory/trajectory.ts';
import type { EpisodeSummary } from '../episode-summary.ts';
import type { Report } from '../report.ts';
import { createBodyChunks } from './body-chunks.ts';
import type { EpisodeRow, PageIndex } from './page-data.ts';

export interface PageWriter {
  /** `run` is the place of its run among those of the report. */
  add(run: number, trajectory: Trajectory, summary: EpisodeSummary): void;
  /** The file is there whole when this resolves, in place of what was there before. */
  finish(report: Report): Promise<void>;
  /** Removes what was begun; the file stays as it was. */
  [Symbol.dispose](): void;
}

/** Keeps an index in memory and everything else beside the file. Throws when nothing can be written there. */
export function createPageWriter(path: string): PageWriter {
  const file = replaceable(path);
  const begun = fileBeside(file);
  const bodies = createBodyChunks(`${begun}.bodies`);
  const tasks = new Map<string, number>();
  const index: PageIndex & { tasks: PageIndex['tasks'][number][]; episodes: EpisodeRow[] } = {
    tasks: [],
    episodes: [],
  };

  function taskOf({ taskId, taskHash, suite, difficulty }: EpisodeSummary): number {
    const identity = `${taskId}\n${taskHash}`;
    const known = tasks.get(identity);
    if (known !== undefined) return known;
    tasks.set(identity, tasks.size);
    return index.tasks.push([taskId, taskHash, suite, difficulty]) - 1;
  }

  return {
    add(run, trajectory, summary) {
      const { attempt, seed, score, isSolved, end, steps, tokens } = summary;
      const told = [attempt, seed, score, isSolved ? 1 : 0, end, steps, tokens.prompt + tokens.completion] as const;
      index.episodes.push([run, taskOf(summary), ...told, ...bodies.add(trajectory)]);
    },
    async finish(report) {
      bodies.finish();
      await pipeline(wholePage(report, index, `${begun}.bodies`), createWriteStream(begun, { flags: 'wx' }));
      renameSync(begun, file);
    },
    [Symbol.dispose]() {
      bodies.remove();
      rmSync(begun, { force: true });
    },
  };
}

/** What a link leads to, since the page takes the place of what is there: a device such as /dev/null must not be lost to it. */
function replaceable(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return path;
  if (!there.isFile()) throw new Error(there.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
  return realpathSync(path);
}

/** The index and the script stand before the bodies: the page is there before it has been read to its end. */
async function* wholePage(report: Report, index: PageIndex, bodies: string): AsyncGenerator<string | Buffer> {
  const [script, style] = [generated('app.js'), generated('app.css')];
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TraceFix report</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript>This report is shown by a script of its own.</noscript></div>
`;
  yield block('report', report);
  yield block('index', index);
  yield `<script>${script}</script>\n`;
  yield* createReadStream(bodies);
  yield '</body>\n</html>\n';
}

function generated(name: 'app.js' | 'app.css'): string {
  return readFileSync(new URL(`generated/${name}`, import.meta.url), 'utf8');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Nothing in it can end the element. */
function block(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`;
}
