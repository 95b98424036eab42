const isUpTo = (last, number) => Number.isInteger(number) && number >= 0 && number <= last;
const copyOf = (seats) => new Map([...seats].map(([table, guests]) => [table, [...guests]]));

/** A seating plan; `tables` are pairs of a table's name and the guests around it, in order. */
export function createPlan(tables) {
  let seats = copyOf(tables);
  const past = [];

  function tableOf(guest) {
    for (const [table, guests] of seats) {
      if (guests.includes(guest)) return table;
    }
    return null;
  }

  /** Changes a copy, so that what was before can come back. */
  function change(edit) {
    const next = copyOf(seats);
    edit(next);
    past.push(seats);
    seats = next;
  }

  function known(table) {
    if (!seats.has(table)) throw new Error(`No table ${table}`);
  }

  return {
    tableOf,

    guestsAt(table) {
      known(table);
      return [...seats.get(table)];
    },

    seat(guest, table) {
      known(table);
      const from = tableOf(guest);
      if (from === table) return;
      change((next) => {
        if (from !== null) next.get(from).splice(next.get(from).indexOf(guest), 1);
        next.get(table).push(guest);
      });
    },

    /** Moves the guest on chair `from` into the gap `to`: gap 0 is in front of the first chair. */
    shift(table, from, to) {
      known(table);
      const { length } = seats.get(table);
      if (!isUpTo(length - 1, from) || !isUpTo(length, to)) throw new RangeError(`No way from ${from} to ${to}`);
      if (to === from || to === from + 1) return;
      change((next) => {
        const guests = next.get(table);
        const [guest] = guests.splice(from, 1);
        guests.splice(to > from ? to - 1 : to, 0, guest);
      });
    },

    /** Takes guests off the plan and tells how many were on it. */
    cancel(names) {
      let count = 0;
      change((next) => {
        for (const guests of next.values()) {
          for (let at = guests.length - 1; at >= 0; at--) {
            if (!names.includes(guests[at])) continue;
            guests.splice(at, 1);
            count++;
          }
        }
      });
      if (count === 0) seats = past.pop();
      return count;
    },

    undo() {
      if (past.length === 0) return false;
      seats = past.pop();
      return true;
    },
  };
}
