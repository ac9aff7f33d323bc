import { type Assessment, PROGRAMS } from '../assess.ts';
import type { Explanation } from '../explain/explanation.ts';
import { type Language, nodeText } from '../explain/render.ts';
import { type Answer, answerOf, nodesOf, pointsRange, sameOutcome } from './trees.ts';

type Range = readonly [number, number];

/** A line of the score that a reform changes; null where there is no such line. */
export interface LineChange {
  readonly code: string;
  readonly label: string;
  readonly without: Range | null;
  readonly with: Range | null;
}

export interface AnswerChange {
  readonly id: string;
  readonly label: string;
  readonly without: Answer;
  readonly with: Answer;
}

/** What a reform changes for a person. */
export interface ReformDifference {
  readonly score: {
    readonly without: Range | null;
    readonly with: Range | null;
    /** Points more, or fewer; null where one of the scores is not known. */
    readonly change: number | null;
  };
  readonly lines: readonly LineChange[];
  readonly programs: readonly AnswerChange[];
  readonly pool: AnswerChange | null;
  readonly categories: readonly AnswerChange[];
}

function lineChanges(without: Explanation, changed: Explanation, language: Language): LineChange[] {
  const before = new Map([...nodesOf(without)].map((node) => [node.code, node]));
  const after = new Map([...nodesOf(changed)].map((node) => [node.code, node]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((code) => {
    const [old, now] = [before.get(code), after.get(code)];
    const named = now ?? old;
    if (named === undefined || code === changed.code) return [];
    if (old && now && sameOutcome(old.outcome, now.outcome)) return [];
    const range = (node: Explanation | undefined): Range | null => (node ? pointsRange(node) : null);
    return [
      {
        code,
        label: nodeText(named.code, language, named.title),
        without: range(old),
        with: range(now),
      },
    ];
  });
}

function answerChange(
  id: string,
  label: string,
  without: Explanation | undefined,
  changed: Explanation | undefined,
): AnswerChange[] {
  const [old, now] = [without, changed].map((tree) => (tree ? answerOf(tree) : 'no')) as [Answer, Answer];
  return old === now ? [] : [{ id, label, without: old, with: now }];
}

const isOne = (range: Range | null): range is Range => range !== null && range[0] === range[1];

/** Categories of either law; a reform may end one, or add one of another version. */
function categoryChanges(without: Assessment, changed: Assessment, language: Language): AnswerChange[] {
  const [before, after] = [without, changed].map(
    ({ categories }) => new Map(categories.map((each) => [each.category.id, each])),
  ) as [Map<string, Assessment['categories'][number]>, Map<string, Assessment['categories'][number]>];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const name = (now ?? old)?.category.name[language] ?? id;
    return answerChange(id, `${name} (${id})`, old?.membership, now?.membership);
  });
}

/** What is different between an assessment under the law as it is and one with a reform laid over it. */
export function differenceOf(without: Assessment, changed: Assessment, language: Language): ReformDifference {
  const [before, after] = [pointsRange(without.crs), pointsRange(changed.crs)];
  return {
    score: {
      without: before,
      with: after,
      change: isOne(before) && isOne(after) ? after[0] - before[0] : null,
    },
    lines: lineChanges(without.crs, changed.crs, language),
    programs: PROGRAMS.flatMap((id) =>
      answerChange(
        id,
        nodeText(changed.programs[id].code, language),
        without.programs[id],
        changed.programs[id],
      ),
    ),
    pool: answerChange('pool', nodeText('pool', language), without.pool, changed.pool)[0] ?? null,
    categories: categoryChanges(without, changed, language),
  };
}

/** True when a reform changes nothing that a person would see. */
export function changesNothing({ score, lines, programs, pool, categories }: ReformDifference): boolean {
  const listed = lines.length + programs.length + categories.length;
  return listed === 0 && pool === null && String(score.without) === String(score.with);
}
