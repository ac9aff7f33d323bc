import type { CodedCandidate } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { type Factor, fact } from './factor.ts';

export const canadianStudyPoints = parameter<Readonly<Record<CodedCandidate['canadianStudy'], number>>>({
  id: 'crs.canadianStudy.points',
  provision: 'mi.canadianStudy',
  entries: [{ instrument: 'mi-2016-11-19', value: { none: 0, oneOrTwoYear: 15, threePlus: 30 } }],
});

/** Highest eligible Canadian post-secondary credential (B.8). */
export const canadianStudy: Factor = {
  code: 'crs.canadianStudy',
  provision: 'mi.canadianStudy',
  parameters: [canadianStudyPoints],
  reads: ['canadianStudy'],
  facts: (candidate) => [fact('canadianStudy', candidate.canadianStudy)],
  points: (candidate, law) => law.find(canadianStudyPoints)?.value[candidate.canadianStudy] ?? null,
  maximum: (_candidate, law) => Math.max(0, ...Object.values(law.find(canadianStudyPoints)?.value ?? {})),
};
