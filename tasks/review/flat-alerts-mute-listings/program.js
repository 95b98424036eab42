function addOnce(list, value) {
  if (!list.includes(value)) list.push(value);
}

function lineOf({ id, rooms, rent, district }) {
  return `${id}: ${rooms} rooms in ${district}, ${rent} a month`;
}

function createAlert(owner, settings) {
  const sent = new Set();

  function fits({ id, rooms, rent, district }) {
    if (rooms < settings.minRooms || rent > settings.maxRent) return false;
    if (settings.muted.includes(id)) return false;
    return settings.districts.length === 0 || settings.districts.includes(district);
  }

  return {
    mute(id) {
      addOnce(settings.muted, id);
      return this;
    },

    watch(district) {
      addOnce(settings.districts, district);
      return this;
    },

    unmute(id) {
      const at = settings.muted.indexOf(id);
      if (at !== -1) settings.muted.splice(at, 1);
      return at !== -1;
    },

    /** The mail about what is new, cheapest first; null when nothing is. */
    digest(flats) {
      const fresh = flats.filter((flat) => fits(flat) && !sent.has(flat.id));
      if (fresh.length === 0) return null;
      for (const { id } of fresh) sent.add(id);
      const lines = fresh.toSorted((a, b) => a.rent - b.rent).map(lineOf);
      return { to: owner, subject: `${fresh.length} new for you`, lines };
    },

    summary() {
      const { minRooms, maxRent, districts, muted } = settings;
      const where = districts.length === 0 ? 'anywhere' : districts.join(', ');
      const limit = maxRent === Infinity ? '' : ` up to ${maxRent}`;
      return `${minRooms}+ rooms, ${where}${limit}, ${muted.length} muted`;
    },
  };
}

/** A finder makes alerts, which tell their owners of flats on offer. */
export function createFinder(houseRules = {}) {
  const defaults = { minRooms: 1, maxRent: Infinity, districts: [], muted: [], ...houseRules };
  return {
    alertFor(owner, options = {}) {
      const settings = { ...defaults, ...options };
      return createAlert(owner, settings);
    },
  };
}
