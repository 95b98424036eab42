/** A fresh worker thread for each run. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { checkReport, SCRIPT } from '../eight-tests.ts';

export async function inFreshWorker(): Promise<void> {
  const worker = new Worker(`require('node:worker_threads').parentPort.postMessage(${SCRIPT})`, { eval: true });
  const [report] = await once(worker, 'message');
  checkReport(report as string);
  await worker.terminate();
}
