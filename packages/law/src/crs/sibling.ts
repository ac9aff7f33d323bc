import { parameter } from '../parameters/parameter.ts';
import { type Factor, fact } from './factor.ts';

export const siblingPoints = parameter<number>({
  id: 'crs.sibling.points',
  provision: 'mi.sibling',
  entries: [{ instrument: 'mi-2017-06-06', value: 15 }],
});

/** An adult sibling of the candidate or of the accompanying spouse, citizen or resident, in Canada (B.7). */
export const sibling: Factor = {
  code: 'crs.sibling',
  provision: 'mi.sibling',
  parameters: [siblingPoints],
  reads: ['sibling'],
  facts: (candidate) => [fact('sibling', candidate.sibling)],
  points(candidate, law) {
    const entry = law.find(siblingPoints);
    if (!entry) return null;
    return candidate.sibling ? entry.value : 0;
  },
  maximum: (_candidate, law) => law.find(siblingPoints)?.value ?? 0,
};
