const EVENTS = {
  approve: ['waiting'],
  retry: ['failed'],
  withdraw: ['waiting', 'failed'],
  deliver: ['ordered'],
};

class Budget {
  #totalCents;
  #reservations = new Map();
  #spentCents = 0;

  constructor(totalCents) {
    this.#totalCents = totalCents;
  }

  get #reservedCents() {
    return [...this.#reservations.values()].flat().reduce((sum, cents) => sum + cents, 0);
  }

  get restCents() {
    return this.#totalCents - this.#reservedCents - this.#spentCents;
  }

  reserve(id, cents) {
    const held = this.#reservations.get(id) ?? [];
    this.#reservations.set(id, [...held, cents]);
  }

  release(id) {
    this.#reservations.delete(id);
  }

  spend(cents) {
    this.#spentCents += cents;
  }

  report() {
    return { reservedCents: this.#reservedCents, spentCents: this.#spentCents, restCents: this.restCents };
  }
}

// What entering a state does to the budget of the request's department.
const ENTERING = {
  approved(request, budget) {
    const short = request.cents - budget.restCents;
    if (short > 0) throw new Error(`Budget of ${request.department} is short by ${short}`);
    budget.reserve(request.id, request.cents);
  },

  delivered(request, budget) {
    budget.release(request.id);
    budget.spend(request.costCents);
  },
};

export function createPurchasing({ budgets, approvers, place }) {
  const budgetOf = new Map(Object.entries(budgets).map(([department, cents]) => [department, new Budget(cents)]));
  const limits = new Map(approvers.map(({ name, limitCents }) => [name, limitCents]));
  const requests = new Map();

  function find(id) {
    const request = requests.get(id);
    if (request === undefined) throw new Error(`No request ${id}`);
    return request;
  }

  function enter(request, state, changes = {}) {
    const next = { ...request, ...changes, state };
    ENTERING[state]?.(next, budgetOf.get(request.department));
    requests.set(request.id, next);
    return next;
  }

  function inStateFor(event, id) {
    const request = find(id);
    if (!EVENTS[event].includes(request.state)) throw new Error(`Cannot ${event} ${id}: it is ${request.state}`);
    return request;
  }

  function order(request, approvals) {
    const approved = enter(request, 'approved', { approvals });
    const { id, department, cents } = approved;
    try {
      return enter(approved, 'ordered', { order: place({ id, department, cents }), reason: null }).state;
    } catch (error) {
      return enter(approved, 'failed', { reason: error.message }).state;
    }
  }

  return {
    submit({ department, by, cents }) {
      if (!budgetOf.has(department)) throw new Error(`No budget for ${department}`);
      if (!Number.isInteger(cents) || cents <= 0) throw new Error(`Bad amount: ${cents}`);
      const id = `R${requests.size + 1}`;
      enter({ id, department, by, cents, approvals: [], order: null, reason: null }, 'waiting');
      return id;
    },

    approve(id, name) {
      const request = inStateFor('approve', id);
      const limitCents = limits.get(name);
      if (limitCents === undefined || name === request.by || request.approvals.includes(name)) {
        throw new Error(`${name} cannot approve ${id}`);
      }
      const approvals = [...request.approvals, name];
      const enough = request.cents <= limitCents || approvals.length === 2;
      return enough ? order(request, approvals) : enter(request, 'waiting', { approvals }).state;
    },

    retry(id) {
      const request = inStateFor('retry', id);
      return order(request, request.approvals);
    },

    withdraw: (id) => enter(inStateFor('withdraw', id), 'withdrawn').state,
    deliver: (id, cents) => enter(inStateFor('deliver', id), 'delivered', { costCents: cents }).state,

    request(id) {
      const { costCents: _, ...request } = find(id);
      return { ...request, approvals: [...request.approvals] };
    },

    report: () => Object.fromEntries([...budgetOf].map(([department, budget]) => [department, budget.report()])),
  };
}
