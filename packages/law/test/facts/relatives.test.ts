import { describe, expect, test } from 'vitest';
import { CLOSE_RELATIVES, relativeInCanada, SIBLING } from '../../src/facts/relatives.ts';
import { type Change, person, relative, spouse } from '../support/people.ts';

const close = (relatives: readonly unknown[] | undefined, change: Change = {}) =>
  relativeInCanada(person({ relativesInCanada: relatives, ...change }), CLOSE_RELATIVES);
const sibling = (relatives: readonly unknown[] | undefined, change: Change = {}) =>
  relativeInCanada(person({ relativesInCanada: relatives, ...change }), SIBLING);

describe('a relative in Canada', () => {
  test.each([
    ['parent', true],
    ['grandparent', true],
    ['child', true],
    ['grandchild', true],
    ['sibling', true],
    ['auntOrUncle', true],
    ['nieceOrNephew', true],
    ['cousin', false],
    ['other', false],
  ])('%s counts for adaptability: %s; only a sibling for the CRS', (relation, counts) => {
    expect(close([relative(relation)])).toMatchObject({ known: true, value: counts });
    expect(sibling([relative(relation)])).toMatchObject({ known: true, value: relation === 'sibling' });
  });

  test('is named by its path', () => {
    expect(close([relative('cousin'), relative('parent')]).facts).toEqual([
      { path: 'relativesInCanada.1.relation', value: 'parent' },
    ]);
  });

  test.each(['livesInCanada', 'adult', 'citizenOrPermanentResident'])('must be so: %s', (field) => {
    expect(sibling([relative('sibling', { [field]: false })])).toMatchObject({ known: true, value: false });
    expect(sibling([relative('sibling', { [field]: undefined })])).toMatchObject({
      known: false,
      missing: [`relativesInCanada.0.${field}`],
    });
  });

  test('of the spouse or partner counts where that one comes and is neither citizen nor resident', () => {
    const of = [relative('sibling', { of: 'spouse' })];
    const answers = [
      spouse(),
      spouse({ accompanying: false }),
      spouse({ citizenOrPermanentResident: true }),
      null,
    ].map((declared) => sibling(of, { spouse: declared }));
    expect(answers.map((answer) => answer.known && answer.value)).toEqual([true, false, false, false]);
    expect(sibling(of, { spouse: undefined })).toMatchObject({ missing: ['spouse'] });
    expect(sibling(of, { spouse: spouse({ accompanying: undefined }) })).toMatchObject({
      missing: ['spouse.accompanying'],
    });
  });

  test('of the applicant counts whatever the spouse', () => {
    expect(sibling([relative()], { spouse: undefined })).toMatchObject({ value: true });
  });

  test('is one: another decides where one does not count or is not known', () => {
    const open = relative('sibling', { adult: undefined });
    expect(sibling([open, relative()])).toMatchObject({ value: true });
    expect(sibling([relative('sibling', { adult: false }), relative()])).toMatchObject({ value: true });
    expect(sibling([open, relative('sibling', { livesInCanada: false })])).toMatchObject({
      missing: ['relativesInCanada.0.adult'],
    });
    expect(sibling([open, relative('cousin', { adult: undefined })])).toMatchObject({
      missing: ['relativesInCanada.0.adult'],
    });
  });

  test('is nobody in an empty list and unknown without one', () => {
    expect(sibling([])).toMatchObject({ known: true, value: false });
    expect(sibling(undefined)).toMatchObject({ known: false, missing: ['relativesInCanada'] });
  });

  test('names each missing fact once', () => {
    const of = (change: Change) => relative('sibling', { of: 'spouse', ...change });
    expect(sibling([of({}), of({})], { spouse: undefined })).toMatchObject({ missing: ['spouse'] });
  });
});
