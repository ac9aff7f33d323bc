import { describe, expect, test } from 'vitest';
import { countedSpouse, familySizeOf, isDependent, spouseCounts, spouseOf } from '../../src/facts/family.ts';
import { lawOn } from '../support/law.ts';
import { type Change, child, person, spouse } from '../support/people.ts';

const ON = '2024-06-01';
const size = (change: Change, on = ON) => familySizeOf(person(change), lawOn(on));
const dependent = (born: string, change: Change, on: string) => {
  const [declared] = person({ children: [child(born, change)] }).children ?? [];
  if (!declared) throw new RangeError('no child');
  return isDependent(declared, 'children.0', lawOn(on));
};

describe('a spouse or partner', () => {
  test('is the one declared', () => {
    expect(spouseOf(person({ spouse: spouse() }))).toMatchObject({
      known: true,
      value: { accompanying: true },
    });
    expect(spouseOf(person({ spouse: null, maritalStatus: undefined }))).toMatchObject({ value: null });
  });

  test.each(['single', 'separated', 'divorced', 'widowed', 'annulled'])(
    'is nobody where the marital status is %s and none was declared',
    (maritalStatus) => {
      expect(spouseOf(person({ spouse: undefined, maritalStatus }))).toMatchObject({
        known: true,
        value: null,
      });
    },
  );

  test.each(['married', 'commonLaw', undefined])(
    'is unknown where the marital status is %s and none was declared',
    (maritalStatus) => {
      expect(spouseOf(person({ spouse: undefined, maritalStatus }))).toMatchObject({
        known: false,
        missing: ['spouse'],
      });
    },
  );

  test.each([
    [true, false, { is: true }],
    [false, false, { is: false }],
    [true, true, { is: false }],
    [false, true, { is: false }],
    [undefined, false, { is: null, missing: ['spouse.accompanying'] }],
    [true, undefined, { is: null, missing: ['spouse.citizenOrPermanentResident'] }],
    [false, undefined, { is: false }],
    [undefined, true, { is: false }],
  ])('accompanying %s, citizen or resident %s: %j', (accompanying, citizenOrPermanentResident, expected) => {
    const { spouse: declared } = person({ spouse: spouse({ accompanying, citizenOrPermanentResident }) });
    expect(spouseCounts(declared ?? null)).toEqual(expected);
  });

  test('that does not exist does not count', () => {
    expect(spouseCounts(null)).toEqual({ is: false });
  });
});

describe('a dependent child', () => {
  test.each([
    ['2017-10-23', '1998-10-23', false],
    ['2017-10-23', '1998-10-24', true],
    ['2017-10-24', '1998-10-24', true],
    ['2017-10-24', '1995-10-24', false],
    ['2017-10-24', '1995-10-25', true],
    ['2024-06-01', '2002-06-01', false],
    ['2024-06-01', '2002-06-02', true],
  ])('on %s, born on %s: %s (under 19, from 2017-10-24 under 22)', (on, born, is) => {
    expect(dependent(born, {}, on)).toEqual({ is });
  });

  test('has no partner, until the age limit', () => {
    expect(dependent('2010-01-01', { partnered: true }, ON)).toEqual({ is: false });
    expect(dependent('2010-01-01', { partnered: undefined }, ON)).toEqual({
      is: null,
      missing: ['children.0.partnered'],
    });
    expect(dependent('2010-01-01', { dependentByCondition: undefined }, ON)).toEqual({ is: true });
  });

  test('is dependent by a condition from the age limit on', () => {
    expect(dependent('1990-01-01', { dependentByCondition: true }, ON)).toEqual({ is: true });
    expect(dependent('1990-01-01', { dependentByCondition: undefined }, ON)).toEqual({
      is: null,
      missing: ['children.0.dependentByCondition'],
    });
    expect(dependent('1990-01-01', { partnered: undefined }, ON)).toEqual({ is: false });
  });

  test('is born', () => {
    expect(dependent('2024-06-02', {}, ON)).toEqual({ is: false });
    expect(dependent('2024-06-01', {}, ON)).toEqual({ is: true });
    expect(dependent('2024-06-02', { partnered: undefined }, ON)).toEqual({ is: false });
  });

  test('of 29 February is of age as the policy on it says', () => {
    const early = lawOn('2022-02-28', { 'age.leap-day': 'february-28' });
    const [born] = person({ children: [child('2000-02-29')] }).children ?? [];
    if (!born) throw new RangeError('no child');
    expect(isDependent(born, 'children.0', lawOn('2022-02-28'))).toEqual({ is: true });
    expect(isDependent(born, 'children.0', early)).toEqual({ is: false });
  });
});

describe('the size of a family', () => {
  test('is the applicant, the spouse or partner and the dependent children', () => {
    expect(size({})).toMatchObject({ value: 1 });
    expect(size({ spouse: spouse() })).toMatchObject({ value: 2 });
    expect(size({ children: [child('2010-01-01'), child('1990-01-01')] })).toMatchObject({ value: 2 });
    expect(size({ spouse: spouse(), children: [child('2010-01-01'), child('2012-01-01')] })).toMatchObject({
      value: 4,
      facts: [
        { path: 'spouse', value: true },
        { path: 'children', value: 2 },
      ],
    });
  });

  test('counts those who do not come and those who are citizens or permanent residents', () => {
    const away = { accompanying: false };
    const citizen = { citizenOrPermanentResident: true };
    expect(
      size({
        spouse: spouse({ ...away, ...citizen }),
        children: [child('2010-01-01', away), child('2012-01-01', citizen)],
      }),
    ).toMatchObject({ value: 4 });
  });

  test('is the declared one where one is declared', () => {
    expect(size({ familySize: 5, spouse: spouse(), children: undefined })).toMatchObject({
      value: 5,
      facts: [{ path: 'familySize', value: 5 }],
    });
  });

  test('is unknown with everything that would settle it', () => {
    expect(size({ spouse: undefined, children: undefined })).toMatchObject({
      missing: ['spouse', 'children'],
    });
    expect(size({ children: undefined })).toMatchObject({ missing: ['children'] });
    expect(size({ spouse: undefined })).toMatchObject({ missing: ['spouse'] });
    expect(
      size({ children: [child('2010-01-01', { partnered: undefined }), child('2012-01-01')] }),
    ).toMatchObject({ known: false, missing: ['children.0.partnered'] });
  });

  test('reads the marital status where that says that there is nobody', () => {
    expect(size({ spouse: undefined, maritalStatus: 'widowed' })).toMatchObject({
      value: 1,
      facts: [
        { path: 'maritalStatus', value: 'widowed' },
        { path: 'children', value: 0 },
      ],
    });
  });

  test('changes with the law of the day', () => {
    const grown = { children: [child('1998-06-01')] };
    expect(size(grown, '2017-10-23')).toMatchObject({ value: 1 });
    expect(size(grown, '2017-10-24')).toMatchObject({ value: 2 });
    expect(size(grown, '2020-06-01')).toMatchObject({ value: 1 });
  });
});

describe('the spouse or partner who is counted', () => {
  test('is the one who comes and is neither citizen nor permanent resident', () => {
    expect(countedSpouse(person({ spouse: spouse() }))).toMatchObject({
      counts: { is: true },
      spouse: { accompanying: true },
    });
  });

  test.each<[string, Change]>([
    ['there is none', { spouse: null }],
    ['nobody comes', { spouse: spouse({ accompanying: false }) }],
    ['who comes is a citizen', { spouse: spouse({ citizenOrPermanentResident: true }) }],
    [
      'one of the two is known to fail',
      { spouse: spouse({ accompanying: false, citizenOrPermanentResident: undefined }) },
    ],
  ])('is nobody where %s', (_, change) => {
    expect(countedSpouse(person(change))).toEqual({ counts: { is: false }, spouse: null });
  });

  test.each<[string, Change, string[]]>([
    ['nobody said whether there is one', { spouse: undefined }, ['spouse']],
    [
      'it is not known whether they come',
      { spouse: spouse({ accompanying: undefined }) },
      ['spouse.accompanying'],
    ],
    [
      'it is not known what they are',
      { spouse: spouse({ citizenOrPermanentResident: undefined }) },
      ['spouse.citizenOrPermanentResident'],
    ],
    [
      'neither is known',
      { spouse: spouse({ accompanying: undefined, citizenOrPermanentResident: undefined }) },
      ['spouse.accompanying', 'spouse.citizenOrPermanentResident'],
    ],
  ])('is nobody yet where %s', (_, change, missing) => {
    expect(countedSpouse(person(change))).toEqual({ counts: { is: null, missing }, spouse: null });
  });
});
