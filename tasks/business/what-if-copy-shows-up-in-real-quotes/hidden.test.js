import { describe, expect, test, vi } from 'vitest';
import { RateCard } from './program.js';

const cardOf = (...seasons) => {
  const card = new RateCard((day) => (day < '2026-07-01' ? 5000 : 6000), { extraGuestCents: 700, includedGuests: 4 });
  for (const season of seasons) card.addSeason(season);
  return card;
};
const summer = { name: 'Summer', from: '2026-07-10', to: '2026-08-20', percent: 25, minNights: 5 };
const fair = { name: 'Fair', from: '2026-08-18', to: '2026-08-22', percent: -10 };
const cents = (card, arrive, depart) => card.quote({ arrive, depart }).nights.map((night) => night.cents);

describe('adopt', () => {
  test('leaves both cards on their own', () => {
    const card = cardOf();
    const plan = cardOf(fair);
    card.adopt(plan);
    card.removeSeason('Fair');
    expect(cents(card, '2026-08-21', '2026-08-22')).toEqual([6000]);
    expect(cents(plan, '2026-08-21', '2026-08-22')).toEqual([5400]);
  });

  test('forgets what was worked out before', () => {
    const card = cardOf();
    expect(cents(card, '2026-08-19', '2026-08-20')).toEqual([6000]);
    card.adopt(cardOf(fair));
    expect(cents(card, '2026-08-19', '2026-08-20')).toEqual([5400]);
    expect(card.seasons()).toEqual(['Fair']);
  });

  test('keeps the base and the options', () => {
    const card = cardOf();
    const other = new RateCard(() => 1);
    other.surcharge(1, 10);
    card.adopt(other);
    expect(card.quote({ arrive: '2026-06-29', depart: '2026-06-30', guests: 5 })).toEqual({
      nights: [{ day: '2026-06-29', cents: 5010 }],
      guestCents: 700,
      totalCents: 5710,
    });
  });
});

describe('copies', () => {
  test('of copies are apart as well', () => {
    const first = cardOf();
    const second = first.copy();
    const third = second.copy();
    third.surcharge(3, 300);
    second.addSeason(fair);
    expect([third, second, first].map((card) => cents(card, '2026-08-19', '2026-08-20')[0])).toEqual([6300, 5400, 6000]);
  });

  test('keep the options', () => {
    expect(cardOf().copy().quote({ arrive: '2026-06-01', depart: '2026-06-02', guests: 6 }).guestCents).toBe(1400);
  });

  test('do not see what the card learns later', () => {
    const card = cardOf(fair);
    const copy = card.copy();
    card.addSeason({ ...fair, percent: 10 });
    expect(cents(card, '2026-08-22', '2026-08-23')).toEqual([6600]);
    expect(cents(copy, '2026-08-22', '2026-08-23')).toEqual([5400]);
  });
});

describe('seasons', () => {
  test('the last one added counts, from its first to its last night', () => {
    expect(cents(cardOf(summer, fair), '2026-08-16', '2026-08-24')).toEqual([7500, 7500, 5400, 5400, 5400, 5400, 5400, 6000]);
    expect(cents(cardOf(fair, summer), '2026-08-18', '2026-08-23')).toEqual([7500, 7500, 7500, 5400, 5400]);
  });

  test('one that is replaced counts as the last', () => {
    const card = cardOf(summer, fair);
    card.addSeason({ ...summer, percent: 50 });
    expect(card.seasons()).toEqual(['Fair', 'Summer']);
    expect(cents(card, '2026-08-17', '2026-08-22')).toEqual([9000, 9000, 9000, 9000, 5400]);
  });

  test('can be removed', () => {
    const card = cardOf(summer);
    expect(cents(card, '2026-07-09', '2026-07-14')).toEqual([6000, 7500, 7500, 7500, 7500]);
    expect([card.removeSeason('Summer'), card.removeSeason('Summer')]).toEqual([true, false]);
    expect(cents(card, '2026-07-13', '2026-07-14')).toEqual([6000]);
  });

  test('may ask for a longer stay', () => {
    const card = cardOf(summer);
    expect(() => card.quote({ arrive: '2026-07-08', depart: '2026-07-12' })).toThrow(new Error('Summer needs 5 nights'));
    expect(card.quote({ arrive: '2026-07-06', depart: '2026-07-10' }).nights).toHaveLength(4);
    expect(card.quote({ arrive: '2026-07-10', depart: '2026-07-15' }).totalCents).toBe(37500);
  });

  test('may last a day, and no less', () => {
    expect(cents(cardOf({ name: 'Day', from: '2026-05-05', to: '2026-05-05', percent: 33 }), '2026-05-05', '2026-05-06')).toEqual([6650]);
    expect(() => cardOf({ name: 'Never', from: '2026-05-05', to: '2026-05-04', percent: 1 })).toThrow(
      new Error('Season Never ends before it begins'),
    );
  });

  test('round to a cent', () => {
    const card = new RateCard(() => 333);
    card.addSeason({ ...fair, percent: 7 });
    expect(cents(card, '2026-08-20', '2026-08-21')).toEqual([356]);
  });
});

describe('surcharges', () => {
  test('change the price of a night that was quoted before', () => {
    const card = cardOf();
    expect(cents(card, '2026-03-07', '2026-03-09')).toEqual([5000, 5000]);
    card.surcharge(0, 250);
    expect(cents(card, '2026-03-07', '2026-03-09')).toEqual([5000, 5250]);
    card.surcharge(0, 100);
    expect(cents(card, '2026-03-07', '2026-03-09')).toEqual([5000, 5100]);
  });

  test('come on top of the season', () => {
    const card = cardOf(fair);
    card.surcharge(2, 1000);
    expect(cents(card, '2026-08-18', '2026-08-19')).toEqual([6400]);
  });
});

describe('long stays', () => {
  test.each([
    ['2026-02-07', 30000],
    ['2026-02-08', 31500],
    ['2026-02-09', 36000],
  ])('until %s', (depart, totalCents) => {
    expect(cardOf().quote({ arrive: '2026-02-01', depart }).totalCents).toBe(totalCents);
  });

  test('do not make guests cheaper', () => {
    const { guestCents, totalCents } = cardOf().quote({ arrive: '2026-02-10', depart: '2026-02-17', guests: 5 });
    expect([guestCents, totalCents]).toEqual([4900, 36400]);
  });
});

test('two guests are included unless said otherwise', () => {
  expect(new RateCard(() => 10, { extraGuestCents: 5 }).quote({ arrive: '2026-01-01', depart: '2026-01-02' }).guestCents).toBe(0);
  expect(new RateCard(() => 10).quote({ arrive: '2026-01-01', depart: '2026-01-02', guests: 9 }).totalCents).toBe(10);
});

test('a price is kept while nothing changes', () => {
  const base = vi.fn(() => 50);
  const card = new RateCard(base);
  card.surcharge(4, 5);
  cents(card, '2026-01-01', '2026-01-02');
  cents(card, '2026-01-01', '2026-01-02');
  expect(base).toHaveBeenCalledTimes(1);
});
