/** Guests of courses: several for a course, and a guest several times. */
export class GuestLists {
  #lists = new Map();
  #size = 0;

  get size() {
    return this.#size;
  }

  book(course, guest) {
    const list = this.#lists.get(course) ?? [];
    list.push(guest);
    this.#lists.set(course, list);
    this.#size += 1;
    return list.length;
  }

  cancel(course, guest) {
    const list = this.#lists.get(course);
    if (!list) return false;
    const at = list.indexOf(guest);
    if (at === -1) return false;
    list.splice(at, 1);
    this.#size -= 1;
    if (list.length === 0) this.#lists.delete(course);
    return true;
  }

  guests(course) {
    return [...(this.#lists.get(course) ?? [])];
  }

  courses() {
    return [...this.#lists.keys()];
  }
}
