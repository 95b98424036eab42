function lineOf({ id, rooms, rent, district }) {
  return `${id}: ${rooms} rooms in ${district}, ${rent} a month`;
}

function createAlert(owner, settings) {
  const sent = new Set();

  function fits({ rooms, rent }) {
    return rooms >= settings.minRooms && rent <= settings.maxRent;
  }

  return {
    /** The mail about what is new, cheapest first; null when nothing is. */
    digest(flats) {
      const fresh = flats.filter((flat) => fits(flat) && !sent.has(flat.id));
      if (fresh.length === 0) return null;
      for (const { id } of fresh) sent.add(id);
      const lines = fresh.toSorted((a, b) => a.rent - b.rent).map(lineOf);
      return { to: owner, subject: `${fresh.length} new for you`, lines };
    },

    summary() {
      const { minRooms, maxRent } = settings;
      const limit = maxRent === Infinity ? '' : ` up to ${maxRent}`;
      return `${minRooms}+ rooms${limit}`;
    },
  };
}

/** A finder makes alerts, which tell their owners of flats on offer. */
export function createFinder(houseRules = {}) {
  const defaults = { minRooms: 1, maxRent: Infinity, ...houseRules };
  return {
    alertFor(owner, options = {}) {
      return createAlert(owner, { ...defaults, ...options });
    },
  };
}
