import type { Facts } from '../../facts/facts.ts';
import { addDays } from '../../time/plainDate.ts';
import type { Laws } from '../laws.ts';
import type { Turn } from '../nextChange.ts';
import { sameVerdict, type Verdict, verdictOf, verdictUnder } from '../verdict.ts';
import { watched } from '../watch.ts';
import type { Candidate, Cause, Grounds } from './cause.ts';
import { candidatesOfFacts } from './facts.ts';
import { candidatesOfLaw } from './law.ts';
import { candidatesOfWork } from './work.ts';

/** Everything that turned on the day of a turn and that the verdict may rest on. */
export function candidatesOf(turn: Turn, grounds: Grounds, laws: Laws): readonly Candidate[] {
  const before = laws.on(addDays(turn.on, -1));
  const watch = watched(before);
  verdictOf(grounds.facts, watch.law);
  return [
    ...candidatesOfFacts(grounds),
    ...candidatesOfWork(watch.followed, grounds),
    ...candidatesOfLaw(turn, grounds.law, before),
  ];
}

/** The verdict as it would be if none of these had turned. */
export function verdictWithout(candidates: readonly Candidate[], grounds: Grounds): Verdict {
  const { facts, law, categories } = candidates.reduce((rest, candidate) => candidate.without(rest), grounds);
  return verdictUnder(facts, law, categories);
}

/**
 * Why a verdict turned. Of all that turned that day a cause is named when the verdict would be another without it,
 * or when it alone would have turned it; where several turn it only together in another way, all of them.
 */
export function causesOf(turn: Turn, facts: Facts, laws: Laws): readonly Cause[] {
  const { on, before, after } = turn;
  const law = laws.on(on);
  const grounds: Grounds = { facts, law, categories: law.categories };
  const candidates = candidatesOf(turn, grounds, laws);
  const matters = (candidate: Candidate): boolean => {
    const others = candidates.filter((other) => other !== candidate);
    return (
      !sameVerdict(verdictWithout([candidate], grounds), after) ||
      !sameVerdict(verdictWithout(others, grounds), before)
    );
  };
  const causes = candidates.filter(matters);
  return (causes.length > 0 ? causes : candidates).map(({ cause }) => cause);
}
