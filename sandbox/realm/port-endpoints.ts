/** What the host calls in either realm: the port to the other side, and the timers. */
import type { Port } from './membrane/port.ts';
import { clock } from './web/installed.ts';

export const portEndpoints = (port: Port) => ({
  answer: (text: string) => port.answer(text),
  settle: (text: string) => port.settle(text),
  take: () => port.takeSettlements(),
  fire(id: number) {
    try {
      clock.fireTimer(id);
    } catch {
      // A throw in a timer changes no test's result.
    }
  },
});
