/** One review being played: the program, reports on its lines, and the decision. */
import { useMemo, useState } from 'preact/hooks';
import { About } from '../about.tsx';
import { actionForms, actionOf, formOf } from '../action-forms.ts';
import { CodeView, focusCode } from '../code-view.tsx';
import { DiffView } from '../diff-view.tsx';
import { EpisodeFrame } from '../episode-frame.tsx';
import type { Values } from '../filled-action.tsx';
import type { BoardProps } from '../game-parts.ts';
import type { Range } from '../source.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import type { Action } from '../wire.ts';
import { CAVEAT } from './caveat.ts';
import { Code } from './code.tsx';
import { BLANK, type Draft, fixFor, rangeOf, withFix, withRange } from './draft.ts';
import { actionOfDraft, draftForms } from './draft-action.ts';
import { Outcome, WatchedOutcome } from './outcome.tsx';
import type { ReportActions } from './report-card.tsx';
import { BLOCK_FIELD, FIRST_FIELD, REPORT_FORM } from './report-form.tsx';
import { ReviewEnding } from './review-ending.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { SubmitReview } from './submit-review.tsx';
import { useReviewLines } from './use-review-lines.ts';
import { observationOf } from './wire.ts';

const ENDING = 'SUBMIT_REVIEW';

export function Board({ api, play, record, schemas, singleKeys, onNext, onLeave }: BoardProps) {
  const { result } = record;
  const { reports, diff } = observationOf(result);
  const { available_actions } = result.observation;
  const { lines, added, tags } = useReviewLines(result);
  const [draft, setDraft] = useState<Draft>(BLANK);
  const [values, setValues] = useState<Values>({});
  const [thought, setThought] = useState('');
  const [asking, setAsking] = useState(false);
  const forms = useMemo(() => actionForms(schemas.action), [schemas]);
  const drafting = useMemo(() => draftForms(forms), [forms]);
  const idle = play.busy === undefined && play.lost === undefined && !result.done;
  const gone = play.lost !== undefined;
  // What is paid at once cannot be taken back.
  const kept = play.options.feedback === 'immediate';
  const offers = (type: string) => available_actions.includes(type) && !(kept && type === 'WITHDRAW_ISSUE');

  async function send(action: Action): Promise<boolean> {
    if (!idle || !(await play.act({ ...action, ...(thought !== '' && { thought }) }))) return false;
    setThought('');
    return true;
  }

  async function sendDraft(): Promise<void> {
    if (!(await send(actionOfDraft(drafting, draft)))) return;
    setDraft(BLANK);
    focusCode();
  }

  const press = (type: string) => {
    if (!offers(type)) return;
    if (type === ENDING) setAsking(true);
    else void send({ action_type: type });
  };

  const actions: ReportActions = {
    idle,
    gone,
    offers,
    onSend: async (action) => {
      // The button goes with its report, and the focus with the button.
      if ((await send(action)) && action.action_type === 'WITHDRAW_ISSUE') focusCode();
    },
    onFix: (report) => {
      setDraft(fixFor(report, lines));
      focusSoon(BLOCK_FIELD);
    },
  };

  /** From the code to the form, with what the keyboard is at. */
  const write = (range: Range, fixed: boolean) => {
    const chosen = rangeOf(draft) === undefined ? withRange(draft, range, lines) : draft;
    const fixing = fixed && chosen.fix === undefined && offers('SUGGEST_FIX');
    setDraft(fixing ? withFix(chosen, true, lines) : chosen);
    focusSoon(draft.fixing === undefined && !fixed ? FIRST_FIELD : BLOCK_FIELD);
  };

  useShortcuts(singleKeys && idle && !asking, {
    c: focusCode,
    r: () => press('RUN_TESTS'),
    s: () => press(ENDING),
  });

  return (
    <EpisodeFrame
      play={play}
      record={record}
      mistake={undefined}
      Ending={ReviewEnding}
      onNext={onNext}
      onLeave={onLeave}
    >
      <div class="board reviewing">
        <div class="desk">
          {result.done ? (
            <Code record={record} />
          ) : (
            <>
              <CodeView
                lines={lines}
                added={added}
                written={undefined}
                tags={tags}
                range={rangeOf(draft)}
                onSelect={(start, end) => setDraft(withRange(draft, { start, end }, lines))}
                onTap={showFormSoon}
                commands={{ Enter: (range) => write(range, false), f: (range) => write(range, true) }}
              />
              {diff !== '' && <DiffView title="The change under review" diff={diff} />}
            </>
          )}
        </div>
        {!result.done && (
          <ReviewPanel
            result={result}
            lines={lines}
            forms={available_actions.map((type) => formOf(forms, type))}
            draftForms={drafting}
            draft={draft}
            onDraft={setDraft}
            onFix={(wanted) => setDraft(withFix(draft, wanted, lines))}
            onSend={() => void sendDraft()}
            onCancel={() => {
              setDraft(BLANK);
              focusCode();
            }}
            actions={actions}
            values={values}
            onValues={(changed) => setValues({ ...values, ...changed })}
            thought={thought}
            onThought={setThought}
            idle={idle}
            gone={gone}
            busy={play.busy}
            onPress={press}
            onFill={(form) => void send(actionOf(form, values, ''))}
          />
        )}
        <About api={api} record={record} caveat={CAVEAT} />
        {result.done ? <WatchedOutcome record={record} /> : <Outcome record={record} />}
      </div>
      {asking && (
        <SubmitReview
          form={formOf(forms, ENDING)}
          reports={reports}
          fixable={offers('SUGGEST_FIX')}
          onClose={() => setAsking(false)}
          onSubmit={(decision) => {
            setAsking(false);
            void send({ action_type: ENDING, decision });
          }}
        />
      )}
    </EpisodeFrame>
  );
}

/** In a small window it lies below the code. */
function showFormSoon(): void {
  requestAnimationFrame(() => {
    const form = document.getElementById(REPORT_FORM);
    if (form !== null && form.getBoundingClientRect().top > innerHeight / 2) form.scrollIntoView({ block: 'nearest' });
  });
}

function focusSoon(id: string): void {
  // After the form has come.
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
