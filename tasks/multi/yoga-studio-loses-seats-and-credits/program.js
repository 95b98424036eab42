const REFUND_MINUTES = 120;

class Wallets {
  #credits = new Map();

  of(member) {
    return this.#credits.get(member) ?? 0;
  }

  add(member, credits) {
    this.#credits.set(member, this.of(member) + credits);
    return this.of(member);
  }
}

class StudioClass {
  #booked = [];
  #waiting = [];

  constructor({ id, starts, seats }) {
    Object.assign(this, { id, starts, seats });
  }

  get isFull() {
    return this.#booked.length >= this.seats;
  }

  get list() {
    return { booked: [...this.#booked], waiting: [...this.#waiting] };
  }

  knows(member) {
    return this.#booked.includes(member) || this.#waiting.includes(member);
  }

  seat(member) {
    this.#booked.push(member);
  }

  wait(member) {
    this.#waiting.push(member);
  }

  /** Takes the first member off the waiting list that passes, if any. */
  callUp(passes) {
    const index = this.#waiting.findIndex(passes);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** Removes a member, and says whether that one had a seat. */
  remove(member) {
    const hadSeat = this.#booked.includes(member);
    this.#booked = this.#booked.filter((each) => each !== member);
    this.#waiting = this.#waiting.filter((each) => each !== member);
    return hadSeat;
  }

  resize(seats) {
    this.seats = seats;
    const moved = this.#booked.splice(seats + 1);
    this.#waiting.unshift(...moved);
    return moved;
  }
}

export function createStudio({ now }) {
  const classes = new Map();
  const wallets = new Wallets();

  function openClass(id) {
    const found = classes.get(id);
    if (found === undefined) throw new Error(`No class ${id}`);
    if (hasStarted(found)) throw new Error(`Class ${id} has started`);
    return found;
  }

  function hasStarted({ starts }) {
    return now() >= starts;
  }

  function seat(studioClass, member) {
    studioClass.seat(member);
    wallets.add(member, -1);
  }

  const canPay = (member) => wallets.of(member) > 0;

  function moveUp(studioClass) {
    const moved = [];
    while (!studioClass.isFull) {
      const member = studioClass.callUp(() => true);
      if (member === undefined) break;
      seat(studioClass, member);
      moved.push(member);
    }
    return moved;
  }

  function moveUpEverywhere() {
    const open = [...classes.values()].filter((each) => !hasStarted(each));
    return open.flatMap(moveUp);
  }

  return {
    addClass(details) {
      classes.set(details.id, new StudioClass(details));
    },

    buy(member, credits) {
      wallets.add(member, credits);
      moveUpEverywhere();
      return wallets.of(member);
    },

    book(id, member) {
      const studioClass = openClass(id);
      if (studioClass.knows(member)) throw new Error(`${member} is on the list`);
      if (!canPay(member)) throw new Error(`${member} has no credit`);
      if (studioClass.isFull) {
        studioClass.wait(member);
        return 'waiting';
      }
      seat(studioClass, member);
      return 'booked';
    },

    cancel(id, member) {
      const studioClass = openClass(id);
      if (!studioClass.knows(member)) throw new Error(`${member} is not on the list`);
      const movedUp = moveUpEverywhere();
      const hadSeat = studioClass.remove(member);
      if (hadSeat && studioClass.starts - now() >= REFUND_MINUTES) wallets.add(member, 1);
      return movedUp;
    },

    resize(id, seats) {
      const moved = openClass(id).resize(seats);
      for (const member of moved) wallets.add(member, 1);
      moveUpEverywhere();
      return moved;
    },

    list: (id) => classes.get(id).list,
    credits: (member) => wallets.of(member),
  };
}
