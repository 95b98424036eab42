const isKnown = (facts, fact) => facts[fact] !== undefined;

const comparing = (test) => (condition, facts) => isKnown(facts, condition.fact) && test(facts[condition.fact], condition);

const CONDITIONS = {
  is: comparing((value, { is }) => value === is),
  above: comparing((value, { above }) => typeof value === 'number' && value > above),
  below: comparing((value, { below }) => typeof value === 'number' && value < below),
  known: ({ known }, facts) => isKnown(facts, known),
  all: ({ all }, facts) => all.every((part) => holds(part, facts)),
  any: ({ any }, facts) => any.some((part) => holds(part, facts)),
  not({ not }, facts) {
    const inner = holds(not, facts);
    return !inner;
  },
};

function kindOf(condition) {
  const kind = Object.keys(CONDITIONS).find((name) => Object.hasOwn(condition, name));
  if (kind === undefined) throw new Error(`Unknown condition: ${JSON.stringify(condition)}`);
  return kind;
}

function holds(condition, facts) {
  return CONDITIONS[kindOf(condition)](condition, facts);
}

/** The names of all facts in a condition, repeated as they occur. */
function factsIn(condition) {
  switch (kindOf(condition)) {
    case 'known':
      return [condition.known];
    case 'all':
      return condition.all.flatMap(factsIn);
    case 'any':
      return condition.any.flatMap(factsIn);
    case 'not':
      return factsIn(condition.not);
    default:
      return [condition.fact];
  }
}

/** Facts that remember which of them have changed. */
class WorkingMemory {
  #changed = new Set();

  constructor(facts) {
    this.facts = { ...facts };
  }

  set(fact, value) {
    if (Object.is(this.facts[fact], value)) return;
    this.facts[fact] = value;
    this.#changed.add(fact);
  }

  retract(fact) {
    if (!isKnown(this.facts, fact)) return;
    delete this.facts[fact];
    this.#changed.add(fact);
  }

  takeChanges() {
    const changes = this.#changed;
    this.#changed = new Set();
    return changes;
  }
}

function perform(action, memory) {
  const { facts } = memory;
  if (action.set !== undefined) memory.set(action.set, action.to);
  else if (action.into !== undefined) memory.set(action.into, (facts[action.into] ?? 0) + action.add);
  else if (action.retract !== undefined) memory.retract(action.retract);
  else if (isKnown(facts, action.scale)) memory.set(action.scale, facts[action.scale] * action.by);
}

function prepare({ name, priority = 0, when = { all: [] }, then }) {
  return { name, priority, when, then, reads: [...new Set(factsIn(when))] };
}

const byUrgency = (a, b) => b.priority - a.priority || b.reads.length - a.reads.length;

export function createEngine(definitions) {
  const rules = definitions.map(prepare);
  const urgent = rules.toSorted(byUrgency);

  function fire(rule, memory) {
    for (const action of rule.then) perform(action, memory);
    return rule.then.some(({ stop }) => stop === true);
  }

  /** Lets rules fire again whose facts another rule has changed. */
  function reopen(done, changes, cause) {
    for (const rule of done) {
      if (rule !== cause && rule.reads.some((fact) => changes.has(fact))) done.delete(rule);
    }
  }

  return {
    run(facts, { maxSteps = 100 } = {}) {
      const memory = new WorkingMemory(facts);
      const done = new Set();
      const fired = [];
      for (;;) {
        const rule = urgent.find((each) => !done.has(each) && holds(each.when, memory.facts));
        if (rule === undefined) break;
        if (fired.length === maxSteps) throw new Error(`No end after ${maxSteps} steps`);
        fired.push(rule.name);
        done.add(rule);
        const stopped = fire(rule, memory);
        reopen(done, memory.takeChanges(), rule);
        if (stopped) break;
      }
      return { facts: memory.facts, fired };
    },

    explain: (facts) => rules.map(({ name, when }) => ({ name, holds: holds(when, facts) })),

    reads(name) {
      const rule = rules.find((each) => each.name === name);
      if (rule === undefined) throw new Error(`No rule ${name}`);
      return [...rule.reads];
    },
  };
}
