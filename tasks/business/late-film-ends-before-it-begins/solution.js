const DAY = 1440;

function parse(clock) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new Error(`Not a time: ${clock}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

const two = (number) => String(number).padStart(2, '0');

/** Minutes since the doors opened, written as a time of the day. */
function clockAfter(opens, minutes) {
  const time = (opens + minutes) % DAY;
  return `${two(Math.floor(time / 60))}:${two(time % 60)}`;
}

/** Minutes from the opening until a time of the day. */
function sinceOpening(opens, clock) {
  return (parse(clock) - opens + DAY) % DAY;
}

export function createBoard({ opens, trailers = 15, cleaning = 20 }) {
  const opening = parse(opens);
  const slots = [];

  function nextStart() {
    const last = slots.at(-1);
    if (last === undefined) return 0;
    return Math.ceil((opening + last.clean) / 5) * 5 - opening;
  }

  function rowOf({ title, doors, film, ends, clean }) {
    const clock = (minutes) => clockAfter(opening, minutes);
    return { title, doors: clock(doors), film: clock(film), ends: clock(ends), clean: clock(clean) };
  }

  return {
    add(title, minutes) {
      const doors = nextStart();
      if (minutes < 1 || doors >= DAY) throw new RangeError(`Cannot show ${title}`);
      const film = doors + trailers;
      const ends = film + minutes;
      const slot = { title, doors, film, ends, clean: ends + cleaning };
      slots.push(slot);
      return rowOf(slot);
    },

    rows: () => slots.map(rowOf),

    missesBus(lastBus) {
      const leaves = sinceOpening(opening, lastBus);
      return slots.filter(({ ends }) => ends > leaves).map(({ title }) => title);
    },

    gapAt(clock) {
      const now = sinceOpening(opening, clock);
      const slot = slots.find(({ doors, clean }) => doors <= now && now < clean);
      return slot === undefined ? null : slot.title;
    },
  };
}
