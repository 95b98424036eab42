/** A seating plan; `tables` are pairs of a table's name and the guests around it, in order. */
export function createPlan(tables) {
  const seats = new Map(tables);

  function tableOf(guest) {
    for (const [table, guests] of seats) {
      if (guests.includes(guest)) return table;
    }
    return null;
  }

  function known(table) {
    if (!seats.has(table)) throw new Error(`No table ${table}`);
  }

  return {
    tableOf,

    guestsAt(table) {
      known(table);
      return seats.get(table);
    },

    seat(guest, table) {
      known(table);
      const from = tableOf(guest);
      if (from !== null) seats.get(from).splice(seats.get(from).indexOf(guest), 1);
      seats.get(table).push(guest);
    },
  };
}
