const FORMAT = /\p{Cf}/gu;
const ALLOWED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_-]*$/u;
const MIXED = /\p{Script=Latin}.*\p{Script=Cyrillic}|\p{Script=Cyrillic}.*\p{Script=Latin}/u;
const LEAST = 3;
const MOST = 16;

function canonical(name) {
  return name.replace(FORMAT, '').toLowerCase().normalize('NFKC');
}

export function createAccounts({ reserved = [] } = {}) {
  const accounts = new Map();
  const forbidden = new Set(reserved.map(canonical));

  function faultOf(name, current) {
    const { length } = [...name];
    if (length < LEAST || length > MOST) return 'length';
    if (!ALLOWED.test(name) || MIXED.test(name)) return 'characters';
    if (forbidden.has(name)) return 'reserved';
    return name !== current && accounts.has(name) ? 'taken' : undefined;
  }

  function store(spelling, email, current) {
    const name = canonical(spelling);
    const reason = faultOf(name, current);
    if (reason) return { ok: false, reason };
    accounts.delete(current);
    accounts.set(name, email);
    return { ok: true, name };
  }

  function find(spelling) {
    const name = canonical(spelling);
    return accounts.has(name) ? { name, email: accounts.get(name) } : undefined;
  }

  function rename(from, to) {
    const account = find(from);
    return account ? store(to, account.email, account.name) : { ok: false, reason: 'unknown' };
  }

  return {
    canonical,
    find,
    rename,
    register: (spelling, email) => store(spelling, email),
    names: () => [...accounts.keys()],
  };
}
