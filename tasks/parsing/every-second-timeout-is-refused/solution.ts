export interface Calendar {
  hoursPerDay?: number;
  daysPerWeek?: number;
}

export interface Durations {
  values: Record<string, number>;
  errors: string[];
}

const HOUR = 3_600_000;

export function createDurations({ hoursPerDay = 24, daysPerWeek = 7 }: Calendar = {}) {
  const day = hoursPerDay * HOUR;
  const units = { w: daysPerWeek * day, d: day, h: HOUR, m: 60_000, s: 1000, ms: 1 } as const;
  type Unit = keyof typeof units;
  const written: readonly Unit[] = ['d', 'h', 'm', 's', 'ms'];
  const part = / *(\d+(?:\.\d+)?)(ms|[wdhms]) */y;

  function parse(text: string): number {
    part.lastIndex = 0;
    let total = 0;
    do {
      const found = part.exec(text);
      if (!found) throw new Error(`Expected a duration such as 1h30m, got "${text}"`);
      total += Number(found[1]) * units[found[2] as Unit];
    } while (part.lastIndex < text.length);
    return Math.round(total);
  }

  function parseAll(settings: Record<string, string>): Durations {
    const values: Record<string, number> = {};
    const errors: string[] = [];
    for (const [name, text] of Object.entries(settings)) {
      try {
        values[name] = parse(text);
      } catch (error) {
        errors.push(`${name}: ${(error as Error).message}`);
      }
    }
    return { values, errors };
  }

  function format(ms: number): string {
    let rest = ms;
    let text = '';
    for (const unit of written) {
      const count = Math.floor(rest / units[unit]);
      if (count > 0) text += `${count}${unit}`;
      rest %= units[unit];
    }
    return text || '0s';
  }

  return { parse, parseAll, format };
}
