/** One episode being played: the code and what can be done to it, and what came of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { About } from './about.tsx';
import { type ActionForm, actionForms, actionOf } from './action-forms.ts';
import { ActionPanel } from './action-panel.tsx';
import type { Api } from './api.ts';
import { CodeView, type EditCommand } from './code-view.tsx';
import { Ending } from './ending.tsx';
import { Notice } from './notice.tsx';
import { Outcome } from './outcome.tsx';
import type { EpisodeRecord } from './record.ts';
import { addedLines, linesOf } from './source.ts';
import { Standing } from './standing.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import type { Play } from './use-play.ts';
import { type Shortcuts, useShortcuts } from './use-shortcuts.ts';
import type { Action, Schemas } from './wire.ts';
import { spoken } from './words.ts';

interface Props {
  readonly api: Api;
  readonly play: Play;
  readonly record: EpisodeRecord;
  readonly schemas: Schemas;
  readonly singleKeys: boolean;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

type Values = Readonly<Record<string, string>>;

const ENDING = 'SUBMIT';
const KEYS: Shortcuts = {
  c: focusCode,
};

export function Board({ api, play, record, schemas, singleKeys, onNext, onLeave }: Props) {
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

  // An episode begins at the top, with the code in sight and, for who plays by keyboard, in focus.
  useEffect(() => {
    scrollTo(0, 0);
    focusCode();
  }, []);

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
    const form = forms.get(type) ?? { type, fields: [] };
    if (!offers(type)) return;
    if (type === ENDING) setAsking(true);
    else void send(actionOf(form, {}, thought));
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

  function insert(line: number): void {
    const block = typed.current ? {} : { new_code_block: '' };
    setValues({ ...values, start_line: String(line), end_line: String(line - 1), ...block });
    focusBlock();
  }

  function command(what: EditCommand): void {
    const { start, end } = range ?? { start: 1, end: 1 };
    if (!offers('REPLACE_LINES')) return;
    if (what === 'edit') focusBlock();
    else if (what === 'insert') insert(start);
    else if (end >= start) {
      void send({ action_type: 'REPLACE_LINES', start_line: start, end_line: end, new_code_block: '' });
    }
  }

  useShortcuts(singleKeys && idle && !asking, {
    ...KEYS,
    r: () => press('RUN_TESTS'),
    u: () => press('UNDO_EDIT'),
    o: () => press('RESET_TO_ORIGINAL'),
    s: () => press(ENDING),
  });

  return (
    <div class="episode">
      <Standing record={record} onLeave={onLeave} />
      <p class="hidden" role="status" id="spoken">
        {spoken(record)}
      </p>
      {play.lost !== undefined && (
        <Notice kind="bad">
          <p>
            {play.lost} {done ? '' : 'The episode has gone with it.'}
          </p>
          <button type="button" onClick={() => void play.again()}>
            Start this task again
          </button>
        </Notice>
      )}
      {(play.error ?? mistake) !== undefined && <Notice kind="bad">{play.error ?? mistake}</Notice>}
      {done && <Ending record={record} onAgain={() => void play.again()} onNext={onNext} onLeave={onLeave} />}
      <div class="board">
        <div class="desk">
          <CodeView
            lines={lines}
            added={added}
            written={record.written}
            {...(!done && { range, onSelect: select, onCommand: command })}
          />
          {!done && (
            <ActionPanel
              forms={observation.available_actions.map((type) => forms.get(type) ?? { type, fields: [] })}
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
              onDelete={() => command('delete')}
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
            void send(actionOf(forms.get(ENDING) ?? { type: ENDING, fields: [] }, {}, thought));
          }}
        />
      )}
    </div>
  );
}

function focusCode(): void {
  document.getElementById('code')?.focus({ preventScroll: true });
}

function focusBlock(): void {
  // After the fields have been filled.
  requestAnimationFrame(() => document.getElementById('field-new_code_block')?.focus());
}

function rangeOf({ start_line = '', end_line = '' }: Values) {
  const [start, end] = [Number(start_line), Number(end_line)];
  return start_line === '' || !Number.isInteger(start) || !Number.isInteger(end) ? undefined : { start, end };
}
