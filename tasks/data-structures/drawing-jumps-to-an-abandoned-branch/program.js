const cloneShape = ({ id, points }) => ({ id, points: points.map(([x, y]) => [x, y]) });

function placeOf(shapes, id) {
  const place = shapes.findIndex((shape) => shape.id === id);
  if (place === -1) throw new Error(`No such shape: ${id}`);
  return place;
}

/** What each event makes of a list of shapes, which stays as it is. */
const REDUCERS = {
  draw(shapes, { id, points }) {
    if (shapes.some((shape) => shape.id === id)) throw new Error(`Shape exists: ${id}`);
    return [...shapes, cloneShape({ id, points })];
  },
  move(shapes, { id, dx, dy }) {
    const place = placeOf(shapes, id);
    const points = shapes[place].points.map(([x, y]) => [x + dx, y + dy]);
    return shapes.with(place, { id, points });
  },
  erase(shapes, { id }) {
    return shapes.toSpliced(placeOf(shapes, id), 1);
  },
  front(shapes, { id }) {
    const place = placeOf(shapes, id);
    return [...shapes.toSpliced(place, 1), shapes[place]];
  },
};

function reduce(shapes, event) {
  if (!Object.hasOwn(REDUCERS, event.type)) throw new Error(`Unknown event: ${event.type}`);
  return REDUCERS[event.type](shapes, event);
}

/** Snapshots of what was made of the first so many events. */
function createSnapshots(every) {
  const states = [[]];

  return {
    note(count, shapes) {
      if (count % every === 0) states[count / every] ??= shapes;
    },
    forget(count) {
      states.length = Math.min(states.length, Math.floor(count / every) + 1);
    },
    before(count) {
      const place = Math.min(states.length - 1, Math.floor(count / every));
      return { count: place * every, shapes: states[place] };
    },
  };
}

/** A log of events of which the first `length` are in force. */
function createLog() {
  const events = [];
  let length = 0;

  return {
    get length() {
      return length;
    },
    get redoable() {
      return events.length - length;
    },
    append(event) {
      events.splice(length, Infinity, structuredClone(event));
      length += 1;
    },
    go(steps) {
      const target = Math.max(0, Math.min(events.length, length + steps));
      const gone = Math.abs(target - length);
      length = target;
      return gone;
    },
    from: (count) => events.slice(count, length),
  };
}

export function createCanvas({ every = 4 } = {}) {
  if (!Number.isInteger(every) || every < 1) {
    throw new RangeError(`Expected a whole number of at least 1, got ${every}`);
  }
  const log = createLog();
  const snapshots = createSnapshots(every);
  let current = [];

  function travel(steps) {
    const gone = log.go(steps);
    const { count, shapes } = snapshots.before(log.length);
    current = log.from(count).reduce(reduce, shapes);
    return gone;
  }

  return {
    get length() {
      return log.length;
    },
    get redoable() {
      return log.redoable;
    },
    apply(event) {
      const next = reduce(current, event);
      log.append(event);
      current = next;
      snapshots.note(log.length, current);
      return log.length;
    },
    undo: (steps = 1) => travel(-steps),
    redo: (steps = 1) => travel(steps),
    shapes: () => current.map(cloneShape),
    bounds() {
      const points = current.flatMap((shape) => shape.points);
      if (points.length === 0) return null;
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    },
  };
}
