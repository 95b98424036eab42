/** The decision, which ends the review. Nothing is chosen beforehand, so that no key decides by accident. */
import { useState } from 'preact/hooks';
import type { ActionForm } from '../action-forms.ts';
import { Dialog } from '../dialog.tsx';
import { humane } from '../words.ts';
import type { Report } from './wire.ts';

interface Props {
  readonly form: ActionForm;
  readonly reports: readonly Report[];
  /** Whether the level takes fixes. */
  readonly fixable: boolean;
  readonly onSubmit: (decision: string) => void;
  readonly onClose: () => void;
}

export function SubmitReview({ form, reports, fixable, onSubmit, onClose }: Props) {
  const [decision, setDecision] = useState('');
  const decisions = form.fields.find(({ name }) => name === 'decision')?.choices ?? [];
  return (
    <Dialog title="Submit the review and end the episode?" onClose={onClose}>
      <p>
        {standing(reports, fixable)} Reports are judged as they stand{fixable ? ', and every fix by all tests' : ''}.
        Nothing can be changed afterwards.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(decision);
        }}
      >
        <fieldset class="decision">
          <legend>Decision</legend>
          {decisions.map((each) => (
            <label class="check" key={each}>
              <input
                type="radio"
                name="decision"
                required
                value={each}
                checked={decision === each}
                onChange={() => setDecision(each)}
              />
              {humane(each)}
            </label>
          ))}
        </fieldset>
        <div class="row end">
          <button type="submit" class="primary">
            Submit
          </button>
          <button type="button" onClick={onClose}>
            Keep reviewing
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function standing(reports: readonly Report[], fixable: boolean): string {
  if (reports.length === 0) return 'Nothing is reported.';
  const fixes = reports.filter(({ fix }) => fix !== null).length;
  const said = reports.length === 1 ? '1 issue is reported' : `${reports.length} issues are reported`;
  return fixable ? `${said}, ${fixes} with a fix.` : `${said}.`;
}
