import type { EducationLevel } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { type ByColumn, column, columnFact, type Factor, fact } from './factor.ts';

export const educationPoints = parameter<ByColumn<Readonly<Record<EducationLevel, number>>>>({
  id: 'crs.education.points',
  provision: 'mi.education',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: {
        withSpouse: {
          none: 0,
          secondary: 28,
          oneYear: 84,
          twoYear: 91,
          threeYear: 112,
          twoOrMore: 119,
          masters: 126,
          phd: 140,
        },
        withoutSpouse: {
          none: 0,
          secondary: 30,
          oneYear: 90,
          twoYear: 98,
          threeYear: 120,
          twoOrMore: 128,
          masters: 135,
          phd: 150,
        },
      },
    },
  ],
});

/** Highest level of education, Canadian or assessed as equivalent (A.2). */
export const education: Factor = {
  code: 'crs.education',
  provision: 'mi.education',
  parameters: [educationPoints],
  reads: ['education', 'hasAccompanyingSpouse'],
  facts: (candidate) => [fact('education', candidate.education), columnFact(candidate)],
  points: (candidate, law) => column(law.read(educationPoints), candidate)[candidate.education],
  maximum: (candidate, law) => Math.max(...Object.values(column(law.read(educationPoints), candidate))),
};
