import { expect, test } from 'vitest';
import type { EpisodeRecord } from '../../../src/server/page/app/record.ts';
import { spoken } from '../../../src/server/page/app/spoken.ts';

test('the end is told with the score as it is shown', () => {
  const step = { number: 1, action: { action_type: 'SUBMIT_REVIEW' }, reward: 0.5 };
  const result = { observation: {}, done: true, metadata: { final_score: 0.536875 } };
  expect(spoken({ steps: [step], result } as unknown as EpisodeRecord)).toMatch(
    /The episode is over\. Score 0\.5369\.$/,
  );
});
