const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** Cells that are computed from each other and kept up to date. */
export function createSheet() {
  const cells = new Map();
  const listeners = new Set();
  let pending = null;

  function cellOf(name) {
    const cell = cells.get(name);
    if (!cell) throw new Error(`Unknown cell: ${name}`);
    return cell;
  }

  /** The given cells and all that depend on them, in the order of computing. */
  function dependants(starts) {
    const order = new Set(starts);
    for (const cell of order) {
      for (const user of cell.users) order.add(user);
    }
    return [...order];
  }

  function compute(cell) {
    const before = cell.value;
    cell.value = cell.formula(...cell.needs.map((need) => need.value));
    return { name: cell.name, before, after: cell.value };
  }

  function refresh(starts) {
    const due = new Set(starts);
    const changes = [];
    for (const cell of dependants(starts)) {
      if (!due.has(cell)) continue;
      const change = compute(cell);
      if (Object.is(change.before, change.after)) continue;
      changes.push(change);
      for (const user of cell.users) due.add(user);
    }
    if (changes.length > 0) publish(changes.sort(byName));
  }

  function publish(changes) {
    for (const listener of [...listeners]) listener(changes);
  }

  function connect(cell, needs, formula) {
    for (const need of cell.needs) need.users.delete(cell);
    for (const need of needs) need.users.add(cell);
    cell.needs = needs;
    cell.formula = formula;
  }

  function put(name, needNames, formula) {
    const needs = needNames.map(cellOf);
    const cell = cells.get(name) ?? { name, value: undefined, needs: [], users: new Set() };
    const dependent = new Set(dependants([cell]));
    if (needs.some((need) => dependent.has(need))) throw new Error(`Circular reference: ${name}`);
    cells.set(name, cell);
    connect(cell, needs, formula);
    if (pending) pending.add(cell);
    else refresh([cell]);
  }

  function batch(run) {
    if (pending) return run();
    pending = new Set();
    try {
      return run();
    } finally {
      const starts = [...pending];
      pending = null;
      refresh(starts);
    }
  }

  return {
    set: (name, value) => put(name, [], () => value),
    define: put,
    get: (name) => cellOf(name).value,
    batch,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
