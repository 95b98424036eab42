/** The connection of a whiteboard to its server. `send` is the wire: a function that takes a text. */
export class BoardLink {
  #send;
  #state = 'closed';

  constructor(send) {
    this.#send = send;
  }

  get state() {
    return this.#state;
  }

  open() {
    this.#state = 'open';
  }

  draw(stroke) {
    if (this.#state === 'open') this.#send(stroke);
  }

  close() {
    this.#state = 'closed';
  }
}
