import type { CodedCandidate } from '../coded/candidate.ts';
import type { Coded, CodedField } from '../coded/coded.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Ruleset } from '../ruleset.ts';
import { explainFactor, explainGroup, type Factor, type Group } from './factor.ts';
import { knownUnder } from './occupationPoints.ts';
import { partsOf } from './range.ts';
import { crs } from './score.ts';

/** Lines kept of one law, about 10 MB; then it begins anew. */
const MOST_LINES = 10_000;

/** Lines of the score that were explained under one law, by what decides them. */
class Lines {
  readonly #lines = new Map<string, Explanation>();
  readonly #numbers = new WeakMap<Explanation, number>();
  #next = 0;

  line(key: string, make: () => Explanation): Explanation {
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    if (this.#lines.size >= MOST_LINES) this.#lines.clear();
    const made = make();
    this.#lines.set(key, made);
    this.#numbers.set(made, this.#next++);
    return made;
  }

  /** Which line it is; the number of one that was forgotten is never given again. */
  numberOf(line: Explanation): number {
    return this.#numbers.get(line) ?? -1;
  }
}

const byLaw = new WeakMap<Ruleset, Lines>();

function linesOf(law: Ruleset): Lines {
  const known = byLaw.get(law);
  if (known !== undefined) return known;
  const made = new Lines();
  byLaw.set(law, made);
  return made;
}

/** A part of a candidate; of a spouse or partner the whole, whichever of their parts is read. */
function partOf(candidate: CodedCandidate, field: CodedField): unknown {
  switch (field) {
    case 'spouse.education':
    case 'spouse.clb':
    case 'spouse.canadianWorkYears':
      return candidate.spouse;
    default:
      return candidate[field];
  }
}

function line(part: Factor | Group, coded: Coded, law: Ruleset, lines: Lines): Explanation {
  const { candidate } = coded;
  const { hasAccompanyingSpouse } = candidate;
  if (!('parts' in part)) {
    // What decides a line is what the factor reads, and the column of its tables.
    const decided = [...part.reads.map((field) => partOf(candidate, field)), hasAccompanyingSpouse];
    return lines.line(`${part.code}${JSON.stringify(decided)}`, () => explainFactor(part, coded, law));
  }
  const children = partsOf(part, law).map((inner) => line(inner, coded, law, lines));
  const numbers = children.map((child) => lines.numberOf(child));
  const key = `${part.code}(${hasAccompanyingSpouse}:${numbers.join()})`;
  return lines.line(key, () => explainGroup(part, children, coded, law));
}

/**
 * The score of a coded candidate as `scoreCrs` explains it, with lines that were explained before under the same law
 * taken from memory: most lines of most candidates are the same. Never changed, because they are shared.
 */
export function scoreCrsRemembered(candidate: CodedCandidate, law: Ruleset): Explanation {
  return line(crs, knownUnder(candidate, law), law, linesOf(law));
}
