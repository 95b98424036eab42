import { installAbort } from './abort.ts';
import { installConsole } from './console.ts';
import { installCrypto } from './crypto.ts';
import { installDate } from './date.ts';
import { installEvents } from './events.ts';
import type { HostBox, RealmClock } from './host.ts';
import { installIntl } from './intl.ts';
import { installFixedBuffers, installWeakness } from './memory.ts';
import { installPerformance } from './performance.ts';
import { installPolyfills } from './polyfills.ts';
import { createWords, installRandom } from './random.ts';
import { installTimers } from './timers.ts';

/**
 * Installs the web globals on `globalThis`, bound to whatever host the box holds when they are used. Runs once, while the
 * snapshot is made; what must be done in each context is {@link pruneContext}'s.
 */
export function installWeb(box: HostBox): RealmClock {
  const now = (): number => box.host.now();
  const words = createWords();
  const cryptoWords = createWords();
  installDate(now);
  installIntl(now);
  installRandom(words);
  installWeakness();
  installFixedBuffers();
  installPolyfills(box);
  installEvents(now);
  installCrypto(cryptoWords);
  installConsole(box);
  const performance = installPerformance(now);
  const { fireTimer } = installTimers(box);
  installAbort();
  return {
    fireTimer,
    seed(n) {
      words.seed(n);
      cryptoWords.seed(n ^ 0x5bd1e995);
      performance.restart();
    },
  };
}
