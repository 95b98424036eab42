/** The program under review, line by line, and what is reported on which. */
import { useMemo } from 'preact/hooks';
import { addedLines, linesOf } from '../source.ts';
import type { Result } from '../wire.ts';
import { headOf } from './verdict-words.ts';
import { observationOf, type Report } from './wire.ts';

export interface ReviewLines {
  readonly lines: readonly string[];
  /** Those that the change under review adds. */
  readonly added: ReadonlySet<number>;
  readonly tags: ReadonlyMap<number, string>;
}

export function useReviewLines(result: Result): ReviewLines {
  const observation = observationOf(result);
  const { diff = '', reports } = observation;
  const lines = useMemo(() => linesOf(observation), [observation]);
  const added = useMemo(() => addedLines(diff), [diff]);
  const tags = useMemo(() => tagsOf(reports), [reports]);
  return { lines, added, tags };
}

/** The first line of a report names it, the others its number. */
function tagsOf(reports: readonly Report[]): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  for (const report of reports) {
    for (let line = report.line; line <= report.end_line; line++) {
      const said = line === report.line ? headOf(report) : `#${report.issue_id}`;
      const before = tags.get(line);
      tags.set(line, before === undefined ? said : `${before}, ${said}`);
    }
  }
  return tags;
}
