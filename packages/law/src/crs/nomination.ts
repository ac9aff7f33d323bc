import { parameter } from '../parameters/parameter.ts';
import { type Factor, fact } from './factor.ts';

export const nominationPoints = parameter<number>({
  id: 'crs.nomination.points',
  provision: 'mi.nomination',
  entries: [{ instrument: 'mi-2014-12-01', value: 600 }],
});

/** A provincial or territorial nomination linked to Express Entry and accepted (B.9). */
export const nomination: Factor = {
  code: 'crs.nomination',
  provision: 'mi.nomination',
  parameters: [nominationPoints],
  reads: ['nomination'],
  facts: (candidate) => [fact('nomination', candidate.nomination)],
  points: (candidate, law) => (candidate.nomination ? law.read(nominationPoints) : 0),
  maximum: (_candidate, law) => law.read(nominationPoints),
};
