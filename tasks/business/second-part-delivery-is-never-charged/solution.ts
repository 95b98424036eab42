export type PaymentEvent = { id: string; payment: string } & (
  | { kind: 'authorised' | 'captured' | 'refunded'; cents: number }
  | { kind: 'voided' | 'disputed' }
  | { kind: 'settled'; won: boolean }
);

export type State = Exclude<PaymentEvent['kind'], 'settled'>;
export type Outcome = 'applied' | 'repeated' | 'refused';

export interface Payment {
  state: State;
  authorisedCents: number;
  capturedCents: number;
  refundedCents: number;
}

interface Entry extends Payment {
  eventIds: Set<string>;
}

const POSSIBLE_IN: Record<Exclude<PaymentEvent['kind'], 'authorised'>, readonly State[]> = {
  captured: ['authorised', 'captured'],
  voided: ['authorised'],
  refunded: ['captured', 'refunded'],
  disputed: ['captured', 'refunded'],
  settled: ['disputed'],
};

const isAmount = (cents: number) => Number.isInteger(cents) && cents > 0;

/** What the event makes of a payment, or undefined if it does not fit. */
function after(payment: Payment, event: Exclude<PaymentEvent, { kind: 'authorised' }>): Payment | undefined {
  const { authorisedCents, capturedCents, refundedCents } = payment;
  switch (event.kind) {
    case 'captured':
      if (event.cents > authorisedCents - capturedCents) return undefined;
      return { ...payment, state: 'captured', capturedCents: capturedCents + event.cents };
    case 'refunded':
      if (event.cents > capturedCents - refundedCents) return undefined;
      return { ...payment, state: 'refunded', refundedCents: refundedCents + event.cents };
    case 'settled':
      return event.won
        ? { ...payment, state: 'captured' }
        : { ...payment, state: 'refunded', refundedCents: capturedCents };
    default:
      return { ...payment, state: event.kind };
  }
}

export function createLedger() {
  const entries = new Map<string, Entry>();

  function apply(entry: Entry | undefined, event: PaymentEvent): Outcome {
    if ('cents' in event && !isAmount(event.cents)) return 'refused';
    if (event.kind === 'authorised') {
      if (entry !== undefined) return 'refused';
      entries.set(event.payment, {
        state: 'authorised',
        authorisedCents: event.cents,
        capturedCents: 0,
        refundedCents: 0,
        eventIds: new Set([event.id]),
      });
      return 'applied';
    }
    if (entry === undefined || !POSSIBLE_IN[event.kind].includes(entry.state)) return 'refused';
    const next = after(entry, event);
    if (next === undefined) return 'refused';
    entries.set(event.payment, { ...next, eventIds: entry.eventIds.add(event.id) });
    return 'applied';
  }

  return {
    receive(event: PaymentEvent): Outcome {
      const entry = entries.get(event.payment);
      if (entry?.eventIds.has(event.id)) return 'repeated';
      return apply(entry, event);
    },

    payment(id: string): Payment | undefined {
      const entry = entries.get(id);
      if (entry === undefined) return undefined;
      const { eventIds: _, ...payment } = entry;
      return payment;
    },

    balance(): number {
      return [...entries.values()]
        .filter(({ state }) => state !== 'disputed')
        .reduce((sum, { capturedCents, refundedCents }) => sum + capturedCents - refundedCents, 0);
    },
  };
}
