/**
 * Drives the page in a real headless Chromium: `npm run test:browser`. Screenshots come to lie in .tmp-browser/.
 * Ends with code 1 when a case fails, or when there is no Chromium.
 */
import { performance } from 'node:perf_hooks';
import { checkEdits } from './edits.ts';
import { checkFrames } from './frames.ts';
import { checkHostileTexts } from './hostile-texts.ts';
import { checkKeyboard } from './keyboard.ts';
import { checkLooks } from './looks.ts';
import { checkLostServer } from './lost-server.ts';
import { checkMouse } from './mouse.ts';
import { checkReport } from './report.ts';
import { checkReportLooks } from './report-looks.ts';
import { checkReviewKeyboard } from './review-keyboard.ts';
import { checkReviewLooks } from './review-looks.ts';
import { checkReviewMouse } from './review-mouse.ts';
import { checkReviewWatching } from './review-watching.ts';
import { openHouse, type Stage } from './stage.ts';
import { checkToken } from './token.ts';
import { checkWatching } from './watching.ts';

const CASES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'a whole episode by mouse adds up to what the server says': checkMouse,
  'a whole episode by keyboard alone': checkKeyboard,
  'lines are inserted, deleted, taken back and refused': checkEdits,
  'a whole review by mouse ends in a verdict on its lines': checkReviewMouse,
  'a whole review by keyboard alone': checkReviewKeyboard,
  'a review is watched, each game keeps its episode, and one that is not played is not offered': checkReviewWatching,
  'a review reads well: phone width, light and dark, labels, hostile texts': checkReviewLooks,
  "a second client's episode is watched live": checkWatching,
  'a token is asked for, refused, taken, and kept only where that is allowed': checkToken,
  'a server that dies is said plainly, and one can start again': checkLostServer,
  'the page works in a frame of another origin, and behind a prefix': checkFrames,
  'it reads well: phone width, light and dark, labels and roles': checkLooks,
  'what tasks and players write stays text': checkHostileTexts,
  'a report of 2,000 episodes is gone through by keyboard from disk': checkReport,
  'a report reads well: phone width, light and dark, labels, hostile texts': checkReportLooks,
};

const AT_A_TIME = 3;

const began = performance.now();
const house = await openHouse();
const waiting = Object.entries(CASES).filter(([name]) => name.includes(process.argv[2] ?? ''));
let failures = 0;
try {
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
} finally {
  await house.close();
}
console.log(
  `${failures === 0 ? 'all well' : `${failures} failed`} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, check] = next;
    const start = performance.now();
    const failure = await failureOf(check);
    if (failure !== undefined) failures += 1;
    const verdict = `${failure === undefined ? 'ok  ' : 'FAIL'} ${name} (${Math.round(performance.now() - start)} ms)`;
    console.log(failure === undefined ? verdict : `${verdict}\n${failure}`);
  }
}

/** Why a case failed, or what the pages it opened complained of. */
async function failureOf(check: (stage: Stage) => Promise<void>): Promise<string | undefined> {
  const stage = house.stage();
  try {
    await check(stage);
    await stage.settle();
    return undefined;
  } catch (error) {
    await stage.settle().catch(() => undefined);
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
