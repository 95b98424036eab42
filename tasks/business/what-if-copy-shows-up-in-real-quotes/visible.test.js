import { describe, expect, test, vi } from 'vitest';
import { RateCard } from './program.js';

const easter = { name: 'Easter', from: '2026-04-03', to: '2026-04-06', percent: 50 };
const night = { arrive: '2026-04-04', depart: '2026-04-05' };

describe('a card', () => {
  test('quotes plain nights', () => {
    const card = new RateCard(() => 8000, { extraGuestCents: 500 });
    expect(card.quote({ arrive: '2026-03-30', depart: '2026-04-01', guests: 3 })).toEqual({
      nights: [
        { day: '2026-03-30', cents: 8000 },
        { day: '2026-03-31', cents: 8000 },
      ],
      guestCents: 1000,
      totalCents: 17000,
    });
  });

  test('knows seasons', () => {
    const card = new RateCard(() => 8000);
    card.addSeason(easter);
    expect(card.quote({ arrive: '2026-04-02', depart: '2026-04-04' }).nights.map(({ cents }) => cents)).toEqual([8000, 12000]);
  });

  test('asks for each price once', () => {
    const base = vi.fn(() => 100);
    const card = new RateCard(base);
    card.quote({ arrive: '2026-01-05', depart: '2026-01-07' });
    card.quote({ arrive: '2026-01-06', depart: '2026-01-08' });
    expect(base.mock.calls).toEqual([['2026-01-05'], ['2026-01-06'], ['2026-01-07']]);
  });

  test('refuses a stay without nights', () => {
    expect(() => new RateCard(() => 1).quote({ arrive: '2026-05-02', depart: '2026-05-01' })).toThrow(
      new Error('No night between 2026-05-02 and 2026-05-01'),
    );
  });
});

describe('a copy', () => {
  test('has the seasons of the card', () => {
    const card = new RateCard(() => 8000);
    card.addSeason(easter);
    expect(card.copy().quote(night).totalCents).toBe(12000);
  });

  test('that gets a season leaves the card alone', () => {
    const card = new RateCard(() => 8000);
    const trial = card.copy();
    trial.addSeason(easter);
    expect(trial.quote(night).totalCents).toBe(12000);
    expect(card.quote(night).totalCents).toBe(8000);
    expect(card.seasons()).toEqual([]);
  });

  test('sees its own surcharge', () => {
    const card = new RateCard(() => 8000);
    const trial = card.copy();
    trial.surcharge(6, 900);
    card.quote(night);
    expect(trial.quote(night).totalCents).toBe(8900);
  });
});
