/** The program under review for those who only look on, or look back: what is said of a line stands below it. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { CodeView } from '../code-view.tsx';
import { DiffView } from '../diff-view.tsx';
import type { EpisodeRecord } from '../record.ts';
import type { Range } from '../source.ts';
import type { Result } from '../wire.ts';
import { useReviewLines } from './use-review-lines.ts';
import { headOf, wordsOf } from './verdict-words.ts';
import { observationOf, verdictsOf } from './wire.ts';
import { WordsList } from './words-list.tsx';

export function Code({ record: { result, steps } }: { readonly record: EpisodeRecord }) {
  const { lines, added, tags } = useReviewLines(result);
  const { diff = '', reports } = observationOf(result);
  const notes = useMemo(() => notesOf(result), [result]);
  const action = steps.at(-1)?.action;
  const reported = useMemo(() => rangeReported(action), [action]);
  return (
    <>
      <CodeView
        lines={lines}
        added={added}
        written={result.done ? undefined : reported}
        sight={result.done ? reports[0]?.line : undefined}
        tags={tags}
        notes={notes}
      />
      {diff !== '' && <DiffView title="The change under review" diff={diff} />}
    </>
  );
}

function notesOf(result: Result): ReadonlyMap<number, ComponentChildren> {
  const { reports, info } = observationOf(result);
  const verdicts = verdictsOf(result);
  const notes = new Map<number, ComponentChildren[]>();
  for (const report of reports) {
    const verdict = verdicts?.get(report.issue_id);
    const words = verdict === undefined ? [] : wordsOf(verdict, info.level);
    const note = (
      <div class={`remark ${words[0]?.kind ?? 'warn'}`} key={report.issue_id}>
        <strong>{headOf(report)}</strong> <span>{report.description}</span>
        {words.length > 0 && <WordsList words={words} />}
      </div>
    );
    notes.set(report.end_line, [...(notes.get(report.end_line) ?? []), note]);
  }
  return notes;
}

/** The lines that the latest action reports. */
function rangeReported(action: { readonly [name: string]: unknown } | undefined): Range | undefined {
  if (action?.action_type !== 'REPORT_ISSUE') return undefined;
  return { start: Number(action.line), end: Number(action.end_line ?? action.line) };
}
