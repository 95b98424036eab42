const DAY = 24 * 60 * 60 * 1000;
const LONG_STAY = 7;

function* nightsOf(arrive, depart) {
  const end = Date.parse(depart);
  for (let time = Date.parse(arrive); time < end; time += DAY) {
    yield new Date(time).toISOString().slice(0, 10);
  }
}

const weekdayOf = (day) => new Date(day).getUTCDay();

const emptyState = () => ({ seasons: new Map(), surcharges: new Map(), nights: new Map() });

function duplicate(state) {
  return {
    ...state,
    seasons: new Map(state.seasons),
    surcharges: new Map(state.surcharges),
  };
}

export class RateCard {
  #base;
  #options;
  #state = emptyState();

  constructor(base, { extraGuestCents = 0, includedGuests = 2 } = {}) {
    this.#base = base;
    this.#options = { extraGuestCents, includedGuests };
  }

  addSeason({ name, from, to, percent, minNights = 1 }) {
    if (to < from) throw new Error(`Season ${name} ends before it begins`);
    const { seasons } = this.#changing();
    seasons.delete(name);
    seasons.set(name, { name, from, to, percent, minNights });
  }

  removeSeason(name) {
    return this.#changing().seasons.delete(name);
  }

  seasons() {
    return [...this.#state.seasons.keys()];
  }

  surcharge(weekday, cents) {
    this.#changing().surcharges.set(weekday, cents);
  }

  quote({ arrive, depart, guests = 2 }) {
    const days = [...nightsOf(arrive, depart)];
    if (days.length === 0) throw new Error(`No night between ${arrive} and ${depart}`);
    this.#checkLength(days);
    const nights = days.map((day) => ({ day, cents: this.#priceOf(day) }));
    const sum = nights.reduce((total, { cents }) => total + cents, 0);
    const guestCents = this.#guestCents(guests) * days.length;
    return { nights, guestCents, totalCents: sum - longStayDiscount(sum, days.length) + guestCents };
  }

  copy() {
    const card = new RateCard(this.#base, this.#options);
    card.adopt(this);
    return card;
  }

  adopt(card) {
    this.#state = duplicate(card.#state);
  }

  #changing() {
    this.#state.nights.clear();
    return this.#state;
  }

  #checkLength(days) {
    for (const day of days) {
      const season = this.#seasonOn(day);
      if (season && season.minNights > days.length) throw new Error(`${season.name} needs ${season.minNights} nights`);
    }
  }

  #guestCents(guests) {
    const { extraGuestCents, includedGuests } = this.#options;
    return Math.max(0, guests - includedGuests) * extraGuestCents;
  }

  #seasonOn(day) {
    return [...this.#state.seasons.values()].findLast(({ from, to }) => from <= day && day <= to);
  }

  #priceOf(day) {
    const { nights, surcharges } = this.#state;
    if (!nights.has(day)) {
      const percent = this.#seasonOn(day)?.percent ?? 0;
      const seasonal = Math.round((this.#base(day) * (100 + percent)) / 100);
      nights.set(day, seasonal + (surcharges.get(weekdayOf(day)) ?? 0));
    }
    return nights.get(day);
  }
}

function longStayDiscount(cents, nights) {
  return nights >= LONG_STAY ? Math.round(cents / 10) : 0;
}
