type Kind = Spec['kind'];
type FieldClass = new (spec: never) => Field;

export type Spec = { readonly optional?: boolean } & (
  | { readonly kind: 'text'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'list'; readonly of: Spec; readonly separator?: string }
);

export type Form =
  | { readonly ok: true; readonly values: Record<string, unknown> }
  | { readonly ok: false; readonly errors: Record<string, string> };

class Complaint extends Error {}

abstract class Field {
  static readonly #classes: Record<Kind, FieldClass> = {
    text: TextField,
    number: NumberField,
    choice: ChoiceField,
    list: ListField,
  };

  static of(spec: Spec): Field {
    return new Field.#classes[spec.kind](spec as never);
  }

  abstract read(text: string): unknown;

  protected demand(claim: boolean, complaint: string): void {
    if (!claim) throw new Complaint(complaint);
  }
}

class TextField extends Field {
  readonly #spec: Extract<Spec, { kind: 'text' }>;

  constructor(spec: Extract<Spec, { kind: 'text' }>) {
    super();
    this.#spec = spec;
  }

  read(text: string): string {
    const { least = 0, most = 200 } = this.#spec;
    const trimmed = text.trim();
    this.demand(trimmed.length >= least, 'is too short');
    this.demand(trimmed.length <= most, 'is too long');
    return trimmed;
  }
}

class NumberField extends Field {
  readonly #spec: Extract<Spec, { kind: 'number' }>;

  constructor(spec: Extract<Spec, { kind: 'number' }>) {
    super();
    this.#spec = spec;
  }

  read(text: string): number {
    const { min = -Infinity, max = Infinity, whole = false } = this.#spec;
    this.demand(/^\s*-?\d+(\.\d+)?\s*$/.test(text), 'is not a number');
    const value = Number(text);
    this.demand(value >= min, 'is too small');
    this.demand(value <= max, 'is too large');
    this.demand(!whole || Number.isInteger(value), 'is not whole');
    return value;
  }
}

class ChoiceField extends Field {
  readonly #options: readonly string[];

  constructor({ options }: Extract<Spec, { kind: 'choice' }>) {
    super();
    this.#options = options;
  }

  read(text: string): string | undefined {
    const wanted = text.trim().toLowerCase();
    const found = this.#options.find((option) => option.toLowerCase() === wanted);
    this.demand(found !== undefined, `is not one of ${this.#options.join(', ')}`);
    return found;
  }
}

class ListField extends Field {
  readonly #part: Field;
  readonly #separator: string;

  constructor({ of, separator = ',' }: Extract<Spec, { kind: 'list' }>) {
    super();
    this.#part = Field.of(of);
    this.#separator = separator;
  }

  read(text: string): unknown[] {
    if (text.trim() === '') return [];
    return text.split(this.#separator).map((part, i) => attempt(() => this.#part.read(part), `part ${i + 1} `));
  }
}

function attempt<T>(read: () => T, prefix: string): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(prefix + error.message) : error;
  }
}

export function parseForm(specs: Readonly<Record<string, Spec>>, input: Readonly<Record<string, string>>): Form {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const text = Object.hasOwn(input, name) ? input[name] : undefined;
    if (spec.optional && !text?.trim()) continue;
    try {
      if (text === undefined) throw new Complaint('is missing');
      values[name] = Field.of(spec).read(text);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      errors[name] = error.message;
    }
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, values };
}
