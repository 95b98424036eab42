/** Songs in the order in which they play, as a linked list. */
export class Playlist {
  #head = null;
  #tail = null;
  #length = 0;

  constructor(titles = []) {
    for (const title of titles) this.add(title);
  }

  get length() {
    return this.#length;
  }

  add(title) {
    if (this.#locate(title)) return false;
    this.#append({ title, next: null });
    return true;
  }

  remove(title) {
    const place = this.#locate(title);
    if (!place) return false;
    this.#unlink(place);
    return true;
  }

  later(title) {
    const place = this.#locate(title);
    if (!place) return false;
    this.#unlink(place);
    this.#append(place.song);
    return true;
  }

  insertAfter(title, newTitle) {
    const place = this.#locate(title);
    if (!place || this.#locate(newTitle)) return false;
    const song = { title: newTitle, next: place.song.next };
    place.song.next = song;
    if (this.#tail === place.song) this.#tail = song;
    this.#length += 1;
    return true;
  }

  next(title) {
    const place = this.#locate(title);
    return place && (place.song.next ?? this.#head).title;
  }

  titles() {
    return [...this];
  }

  *[Symbol.iterator]() {
    for (let song = this.#head; song; song = song.next) yield song.title;
  }

  #locate(title) {
    let before = null;
    for (let song = this.#head; song; song = song.next) {
      if (song.title === title) return { before, song };
      before = song;
    }
    return undefined;
  }

  #append(song) {
    song.next = null;
    if (this.#tail) this.#tail.next = song;
    else this.#head = song;
    this.#tail = song;
    this.#length += 1;
  }

  #unlink({ before, song }) {
    if (before) before.next = song.next;
    else this.#head = song.next;
    if (this.#tail === song) this.#tail = before;
    this.#length -= 1;
  }
}
