export class NotFound extends Error {
  constructor(id, options) {
    super(`No ${id}`, options);
    this.name = 'NotFound';
    this.id = id;
  }
}
export class Quiet extends Error {}
export class Deep extends NotFound {}
export class NotAnError {
  constructor(message) {
    this.message = message;
  }
}
export const shared = new Error('shared');
export const raise = {
  error: () => {
    throw new Error('broken');
  },
  type: () => {
    throw new TypeError('wrong type');
  },
  range: () => {
    throw new RangeError('out of range');
  },
  engine: () => null.field,
  reference: () => missing,
  notFunction: () => (1)(),
  notIterable: () => [...1],
  json: () => JSON.parse('{'),
  number: () => new Array(-1),
  bigint: () => 1n + 1,
  regexp: () => new RegExp('('),
  uri: () => decodeURIComponent('%'),
  frozen: () => {
    Object.freeze([1]).push(2);
  },
  assignConst: () => {
    const a = 1;
    a = 2;
  },
  recursion: function deeper() {
    return deeper() + 1;
  },
  notFound: () => {
    throw new NotFound('x');
  },
  deep: () => {
    throw new Deep('y', { cause: shared });
  },
  quiet: () => {
    throw new Quiet('hush');
  },
  empty: () => {
    throw new Error();
  },
  text: () => {
    throw 'text';
  },
  nothing: () => {
    throw null;
  },
  undef: () => {
    throw undefined;
  },
  object: () => {
    throw { message: 'broken', code: 7 };
  },
  notAnError: () => {
    throw new NotAnError('broken');
  },
  shared: () => {
    throw shared;
  },
  aggregate: () => {
    throw new AggregateError([shared, new TypeError('second')], 'several');
  },
  withFields: () => {
    throw Object.assign(new Error('broken'), { code: 'E_BROKEN', details: { at: [1, 2] } });
  },
  none: () => 1,
};
export const rethrow = (f) => {
  try {
    return f();
  } catch (error) {
    throw error;
  }
};
export const wrap = (f) => {
  try {
    return f();
  } catch (error) {
    throw new NotFound('wrapped', { cause: error });
  }
};
export const kindOf = (f) => {
  try {
    f();
  } catch (error) {
    return [error instanceof Error, error instanceof TypeError, error?.constructor?.name, String(error?.message ?? error)];
  }
};
export const later = Object.fromEntries(Object.entries(raise).map(([key, f]) => [key, async () => f()]));
