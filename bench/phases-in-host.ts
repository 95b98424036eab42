/** A process that runs one request over and over as a host does, and prints where the time went. */
import { createIsolates, type JudgeRealm, type SubjectRealm } from '../sandbox/host/isolates.ts';
import type { RunJob } from '../sandbox/host/protocol.ts';
import { run } from '../sandbox/host/run.ts';
import type { RunRequest } from '../sandbox/sandbox.ts';
import { type EngineCall, watchEngine } from './engine-watch.ts';
import { median, percentile } from './measure.ts';

/** The call that begins each phase of a run; phases follow one another, so each ends where the next begins. */
const BEGINS: Readonly<Record<string, string>> = {
  'subject.boot()': 'boot: endpoints, callbacks, the two boot calls',
  'subject.compileModule': 'load the program',
  'judge.receiveProgram()': 'load the suite',
  'judge.play()': 'the tests',
};
const FIRST = 'link: look up the first endpoint';

const { directory, request, count } = JSON.parse(process.argv[2]!) as {
  directory: string;
  request: RunRequest;
  count: number;
};
const { source, language, suite, limits, seed } = request;
const job: RunJob = { kind: 'run', id: 1, source, language, suite, limits, seed, shuffle: false };
const isolates = createIsolates(directory);
const phases = new Map<string, number[]>();
const calls = new Map<string, EngineCall[]>();

let processor = process.cpuUsage();

for (let turn = -Math.ceil(count / 4); turn < count; turn += 1) {
  if (turn === 0) {
    phases.clear();
    calls.clear();
    processor = process.cpuUsage();
  }
  runOnce();
}
print(process.cpuUsage(processor));

function runOnce(): void {
  const start = performance.now();
  const subject = isolates.subject(limits.memoryMb);
  const made = performance.now();
  const judge = isolates.judge();
  note('make the subject isolate and context (after the reply)', made - start);
  note('make the judge context (after the reply)', performance.now() - made);
  note('the run, between job and reply', timeRun(subject, judge));
}

function timeRun(subject: SubjectRealm, judge: JudgeRealm): number {
  let phase = FIRST;
  let began = performance.now();
  const start = began;
  const enter = (next: string): void => {
    const now = performance.now();
    note(`  ${phase}`, now - began);
    [phase, began] = [next, now];
  };
  const begun = new Set<string>();
  const watch = watchEngine((call) => {
    const next = BEGINS[call];
    if (next === undefined || begun.has(next)) return;
    begun.add(next);
    enter(next);
  });
  const watched = { subject: watch.realm('subject', subject), judge: watch.realm('judge', judge) };
  const handed = { ...isolates, prepare() {}, subject: () => watched.subject, judge: () => watched.judge };
  run(job, handed, () => {});
  enter('');
  const ms = performance.now() - start;
  for (const [name, call] of watch.calls) append(calls, name, call);
  return ms;
}

function note(phase: string, ms: number): void {
  append(phases, phase, ms);
}

function append<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  list.push(value);
}

function print({ user, system }: NodeJS.CpuUsage): void {
  const lines = ['', `${'phase of a run in the host'.padEnd(58)}  p50 us  p99 us`];
  for (const [phase, times] of phases) {
    lines.push(`${phase.padEnd(58)} ${micros(percentile(times, 0.5))} ${micros(percentile(times, 0.99))}`);
  }
  const processorMs = (user + system) / 1000 / count;
  lines.push(`${'processor time a run, mean, every thread of the host'.padEnd(58)} ${micros(processorMs)}`);
  lines.push('', `${'call into the engine, without what it calls'.padEnd(58)} a run  p50 us of it the first`);
  const dearest = [...calls].map(([name, list]) => ({ name, list, ms: median(list.map(({ ms }) => ms)) }));
  for (const { name, list, ms } of dearest.sort((a, b) => b.ms - a.ms)) {
    const firstMs = median(list.map((call) => call.firstMs));
    lines.push(`${name.padEnd(58)} ${String(list.at(-1)!.count).padStart(5)} ${micros(ms)} ${micros(firstMs)}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

function micros(ms: number): string {
  return (ms * 1000).toFixed(0).padStart(8);
}
