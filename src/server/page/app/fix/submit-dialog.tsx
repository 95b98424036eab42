import { Dialog } from '../dialog.tsx';

interface Props {
  readonly ran: boolean;
  readonly stale: boolean;
  readonly failing: number;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

export function SubmitDialog({ ran, stale, failing, onSubmit, onClose }: Props) {
  return (
    <Dialog title="Submit and end the episode?" onClose={onClose}>
      <p>All tests run, hidden ones too, and the source is scored as it is. Nothing can be changed afterwards.</p>
      <p class="quiet">{standing({ ran, stale, failing })}</p>
      <div class="row end">
        <button type="button" class="primary" onClick={onSubmit}>
          Submit
        </button>
        <button type="button" onClick={onClose}>
          Keep playing
        </button>
      </div>
    </Dialog>
  );
}

function standing({ ran, stale, failing }: { ran: boolean; stale: boolean; failing: number }): string {
  if (!ran) return 'The visible tests have not been run yet.';
  if (stale) return 'The source has changed since the visible tests were run.';
  return failing === 0 ? 'All visible tests pass.' : `${failing} of the visible tests fail.`;
}
