import type { CodedCandidate } from '../coded/candidate.ts';
import type { Coded } from '../coded/coded.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Ruleset } from '../ruleset.ts';
import { age } from './age.ts';
import { canadianStudy } from './canadianStudy.ts';
import { canadianWork } from './canadianWork.ts';
import { blockMaxima, transferGroupMaxima } from './caps.ts';
import { certificate } from './certificate.ts';
import { education } from './education.ts';
import { educationCanadianWork } from './educationCanadianWork.ts';
import { educationLanguage } from './educationLanguage.ts';
import { column, explain, type Group, type WhyNothing } from './factor.ts';
import { firstLanguage } from './firstLanguage.ts';
import { foreignCanadianWork } from './foreignCanadianWork.ts';
import { foreignLanguage } from './foreignLanguage.ts';
import { french } from './french.ts';
import { jobOffer } from './jobOffer.ts';
import { nomination } from './nomination.ts';
import { knownUnder } from './occupationPoints.ts';
import { secondLanguage } from './secondLanguage.ts';
import { sibling } from './sibling.ts';
import { spouseCanadianWork } from './spouseCanadianWork.ts';
import { spouseEducation } from './spouseEducation.ts';
import { spouseLanguage } from './spouseLanguage.ts';

/** Block A: core human capital factors. */
export const core: Group = {
  code: 'crs.core',
  provision: 'mi.totals',
  parameters: [blockMaxima],
  parts: [age, education, firstLanguage, secondLanguage, canadianWork],
  maximum: (candidate, law) => column(law.read(blockMaxima).core, candidate),
};

/** Block B: factors of the accompanying spouse or common-law partner. */
export const spouse: Group = {
  code: 'crs.spouse',
  provision: 'mi.totals',
  parameters: [blockMaxima],
  parts: [spouseEducation, spouseLanguage, spouseCanadianWork],
  maximum: (candidate, law) => column(law.read(blockMaxima).spouse, candidate),
};

/** Block C: skill transferability, capped by group and then as a whole. */
export const transferability: Group = {
  code: 'crs.transferability',
  provision: 'mi.transferabilityMaximum',
  parameters: [blockMaxima],
  parts: [
    {
      code: 'crs.transferability.education',
      provision: 'mi.transferabilityMaximum',
      parameters: [transferGroupMaxima],
      parts: [educationLanguage, educationCanadianWork],
      maximum: (_candidate, law) => law.read(transferGroupMaxima).education,
    },
    {
      code: 'crs.transferability.foreignWork',
      provision: 'mi.transferabilityMaximum',
      parameters: [transferGroupMaxima],
      parts: [foreignLanguage, foreignCanadianWork],
      maximum: (_candidate, law) => law.read(transferGroupMaxima).foreignWork,
    },
    {
      code: 'crs.transferability.certificate',
      provision: 'mi.transferabilityMaximum',
      parameters: [transferGroupMaxima],
      parts: [certificate],
      maximum: (_candidate, law) => law.read(transferGroupMaxima).certificate,
    },
  ],
  maximum: (_candidate, law) => law.read(blockMaxima).transferability,
};

/** Block D: additional points. In the rules of 2015 a nomination or an offer filled the block alone. */
export const additional: Group = {
  code: 'crs.additional',
  provision: 'mi.totals',
  parameters: [blockMaxima],
  parts: [sibling, french, canadianStudy, jobOffer, nomination],
  maximum: (_candidate, law) => law.read(blockMaxima).additional,
};

/** The whole Comprehensive Ranking System (Ministerial Instructions, s. 8). */
export const crs: Group = {
  code: 'crs',
  provision: 'mi.totals',
  parameters: [blockMaxima],
  parts: [core, spouse, transferability, additional],
  maximum: (candidate, law) => {
    const maxima = law.read(blockMaxima);
    return (
      column(maxima.core, candidate) +
      column(maxima.spouse, candidate) +
      maxima.transferability +
      maxima.additional
    );
  },
};

/** Scores a coded candidate under the law of a day: the points and why, as one tree. */
export function scoreCrs(candidate: CodedCandidate, law: Ruleset): Explanation {
  return explain(crs, knownUnder(candidate, law), law);
}

/**
 * The same where parts of the candidate are unknown: what depends on them has a range instead of points. Lines that
 * earn nothing tell why what was declared does not count, where that is given.
 */
export function scoreCoded(coded: Coded, law: Ruleset, why?: WhyNothing): Explanation {
  return explain(crs, coded, law, why);
}
