/** All steps in a row: what was done, and whether it paid. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EpisodeBody } from '../page-data.ts';
import { seen, signed } from './shown.ts';

interface Props {
  readonly steps: EpisodeBody['steps'];
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** More at once would be slow, and nobody could tell them apart. */
const AROUND = 150;

export function StepStrip({ steps, step, onStep }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const from = Math.max(0, step - AROUND);
  useLayoutEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (strip.current && here) strip.current.scrollLeft = here.offsetLeft - strip.current.clientWidth / 2;
  }, [step]);
  const button = (at: number, text: string, kind: string, title: string) => (
    <button
      key={at}
      type="button"
      class={kind}
      title={title}
      aria-label={title}
      aria-current={at === step ? 'step' : undefined}
      onClick={() => onStep(at)}
    >
      {text}
    </button>
  );
  return (
    <div class="strip" ref={strip}>
      {from === 0 ? button(0, 'Start', '', 'Start') : <span class="quiet">… {from}</span>}
      {steps.slice(from, step + AROUND).map(({ action, reward, error }, index) => {
        const at = from + index + 1;
        const type = typeof action.action_type === 'string' ? action.action_type : 'no action';
        const told = error !== undefined || reward === null ? 'refused' : `reward ${signed(reward, 4)}`;
        const kind = error !== undefined || reward === null ? 'refused' : reward < 0 ? 'cost' : 'paid';
        return button(at, shortName(type), kind, `Step ${at}: ${seen(type).slice(0, 60)}, ${told}`);
      })}
      {steps.length > step + AROUND && <span class="quiet">… {steps.length - step - AROUND} more</span>}
    </div>
  );
}

/** The first word of a type, as in VIEW_CODE. */
function shortName(type: string): string {
  return seen(type.split('_')[0] ?? '')
    .slice(0, 8)
    .toLowerCase();
}
