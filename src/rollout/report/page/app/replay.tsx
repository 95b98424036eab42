/** An episode, step by step. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countedParts } from '../../../../game/review/counted-parts.ts';
import { observationsOf } from '../../../trajectory/observations-of.ts';
import type { EpisodeBody } from '../page-data.ts';
import { outcomeOf } from './choice.ts';
import { CodeView } from './code-view.tsx';
import { bodyOf, type Episode } from './data.ts';
import { MARKS } from './episode-list.tsx';
import { ReportsView } from './reports-view.tsx';
import { asText, counted, seen, signed, whole } from './shown.ts';
import { markedBy } from './shown-lines.ts';
import { StepStrip } from './step-strip.tsx';
import { TestsView } from './tests-view.tsx';

interface Props {
  readonly episode: Episode;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

export type Observation = Readonly<Record<string, unknown>>;

export function Replay({ episode, step, onStep }: Props) {
  const [body, setBody] = useState<EpisodeBody | Error>();
  useEffect(() => {
    let isWanted = true;
    bodyOf(episode).then(
      (read) => isWanted && setBody(read),
      (error) => isWanted && setBody(error),
    );
    return () => {
      isWanted = false;
    };
  }, [episode]);
  const outcome = outcomeOf(episode);
  return (
    <section class="replay" aria-label="Replay">
      <h2>
        <span class={`mark ${outcome}`}>{MARKS[outcome]}</span> {seen(episode.task)}
      </h2>
      <p class="facts">
        <b>{episode.score === null ? 'no score' : `score ${episode.score.toFixed(4)}`}</b> {outcome} ·{' '}
        {episode.end.replace('_', ' ')} · {seen(episode.suite)} · {seen(episode.difficulty)} · {seen(episode.runName)},
        attempt {episode.attempt + 1}, seed {episode.seed}
        {episode.tokens > 0 && ` · ${whole(episode.tokens)} tokens`}
      </p>
      {body instanceof Error ? (
        <p class="bad">{body.message}</p>
      ) : body === undefined ? (
        <p class="quiet">Opening …</p>
      ) : (
        <Steps body={body} step={step} onStep={onStep} />
      )}
    </section>
  );
}

function Steps({ body, step, onStep }: { readonly body: EpisodeBody } & Omit<Props, 'episode'>) {
  const seenBy = useMemo<Observation[]>(() => [body.initial.observation, ...observationsOf(body)], [body]);
  const observation = seenBy[step]!;
  const before = seenBy[Math.max(0, step - 1)]!;
  const taken = body.steps[step - 1];
  const error = taken?.error;
  return (
    <>
      <StepStrip steps={body.steps} step={step} onStep={onStep} />
      <p class="standing" role="status">
        <b>{step === 0 ? 'Start' : `Step ${step} of ${body.steps.length}`}</b>
        {taken !== undefined && <code>{seen(actionText(taken.action))}</code>}
        {taken !== undefined && (
          <span class={taken.reward === null || taken.reward < 0 ? 'bad' : 'good'}>
            {taken.reward === null ? 'refused' : `reward ${signed(taken.reward, 4)}`}
          </span>
        )}
        {typeof observation.cumulative_reward === 'number' && (
          <span class="quiet">sum {signed(observation.cumulative_reward, 4)}</span>
        )}
      </p>
      {error !== undefined && <p class="bad">Refused: {seen(error)}</p>}
      <div class="board">
        <CodeView
          before={before.code_dict}
          after={observation.code_dict}
          marked={taken && markedBy(taken.action)}
          otherwise={observation}
        />
        <div class="side">
          {taken !== undefined && <Thought thought={taken.action.thought} />}
          <ReportsView observation={observation} metadata={taken?.metadata} />
          <TestsView seenBy={seenBy} step={step} breakdown={body.score_breakdown} />
          {step === body.steps.length && body.score_breakdown !== null && <Ending breakdown={body.score_breakdown} />}
          {typeof observation.last_execution_output === 'string' && observation.last_execution_output !== '' && (
            <Text title="Output" text={observation.last_execution_output} />
          )}
          {taken?.reply !== undefined && (
            <>
              <Text
                title={`Reply, ${whole(taken.reply.latency_ms)} ms, ${whole(taken.reply.tokens.prompt)} + ${whole(taken.reply.tokens.completion)} tokens`}
                text={taken.reply.text}
              />
              {taken.reply.malformed.map((text, at) => (
                <Text key={at} title="Malformed before it" text={text} isBad />
              ))}
            </>
          )}
          {taken !== undefined && <Folded title="Action as JSON" text={asText(taken.action)} />}
          {step === 0 && (
            <Folded title="Agent and options" text={asText({ agent: body.agent, options: body.options })} />
          )}
        </div>
      </div>
    </>
  );
}

/** The type, and the lines or the decision that it is about. */
function actionText({ action_type, start_line, line, end_line, decision }: Observation): string {
  const first = start_line ?? line;
  const isOne = end_line === first || end_line === undefined || end_line === null;
  const lines = typeof first === 'number' ? ` ${first}${isOne ? '' : `–${end_line}`}` : '';
  if (typeof decision === 'string') return `${asText(action_type)} ${decision}`.slice(0, 200);
  return `${asText(action_type ?? 'no action')}${lines}`.slice(0, 200);
}

function Thought({ thought }: { readonly thought: unknown }) {
  if (typeof thought !== 'string' || thought === '') return null;
  return <blockquote>{seen(thought)}</blockquote>;
}

function Ending({ breakdown }: { readonly breakdown: Observation }) {
  return typeof breakdown.issues === 'number' ? (
    <EndOfReview breakdown={breakdown} />
  ) : (
    <EndOfTests breakdown={breakdown} />
  );
}

function EndOfReview({ breakdown }: { readonly breakdown: Observation }) {
  const { clean, issues, issues_found, issues_fixed, false_alarms, decided } = breakdown;
  const parts = countedParts(breakdown);
  const fixed = parts.fix === undefined ? '' : `, ${issues_fixed} fixed`;
  const shares = Object.entries(parts)
    .map(([part, share]) => `${part} ${share.toFixed(2)}`)
    .join(', ');
  return (
    <p class="ending">
      <b>
        {clean === true
          ? 'The program is right'
          : `${issues_found} of ${counted(Number(issues), 'issue')} found${fixed}`}
      </b>
      {`, ${counted(Number(false_alarms), 'false alarm')}, decided: ${seen(asText(decided ?? 'nothing'))}. ${shares}`}
    </p>
  );
}

function EndOfTests({ breakdown }: { readonly breakdown: Observation }) {
  const part = (value: unknown) => {
    const { passed, total } = (value ?? {}) as { passed?: number; total?: number };
    return `${passed} of ${total}`;
  };
  const parts = ['visible', 'hidden'].filter((name) => breakdown[name] !== undefined);
  return (
    <p class="ending">
      <b>{part(breakdown)} tests pass at the end</b>
      {parts.map((name) => `, ${name} ${part(breakdown[name])}`).join('')}
    </p>
  );
}

const LONG = 20_000;

function Text({ title, text, isBad }: { readonly title: string; readonly text: string; readonly isBad?: boolean }) {
  const panel = useRef<HTMLPreElement>(null);
  return (
    <section>
      <h3 class={isBad ? 'bad' : ''}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} data-scrolls ref={panel}>
        {seen(text.slice(0, LONG))}
        {text.length > LONG && `\n… ${whole(text.length - LONG)} characters more`}
      </pre>
    </section>
  );
}

function Folded({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} data-scrolls>
        {seen(text.slice(0, LONG))}
      </pre>
    </details>
  );
}
