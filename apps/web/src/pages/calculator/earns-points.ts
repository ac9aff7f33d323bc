import { type CodedCandidate, type Explanation, type PlainDate, rulesetOn, scoreCrs } from '@openentry/law';

type Code = Explanation['code'];

const LEVELS = { listening: 0, reading: 0, writing: 0, speaking: 0 };

/** Somebody, only to ask which factors exist on a day: their maxima do not depend on the answers. */
const ANYBODY: CodedCandidate = {
  age: 30,
  hasAccompanyingSpouse: false,
  education: 'none',
  firstLanguage: { name: 'en', clb: LEVELS },
  secondLanguage: null,
  canadianWorkYears: 0,
  foreignWorkYears: 0,
  certificateOfQualification: false,
  spouse: null,
  canadianStudy: 'none',
  sibling: false,
  nomination: false,
  jobOffer: 'none',
};

function nodes(node: Explanation): Explanation[] {
  return [node, ...node.children.flatMap(nodes)];
}

/** The factors that can earn no point under the rules of a day, so that the form can say so beside the question. */
export function worthNothingOn(day: PlainDate): ReadonlySet<Code> {
  return new Set(
    nodes(scoreCrs(ANYBODY, rulesetOn(day)))
      .filter((node) => node.maximum === 0)
      .map((node) => node.code),
  );
}
