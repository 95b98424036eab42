/** The program's realm: web globals, the count of work, and the port by which tests reach what the program exports. */

// First: the membrane captures Date, URL and the other built-ins as it loads.
import '../web/installed.ts';

import { OUTWARD_WORK } from '../../work-units.ts';
import { createPort, type Port } from '../membrane/port.ts';
import { get, is, list, ownKeys, stringify } from '../membrane/primordials.ts';
import { warmCalls, warmPorts } from '../membrane/warm.ts';
import { portEndpoints } from '../port-endpoints.ts';
import { type HostCall, type PrintLevel, webHost } from '../web/host.ts';
import { clock, giveHost } from '../web/installed.ts';
import { pruneContext } from '../web/prune.ts';
import { charge } from './work/cell.ts';
import { beginTestWork, installWork, workEndpoints } from './work/install.ts';

type Namespace = Readonly<Record<string, unknown>>;
type Endpoint = (...args: readonly [never, never, never, never, never, never]) => unknown;

let host: HostCall;
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

function cross(text: string): string {
  charge(OUTWARD_WORK);
  return host('cross', text) as string;
}

function print(level: PrintLevel, text: string): void {
  charge(OUTWARD_WORK);
  host('print', level, text);
}

const port: Port = createPort(
  'subject',
  { cross, fault: (message) => void host('fault', message) },
  { beforeReply: announceChanges },
);

// By name: spreading what is asked would ask the program's iterators.
giveHost({ ...webHost((what, first, second, third) => host(what, first!, second!, third!)), print });
installWork();
// The snapshot then holds functions that are compiled.
warmPorts();

const endpoints = {
  ...workEndpoints,
  ...portEndpoints(port),
  /** Run once in each context, before a program is known: what no snapshot can hold. */
  prepare() {
    pruneContext();
    warmCalls();
  },
  boot(seed: number, call: HostCall) {
    host = call;
    clock.seed(seed);
  },
  /** Has the host turn the judge from inside this call; answers the work done by then. */
  enter(beginsTest: boolean) {
    if (beginsTest) {
      port.beginTest();
      beginTestWork();
    }
    host('turn');
    return workEndpoints.workDone();
  },
  /** Whether the module that imports the program has run: only then is the program's own body over. */
  isLoaded(importer: Namespace) {
    try {
      return get(importer, 'loaded') === true;
    } catch {
      return false;
    }
  },
  /** The program's exports: their names as JSON, a line break, their values as a message. `!` and why they cannot cross. */
  exports(program: Namespace) {
    namespace = program;
    const keys = ownKeys(namespace);
    const all = list<unknown>();
    names = list<string>();
    values = list<unknown>();
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      if (typeof key !== 'string') continue;
      names[names.length] = key;
      values[values.length] = read(key);
      all[all.length] = values[values.length - 1];
    }
    const sent = port.send(all);
    return sent[0] === '!' ? sent : `${stringify(names)}\n${sent}`;
  },
  /** The same, of the module that imports the program. */
  importedExports: (importer: Namespace) => endpoints.exports(get(importer, 'program') as Namespace),
};

/** Found by the host and deleted before a program is loaded. No list of arguments: the program could see and fill it. */
(globalThis as unknown as Record<string, unknown>)['__realm'] = (
  name: keyof typeof endpoints,
  first: never,
  second: never,
  third: never,
  fourth: never,
  fifth: never,
  sixth: never,
): unknown => (endpoints[name] as Endpoint)(first, second, third, fourth, fifth, sixth);
