import type { EducationLevel } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { type Factor, fact } from './factor.ts';

export const spouseEducationPoints = parameter<Readonly<Record<EducationLevel, number>>>({
  id: 'crs.spouseEducation.points',
  provision: 'mi.spouse',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: {
        none: 0,
        secondary: 2,
        oneYear: 6,
        twoYear: 7,
        threeYear: 8,
        twoOrMore: 9,
        masters: 10,
        phd: 10,
      },
    },
  ],
});

/** Education of the accompanying spouse or partner (A.6). */
export const spouseEducation: Factor = {
  code: 'crs.spouseEducation',
  provision: 'mi.spouse',
  parameters: [spouseEducationPoints],
  reads: ['spouse', 'spouse.education'],
  facts: (candidate) => [fact('spouse.education', candidate.spouse?.education ?? null)],
  points: (candidate, law) =>
    candidate.spouse === null ? null : law.read(spouseEducationPoints)[candidate.spouse.education],
  maximum: (candidate, law) =>
    candidate.spouse === null ? 0 : Math.max(...Object.values(law.read(spouseEducationPoints))),
};
