import type { CodedCandidate } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { type Factor, fact } from './factor.ts';

export const jobOfferPoints = parameter<Readonly<Record<CodedCandidate['jobOffer'], number>>>({
  id: 'crs.jobOffer.points',
  provision: 'mi.jobOffer',
  entries: [
    { instrument: 'mi-2014-12-01', value: { none: 0, teer00: 600, other: 600 } },
    { instrument: 'mi-2016-11-19', value: { none: 0, teer00: 200, other: 50 } },
    { instrument: 'mi-2025-03-11', value: { none: 0, teer00: 0, other: 0 } },
  ],
});

/** A qualifying offer of arranged employment; `teer00` is NOC major group 00 (B.9). */
export const jobOffer: Factor = {
  code: 'crs.jobOffer',
  provision: 'mi.jobOffer',
  parameters: [jobOfferPoints],
  reads: ['jobOffer'],
  facts: (candidate) => [fact('jobOffer', candidate.jobOffer)],
  points: (candidate, law) => law.read(jobOfferPoints)[candidate.jobOffer],
  maximum: (_candidate, law) => Math.max(...Object.values(law.read(jobOfferPoints))),
  reasons: (candidate, law) =>
    candidate.jobOffer !== 'none' && law.read(jobOfferPoints)[candidate.jobOffer] === 0
      ? [{ code: 'job-offer-no-points', values: {} }]
      : [],
};
