/** One episode of fixing being played: the code and what can be done to it, and what came of it. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { About } from '../about.tsx';
import { type ActionForm, actionForms, actionOf, formOf } from '../action-forms.ts';
import { CodeView, focusCode } from '../code-view.tsx';
import { EpisodeFrame } from '../episode-frame.tsx';
import type { Values } from '../filled-action.tsx';
import type { BoardProps } from '../game-parts.ts';
import { addedLines, linesOf, type Range } from '../source.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import type { Action } from '../wire.ts';
import { ActionPanel } from './action-panel.tsx';
import { FixEnding } from './fix-ending.tsx';
import { Outcome } from './outcome.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

const ENDING = 'SUBMIT';

export function Board({ api, play, record, schemas, singleKeys, onNext, onLeave }: BoardProps) {
  const { observation, done } = record.result;
  const [values, setValues] = useState<Values>({});
  const [thought, setThought] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [asking, setAsking] = useState(false);
  const typed = useRef(false);
  const forms = useMemo(() => actionForms(schemas.action), [schemas]);
  const lines = useMemo(() => linesOf(observation), [observation]);
  const added = useMemo(() => addedLines(observation.diff ?? ''), [observation.diff]);
  const range = rangeOf(values);
  const offers = (type: string) => observation.available_actions.includes(type);
  const idle = play.busy === undefined && play.lost === undefined && !done;

  async function send(action: Action): Promise<void> {
    if (!idle) return;
    const clearing = Object.keys(action).length > 1;
    if (!(await play.act(action))) return;
    setThought('');
    if (!clearing) return;
    typed.current = false;
    setValues({});
    focusCode();
  }

  const press = (type: string) => {
    if (!offers(type)) return;
    if (type === ENDING) setAsking(true);
    else void send(actionOf(formOf(forms, type), {}, thought));
  };

  function fill(form: ActionForm): void {
    setMistake(undefined);
    try {
      void send(actionOf(form, values, thought));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      setMistake(`Expected JSON in that field: ${error.message}`);
    }
  }

  /** Text that somebody has begun to write stays when the range moves. */
  function select(start: number, end: number): void {
    const block = typed.current ? {} : { new_code_block: lines.slice(start - 1, end).join('\n') };
    setValues({ ...values, start_line: String(start), end_line: String(end), ...block });
  }

  function edit({ start, end }: Range): void {
    if (!offers('REPLACE_LINES')) return;
    if (range === undefined) select(start, end);
    focusBlock();
  }

  function insert(line: number): void {
    if (!offers('REPLACE_LINES')) return;
    const block = typed.current ? {} : { new_code_block: '' };
    setValues({ ...values, start_line: String(line), end_line: String(line - 1), ...block });
    focusBlock();
  }

  function erase({ start, end }: Range): void {
    if (!offers('REPLACE_LINES') || end < start) return;
    void send({ action_type: 'REPLACE_LINES', start_line: start, end_line: end, new_code_block: '' });
  }

  useShortcuts(singleKeys && idle && !asking, {
    c: focusCode,
    r: () => press('RUN_TESTS'),
    u: () => press('UNDO_EDIT'),
    o: () => press('RESET_TO_ORIGINAL'),
    s: () => press(ENDING),
  });

  return (
    <EpisodeFrame play={play} record={record} mistake={mistake} Ending={FixEnding} onNext={onNext} onLeave={onLeave}>
      <div class="board">
        <div class="desk">
          <CodeView
            lines={lines}
            added={added}
            written={record.written}
            {...(!done && {
              range,
              onSelect: select,
              commands: { Enter: edit, i: ({ start }) => insert(start), Delete: erase, Backspace: erase },
            })}
          />
          {!done && (
            <ActionPanel
              forms={observation.available_actions.map((type) => formOf(forms, type))}
              values={values}
              onValues={(changed) => {
                if ('new_code_block' in changed) typed.current = true;
                setValues({ ...values, ...changed });
              }}
              thought={thought}
              onThought={setThought}
              idle={idle}
              gone={play.lost !== undefined}
              busy={play.busy}
              range={range}
              lines={lines.length}
              onPress={press}
              onFill={fill}
              onInsert={insert}
              onDelete={erase}
            />
          )}
        </div>
        <About api={api} record={record} />
        <Outcome record={record} />
      </div>
      {asking && (
        <SubmitDialog
          stale={observation.test_results_stale === true}
          failing={(observation.tests_total ?? 0) - (observation.tests_passed ?? 0)}
          ran={(observation.test_results?.length ?? 0) > 0}
          onClose={() => setAsking(false)}
          onSubmit={() => {
            setAsking(false);
            void send(actionOf(formOf(forms, ENDING), {}, thought));
          }}
        />
      )}
    </EpisodeFrame>
  );
}

function focusBlock(): void {
  // After the fields have been filled.
  requestAnimationFrame(() => document.getElementById('field-new_code_block')?.focus());
}

function rangeOf({ start_line = '', end_line = '' }: Values): Range | undefined {
  const [start, end] = [Number(start_line), Number(end_line)];
  return start_line === '' || !Number.isInteger(start) || !Number.isInteger(end) ? undefined : { start, end };
}
