export interface Task {
  id: string;
  minutes: number;
  needs?: readonly string[];
}

export interface Slot {
  id: string;
  worker: number;
  start: number;
  end: number;
}

export interface Plan {
  minutes: number;
  slots: Slot[];
}

interface Step {
  readonly id: string;
  readonly minutes: number;
  readonly position: number;
  readonly needs: Step[];
  readonly users: Step[];
}

type Chains = Map<Step, number>;

/** The tasks with what they need and what needs them, each after what it needs. */
function stepsOf(tasks: readonly Task[]): Step[] {
  const steps = new Map<string, Step>();
  for (const [position, { id, minutes }] of tasks.entries()) {
    if (steps.has(id)) throw new Error(`Duplicate task: ${id}`);
    steps.set(id, { id, minutes, position, needs: [], users: [] });
  }
  for (const { id, needs = [] } of tasks) {
    for (const name of needs) connect(steps.get(name), name, steps.get(id)!);
  }
  return sorted([...steps.values()]);
}

function connect(need: Step | undefined, name: string, user: Step): void {
  if (!need) throw new Error(`Unknown need: ${name}`);
  user.needs.push(need);
  need.users.push(user);
}

function sorted(steps: readonly Step[]): Step[] {
  const open = new Map(steps.map((step) => [step, step.needs.length]));
  const order = steps.filter((step) => step.needs.length === 0);
  for (const step of order) order.push(...released(step, open));
  if (order.length < steps.length) throw new Error('Circular needs');
  return order;
}

/** What may begin now that a step has ended. */
function released(step: Step, open: Map<Step, number>): Step[] {
  for (const user of step.users) open.set(user, open.get(user)! - 1);
  return [...new Set(step.users)].filter((user) => open.get(user) === 0);
}

/** The minutes from the beginning of a step to the end of all that needs it. */
function chainOf(step: Step, known: Chains): number {
  const measured = known.get(step);
  if (measured !== undefined) return measured;
  const below = step.users.map((user) => chainOf(user, known));
  const chain = step.minutes + Math.max(0, ...below);
  known.set(step, chain);
  return chain;
}

function mostUrgent(steps: Iterable<Step>, known: Chains = new Map()): Step | undefined {
  let best: Step | undefined;
  for (const step of steps) {
    const lead = best ? chainOf(step, known) - chainOf(best, known) : 1;
    if (lead > 0 || (lead === 0 && step.position < best!.position)) best = step;
  }
  return best;
}

/** Who does what when, so that the longest chains begin first. */
export function plan(tasks: readonly Task[], workers: number): Plan {
  const steps = stepsOf(tasks);
  const open = new Map(steps.map((step) => [step, step.needs.length]));
  const ready = new Set(steps.filter((step) => step.needs.length === 0));
  const idle = new Set(Array.from({ length: workers }, (_, at) => at + 1));
  const running = new Map<Step, Slot>();
  const slots: Slot[] = [];
  let now = 0;

  function begin(step: Step): void {
    const worker = Math.min(...idle);
    const slot = { id: step.id, worker, start: now, end: now + step.minutes };
    ready.delete(step);
    idle.delete(worker);
    running.set(step, slot);
    slots.push(slot);
  }

  function finish(step: Step, { worker }: Slot): void {
    running.delete(step);
    idle.add(worker);
    for (const user of released(step, open)) ready.add(user);
  }

  while (slots.length < steps.length) {
    while (ready.size > 0 && idle.size > 0) begin(mostUrgent(ready)!);
    now = Math.min(...[...running.values()].map(({ end }) => end));
    for (const [step, slot] of running) {
      if (slot.end === now) finish(step, slot);
    }
  }
  return { minutes: Math.max(0, ...slots.map(({ end }) => end)), slots };
}

/** The ids of the tasks on the longest chain. */
export function longestChain(tasks: readonly Task[]): string[] {
  const chains: Chains = new Map();
  const ids: string[] = [];
  let step = mostUrgent(stepsOf(tasks), chains);
  while (step) {
    ids.push(step.id);
    step = mostUrgent(step.users, chains);
  }
  return ids;
}

/** How many minutes each task can wait without delaying the whole. */
export function slack(tasks: readonly Task[]): Record<string, number> {
  const steps = stepsOf(tasks);
  const chains: Chains = new Map();
  const starts: Chains = new Map();
  for (const step of steps) {
    const ends = step.needs.map((need) => starts.get(need)! + need.minutes);
    starts.set(step, Math.max(0, ...ends));
  }
  const total = Math.max(0, ...steps.map((step) => chainOf(step, chains)));
  return Object.fromEntries(steps.map((step) => [step.id, total - starts.get(step)! - chainOf(step, chains)]));
}
