import { siblingPoints } from '../crs/sibling.ts';
import { certificateFound, nominationFound } from '../facts/code.ts';
import { declared, NO, YES } from '../facts/found.ts';
import { CLOSE_RELATIVES, relativeInCanada, SIBLING } from '../facts/relatives.ts';
import type { DocumentRule } from './case.ts';
import { owe } from './document.ts';
import { holds } from './truths.ts';

/** A letter for every offer declared: declaring it claims it, for the class, for its points or for the funds. */
export const offerLetters: DocumentRule = ({ facts, program }) => {
  const draft = {
    id: 'job-offer-letter' as const,
    person: 'principal' as const,
    reason: { code: 'offer-declared' as const, values: {} },
    provision: program === 'fst' ? ('irpr.87.2.3' as const) : ('irpr.82' as const),
  };
  if (facts.jobOffers === undefined) return owe(draft, { is: null, missing: ['jobOffers'] });
  return facts.jobOffers.flatMap(({ employer }, index) => {
    const path = `jobOffers.${index}`;
    return owe({ ...draft, subject: { kind: 'offer', path, index, employer: employer ?? null } }, YES);
  });
};

/** The certificate of qualification that was issued by the day: for the trades class and for its points. */
export const certificates: DocumentRule = ({ facts, law, program }) =>
  owe(
    {
      id: 'certificate-of-qualification',
      person: 'principal',
      validity: { kind: 'validOnSubmission' },
      reason: { code: 'certificate-declared', values: {} },
      provision: program === 'fst' ? 'irpr.87.2.3' : 'mi.certificate',
    },
    holds(certificateFound(facts, law)),
  );

/** The nomination certificate of a person who accepted the nomination (IRPR s. 87(2)). */
export const nominations: DocumentRule = ({ facts, law }) =>
  owe(
    {
      id: 'nomination-certificate',
      person: 'principal',
      subject: facts.nomination ? { kind: 'province', province: facts.nomination.province } : null,
      validity: { kind: 'validOnSubmission' },
      reason: { code: 'nomination-accepted', values: {} },
    },
    holds(nominationFound(facts, law)),
  );

/**
 * Proof of one relative in Canada who earns points: a sibling in the CRS, more kinds of relatives in the grid of
 * skilled workers (IRPR s. 83(5)).
 */
export const relatives: DocumentRule = ({ facts, law, program }) => {
  const counts = program === 'fsw' || law.find(siblingPoints) !== null;
  return owe(
    {
      id: 'relative-in-canada',
      person: 'principal',
      reason: { code: 'relative-claimed', values: {} },
    },
    counts ? holds(relativeInCanada(facts, program === 'fsw' ? CLOSE_RELATIVES : SIBLING)) : NO,
  );
};

/** The form that appoints a representative (IRPR s. 10(2)(c.1)–(c.4)). */
export const representatives: DocumentRule = ({ facts }) =>
  owe(
    {
      id: 'representative-form',
      person: 'principal',
      reason: { code: 'representative-used', values: {} },
    },
    declared(facts.representative, 'representative'),
  );
