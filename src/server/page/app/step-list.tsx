/** Every step with what it paid; the rewards add up to the last line. */
import { describeAction } from './describe-action.ts';
import type { Step } from './record.ts';
import { decimals, signed } from './words.ts';

/** An episode may have thousands. */
const SHOWN = 200;

export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const last = steps.at(-1);
  return (
    <section class="steps">
      <h2>Steps</h2>
      {last === undefined ? (
        <p class="quiet">None yet.</p>
      ) : (
        <table>
          {steps.length > SHOWN && <caption class="quiet">The latest {SHOWN} steps</caption>}
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Action</th>
              <th scope="col" class="number">
                Reward
              </th>
              <th scope="col" class="number">
                Sum
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.slice(-SHOWN).map((step) => (
              <StepRow step={step} key={step.number} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function StepRow({ step: { number, action, reward, cumulative, refused } }: { readonly step: Step }) {
  return (
    <tr>
      <td class="quiet">{number}</td>
      <td>
        {describeAction(action)}
        {refused !== undefined && <p class="bad">{refused}</p>}
        {typeof action.thought === 'string' && action.thought !== '' && <p class="thought">{action.thought}</p>}
      </td>
      <td class={reward > 0 ? 'number good' : 'number'}>{signed(reward)}</td>
      <td class="number">{decimals(cumulative)}</td>
    </tr>
  );
}
