import {
  breakdownOf,
  type CodedCandidate,
  type Factor,
  type Group,
  type Ruleset,
  scoreCrs,
} from '@openentry/law';
import { crs } from '../../../../law/src/crs/score.ts';
import { flatten, type Leaf, leafAt } from '../../../src/scorer/leaves.ts';

/** Where the node of a breakdown is written, and where the sum of its parts before their cap is. */
const LEAF_OF: Readonly<Record<string, Leaf>> = {
  crs: 'total',
  'crs.core': 'core.total',
  'crs.age': 'core.age',
  'crs.education': 'core.education',
  'crs.firstLanguage': 'core.firstLanguage.total',
  'crs.firstLanguage.listening': 'core.firstLanguage.listening',
  'crs.firstLanguage.reading': 'core.firstLanguage.reading',
  'crs.firstLanguage.writing': 'core.firstLanguage.writing',
  'crs.firstLanguage.speaking': 'core.firstLanguage.speaking',
  'crs.secondLanguage': 'core.secondLanguage.total',
  'crs.secondLanguage.listening': 'core.secondLanguage.listening',
  'crs.secondLanguage.reading': 'core.secondLanguage.reading',
  'crs.secondLanguage.writing': 'core.secondLanguage.writing',
  'crs.secondLanguage.speaking': 'core.secondLanguage.speaking',
  'crs.canadianWork': 'core.canadianWork',
  'crs.spouse': 'spouse.total',
  'crs.spouseEducation': 'spouse.education',
  'crs.spouseLanguage': 'spouse.language.total',
  'crs.spouseLanguage.listening': 'spouse.language.listening',
  'crs.spouseLanguage.reading': 'spouse.language.reading',
  'crs.spouseLanguage.writing': 'spouse.language.writing',
  'crs.spouseLanguage.speaking': 'spouse.language.speaking',
  'crs.spouseCanadianWork': 'spouse.canadianWork',
  'crs.transferability': 'transferability.total',
  'crs.transferability.education': 'transferability.education',
  'crs.educationLanguage': 'transferability.educationLanguage',
  'crs.educationCanadianWork': 'transferability.educationCanadianWork',
  'crs.transferability.foreignWork': 'transferability.foreignWork',
  'crs.foreignLanguage': 'transferability.foreignLanguage',
  'crs.foreignCanadianWork': 'transferability.foreignCanadianWork',
  'crs.transferability.certificate': 'transferability.certificate',
  'crs.additional': 'additional.total',
  'crs.sibling': 'additional.sibling',
  'crs.french': 'additional.french',
  'crs.canadianStudy': 'additional.canadianStudy',
  'crs.jobOffer': 'additional.jobOffer',
  'crs.nomination': 'additional.nomination',
};
const RAW_OF: Readonly<Record<string, Leaf>> = {
  'crs.secondLanguage': 'core.secondLanguage.raw',
  'crs.transferability': 'transferability.raw',
  'crs.additional': 'additional.raw',
};
const placesOf = (leaves: Readonly<Record<string, Leaf>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(leaves).map(([code, leaf]) => [code, leafAt(leaf)]));
const totals = placesOf(LEAF_OF);
const raws = placesOf(RAW_OF);

/** The leaves of the explanation that the readable rules give. */
export function readableLeaves(candidate: CodedCandidate, law: Ruleset, into: Int32Array): Int32Array {
  return flatten(breakdownOf(scoreCrs(candidate, law), law.on), into);
}

/**
 * The same from the readable factors, groups and caps without building an explanation: a tenth of the time, so that
 * a million candidates can be asked. A test holds it to {@link readableLeaves}.
 */
export function factorLeaves(candidate: CodedCandidate, law: Ruleset, into: Int32Array): Int32Array {
  score(crs, candidate, law, into);
  return into;
}

function score(part: Factor | Group, candidate: CodedCandidate, law: Ruleset, into: Int32Array): number {
  let points = 0;
  if ('parts' in part) {
    for (const each of part.parts) points += score(each, candidate, law, into);
    for (const { factor } of law.added(part.code)) points += factor.points(candidate, law) ?? 0;
    const raw = raws[part.code];
    if (raw !== undefined) into[raw] = points;
    points = Math.min(points, part.maximum(candidate, law));
  } else {
    points = part.points(candidate, law) ?? 0;
  }
  const total = totals[part.code];
  if (total !== undefined) into[total] = points;
  return points;
}
