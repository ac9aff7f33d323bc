import { describe, expect, test } from 'vitest';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import { policePartOfStay } from '../../src/documents/policies.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { alone, kid, lawOf, partner } from './family.ts';

const ON = '2026-06-15';
const lived = (country: string, start: string, end: string | null) => ({ country, start, end });

function certificates(facts: Facts, law: Ruleset = lawOf(ON)) {
  return documentsFor(facts, law, 'cec')
    .filter(({ id }) => id === 'police-certificate')
    .map(({ person, subject, outcome, validity }) => ({
      of: `${person} ${subject?.kind === 'country' ? subject.country : '?'}`,
      validity: validity.kind === 'afterLastStay' ? validity.day : `${validity.kind}`,
      missing: outcome.kind === 'unknown' ? outcome.missing : [],
    }));
}
const of = (residences: unknown, on = ON, change: Readonly<Record<string, unknown>> = {}): string[] =>
  certificates(alone({ residences, ...change }), lawOf(on)).map((each) => each.of);

describe('six months in a row in the last ten years', () => {
  test('to the day', () => {
    expect(of([lived('IN', '2020-01-01', '2020-06-29')])).toEqual([]);
    expect(of([lived('IN', '2020-01-01', '2020-06-30')])).toEqual(['principal IN']);
    expect(of([lived('IN', '2019-08-31', '2020-02-27')])).toEqual([]);
    // Six months from 31 August end on the last day of February.
    expect(of([lived('IN', '2019-08-31', '2020-02-28')])).toEqual(['principal IN']);
  });

  test('not in several stays, but in stays that touch', () => {
    expect(of([lived('IN', '2020-01-01', '2020-04-30'), lived('IN', '2021-01-01', '2021-04-30')])).toEqual(
      [],
    );
    expect(of([lived('IN', '2020-05-01', '2020-07-31'), lived('IN', '2020-01-01', '2020-04-30')])).toEqual([
      'principal IN',
    ]);
    expect(of([lived('IN', '2020-01-01', '2020-03-31'), lived('AE', '2020-04-01', '2020-07-31')])).toEqual(
      [],
    );
  });

  test('never for Canada', () => {
    expect(of([lived('CA', '2018-01-01', null)])).toEqual([]);
  });

  test('counts what lies within ten years', () => {
    expect(of([lived('IN', '2010-01-01', '2016-12-14')])).toEqual(['principal IN']);
    expect(of([lived('IN', '2010-01-01', '2016-12-13')])).toEqual([]);
    expect(of([lived('IN', '2010-01-01', '2016-06-14')])).toEqual([]);
  });

  test('counts nothing before the age of 18', () => {
    const born = { dateOfBirth: '2004-06-15' };
    expect(of([lived('IN', '2004-06-15', '2022-12-13')], ON, born)).toEqual([]);
    expect(of([lived('IN', '2004-06-15', '2022-12-14')], ON, born)).toEqual(['principal IN']);
    expect(of([lived('IN', '2008-06-16', null)], ON, { dateOfBirth: '2008-06-16' })).toEqual([]);
  });

  test('does not count the future', () => {
    expect(of([lived('IN', '2026-01-01', '2027-01-01')])).toEqual([]);
    expect(of([lived('IN', '2026-07-01', null)])).toEqual([]);
  });

  test('lists each country once, in the order of its code', () => {
    expect(
      of([
        lived('US', '2018-01-01', '2019-01-01'),
        lived('AE', '2020-01-01', '2021-01-01'),
        lived('US', '2022-01-01', '2023-01-01'),
      ]),
    ).toEqual(['principal AE', 'principal US']);
  });

  test('of the whole stay, if the careful reading is chosen', () => {
    const careful = {
      id: 'careful',
      title: { en: 'Careful', fr: 'Prudente' },
      inForce: plainDate('2026-01-01'),
      citation: '',
      source: '',
      grade: 'I' as const,
      checkedOn: plainDate('2026-01-01'),
      values: { [policePartOfStay.id]: 'whole' },
      factors: [],
    };
    const facts = alone({ residences: [lived('IN', '2010-01-01', '2016-07-01')] });
    expect(certificates(facts)).toEqual([]);
    expect(certificates(facts, rulesetOn(plainDate(ON), [careful]))).toHaveLength(1);
  });
});

describe('how recent', () => {
  test('of the country lived in now within six months, of others after the last long stay', () => {
    const facts = alone({
      residences: [
        lived('IN', '2016-01-01', '2020-03-31'),
        lived('IN', '2021-01-01', '2021-02-01'),
        lived('AE', '2022-01-01', null),
      ],
    });
    expect(certificates(facts)).toEqual([
      { of: 'principal AE', validity: 'issuedWithinMonths', missing: [] },
      { of: 'principal IN', validity: '2020-03-31', missing: [] },
    ]);
  });

  test('a short stay now in a country of a long one before asks for a recent one', () => {
    const facts = alone({
      residences: [lived('IN', '2016-01-01', '2020-03-31'), lived('IN', '2026-05-01', null)],
    });
    expect(certificates(facts)).toEqual([
      { of: 'principal IN', validity: 'issuedWithinMonths', missing: [] },
    ]);
  });
});

describe('the instructions of the day', () => {
  const residences = [lived('IN', '2003-01-01', '2003-04-30'), lived('IN', '2014-01-01', '2014-03-31')];
  const grown = { dateOfBirth: '1980-01-01' };

  test('2015: in a row since the age of 18', () => {
    const early = [lived('AE', '2000-01-01', '2001-01-01')];
    expect(of(early, '2015-01-01', grown)).toEqual(['principal AE']);
    expect(of(early, '2018-02-26', grown)).toEqual(['principal AE']);
    expect(of(early, '2018-02-27', grown)).toEqual([]);
    expect(of(residences, '2016-02-10', grown)).toEqual([]);
  });

  test('from 11 February 2016: in total', () => {
    expect(of(residences, '2016-02-11', grown)).toEqual(['principal IN']);
    expect(of(residences, '2018-02-26', grown)).toEqual(['principal IN']);
    expect(of(residences, '2018-02-27', grown)).toEqual([]);
    // 182 days are less than half a year, 183 are not.
    const days = (end: string) => [lived('IN', '2014-01-01', '2014-04-30'), lived('IN', '2015-01-01', end)];
    expect(of(days('2015-03-03'), '2016-03-01', grown)).toEqual([]);
    expect(of(days('2015-03-04'), '2016-03-01', grown)).toEqual(['principal IN']);
  });

  test('a stay of six months is always enough, though February makes it 181 days', () => {
    expect(of([lived('IN', '2014-01-01', '2014-06-30')], '2016-03-01', grown)).toEqual(['principal IN']);
  });
});

describe('who', () => {
  const residences = [lived('IN', '2018-01-01', '2020-01-01')];

  test('spouse and children of 18 or more, coming along or not', () => {
    const facts = alone({
      maritalStatus: 'married',
      spouse: partner({ accompanying: false, residences }),
      children: [
        kid('2006-01-01', { accompanying: false, residences: [lived('IN', '2024-01-01', '2025-01-01')] }),
        kid('2010-01-01', { residences }),
        kid('2000-01-01', { residences }),
      ],
    });
    expect(certificates(facts).map((each) => each.of)).toEqual(['spouse IN', 'child.0 IN']);
  });

  test('not a spouse who is a citizen or resident', () => {
    const spouse = partner({ citizenOrPermanentResident: true, residences });
    expect(certificates(alone({ maritalStatus: 'married', spouse }))).toEqual([]);
  });
});

describe('what is not known', () => {
  test('where a person lived', () => {
    expect(certificates(alone({ residences: undefined }))).toEqual([
      { of: 'principal ?', validity: null, missing: ['residences'] },
    ]);
    const spouse = partner({ residences: undefined, dateOfBirth: undefined });
    expect(certificates(alone({ maritalStatus: 'married', spouse }))).toEqual([
      { of: 'spouse ?', validity: null, missing: ['spouse.dateOfBirth', 'spouse.residences'] },
    ]);
    expect(certificates(alone({ children: [kid('2015-01-01', { residences: undefined })] }))).toEqual([]);
  });

  test('the age, where a country would count', () => {
    const spouse = partner({ dateOfBirth: undefined, residences: [lived('IN', '2018-01-01', '2020-01-01')] });
    expect(certificates(alone({ maritalStatus: 'married', spouse }))).toEqual([
      { of: 'spouse IN', validity: '2020-01-01', missing: ['spouse.dateOfBirth'] },
    ]);
    const short = partner({ dateOfBirth: undefined, residences: [lived('IN', '2018-01-01', '2018-02-01')] });
    expect(certificates(alone({ maritalStatus: 'married', spouse: short }))).toEqual([]);
  });

  test('whether there is a family at all', () => {
    const facts = alone({ maritalStatus: undefined, spouse: undefined, children: undefined });
    expect(certificates(facts)).toEqual([
      { of: 'spouse ?', validity: null, missing: ['spouse'] },
      { of: 'children ?', validity: null, missing: ['children'] },
    ]);
  });
});
