/** The program's realm: web globals, and the port through which tests reach what the program exports. */

// First: the membrane captures Date, URL and the other built-ins as it loads.
import '../web/installed.ts';

import { createPort, type Port } from '../membrane/port.ts';
import { get, is, list, ownKeys } from '../membrane/primordials.ts';
import { warmPorts } from '../membrane/warm.ts';
import { clock, giveHost } from '../web/installed.ts';
import { pruneContext } from '../web/prune.ts';
import { beginTestWork, installWork, workEndpoints } from './work/install.ts';

type Namespace = Readonly<Record<string, unknown>>;

let port: Port;
let namespace: Namespace | undefined;
let names = list<string>();
let values = list<unknown>();

/** Reads an export; one that is not initialised yet counts as undefined. */
function read(name: string): unknown {
  try {
    return get(namespace!, name);
  } catch {
    return undefined;
  }
}

/** Tells the judge of exported variables that the program has assigned to. */
function announceChanges(): void {
  for (let index = 0; index < names.length; index++) {
    const value = read(names[index]!);
    if (is(value, values[index])) continue;
    values[index] = value;
    port.announce(index, value);
  }
}

installWork();

(globalThis as unknown as Record<string, unknown>)['__realm'] = {
  ...workEndpoints,
  boot(
    seed: number,
    cross: (text: string) => string,
    fault: (message: string) => void,
    now: () => number,
    setTimer: (id: number, delayMs: number, repeat: boolean) => void,
    clearTimer: (id: number) => void,
    print: (level: string, text: string) => void,
    isFake: () => boolean,
  ) {
    pruneContext();
    giveHost({ now, setTimer, clearTimer, print, isFake });
    clock.seed(seed);
    port = createPort('subject', { cross, fault }, { beforeReply: announceChanges });
  },
  /** Run while the snapshot is made. */
  warm: warmPorts,
  enter: (turn: () => void) => turn(),
  answer: (text: string) => port.answer(text),
  settle: (text: string) => port.settle(text),
  take: () => port.takeSettlements(),
  beginTest() {
    port.beginTest();
    beginTestWork();
  },
  fire(id: number) {
    try {
      clock.fireTimer(id);
    } catch {
      // A throw in a timer changes no test's result.
    }
  },
  /** Whether the module that imports the program has run: only then is the program's own body over. */
  isLoaded(importer: Namespace) {
    try {
      return get(importer, 'loaded') === true;
    } catch {
      return false;
    }
  },
  /** The program's exports as a message: a list of names, then their values. */
  exports(importer: Namespace) {
    namespace = get(importer, 'program') as Namespace;
    const keys = ownKeys(namespace);
    const all = list<unknown>();
    names = list<string>();
    values = list<unknown>();
    let text = '';
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      if (typeof key !== 'string') continue;
      names[names.length] = key;
      values[values.length] = read(key);
      text += `${text === '' ? '' : '\n'}${key}`;
      all[all.length] = values[values.length - 1];
    }
    const sent = port.send(all);
    return sent[0] === '!' ? sent : `${names.length}\n${text}${names.length > 0 ? '\n' : ''}${sent}`;
  },
};
