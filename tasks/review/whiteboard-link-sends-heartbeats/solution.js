/** The connection of a whiteboard to its server. `send` is the wire: a function that takes a text. */
export class BoardLink {
  #send;
  #beatMs;
  #patienceMs;
  #onLost;
  #state = 'closed';
  #outbox = [];
  #heartbeat = null;
  #alarm = null;
  #pingedAt = 0;
  #latencyMs = null;

  constructor(send, { beatMs = 5000, patienceMs = 2000, onLost = () => {} } = {}) {
    this.#send = send;
    this.#beatMs = beatMs;
    this.#patienceMs = patienceMs;
    this.#onLost = onLost;
  }

  get state() {
    return this.#state;
  }

  /** How long the latest ping took to be answered; null before the first answer. */
  get latencyMs() {
    return this.#latencyMs;
  }

  open() {
    if (this.#state === 'open') return;
    this.#state = 'open';
    this.#heartbeat = setInterval(() => this.#beat(), this.#beatMs);
    for (const stroke of this.#outbox.splice(0)) this.#send(stroke);
  }

  draw(stroke) {
    if (this.#state === 'open') this.#send(stroke);
    else this.#outbox.push(stroke);
  }

  receive(text) {
    if (text !== 'pong' || this.#alarm === null) return;
    this.#stopAlarm();
    this.#latencyMs = Date.now() - this.#pingedAt;
  }

  close() {
    this.#stop();
    this.#state = 'closed';
  }

  #beat() {
    if (this.#alarm !== null) return;
    this.#pingedAt = Date.now();
    this.#send('ping');
    this.#alarm = setTimeout(() => this.#lose(), this.#patienceMs);
  }

  #lose() {
    this.#stop();
    this.#state = 'lost';
    this.#onLost();
  }

  #stop() {
    clearInterval(this.#heartbeat);
    this.#stopAlarm();
  }

  #stopAlarm() {
    clearTimeout(this.#alarm);
    this.#alarm = null;
  }
}
