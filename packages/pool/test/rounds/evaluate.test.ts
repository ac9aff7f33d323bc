import {
  belongsTo,
  codeFacts,
  eligiblePrograms,
  type Facts,
  type Program,
  plainDate,
  pointsOf,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  compileScorer,
  evaluatePerson,
  type Instruction,
  ScoreUnknownError,
  type SnapshotPerson,
} from '../../src/index.ts';
import { forProgram, general, stem, syntheticPeople } from '../proof/support/round.ts';

let people: readonly SnapshotPerson[] = [];
beforeAll(() => {
  people = syntheticPeople(800, 'evaluate');
});

function evaluate(facts: Facts, told: Instruction): ReturnType<typeof evaluatePerson> {
  const law = rulesetOn(told.day);
  return evaluatePerson(facts, law, told, compileScorer(law));
}

describe('a person in a round', () => {
  test.each<[string, () => Instruction]>([
    ['general', () => general(1)],
    ['for CEC', () => forProgram('CEC', 1)],
    ['for nominees', () => forProgram('PNP', 1)],
    ['for two programs', () => ({ ...forProgram('CEC', 1), programs: ['FST', 'FSW'] })],
    ['for STEM occupations', () => stem(1)],
    ['by the law of another year', () => ({ ...general(1), day: plainDate('2025-06-01') })],
  ])('%s, is evaluated as the readable rules say', (_, told) => {
    const asked = told();
    const law = rulesetOn(asked.day);
    const scorer = compileScorer(law);
    const seen = new Set<Program | null>();
    for (const { facts } of people) {
      const score = scoreCrs(codeFacts(facts, law).candidate, law);
      const open = eligiblePrograms(facts, law);
      const [first] = open.filter((program) => asked.programs.includes(program));
      const inGroup =
        first !== undefined && (asked.category === null || belongsTo(asked.category, facts, law));
      const evaluated = evaluatePerson(facts, law, asked, scorer);
      const [core, spouse, transferability, additional] = score.children.map(pointsOf);
      expect(evaluated).toEqual({
        core,
        spouse,
        transferability,
        additional,
        total: pointsOf(score),
        programs: open,
        inGroup,
        program: inGroup ? first : null,
      });
      seen.add(evaluated.program);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('is invited under the first program of the law, not of the instruction', () => {
    const both = people.find(({ facts }) => {
      const open = eligiblePrograms(facts, rulesetOn(general(1).day));
      return open.includes('CEC') && open.includes('FSW');
    });
    const facts = both?.facts ?? { schema: 'facts/2' };
    expect(evaluate(facts, { ...forProgram('CEC', 1), programs: ['FSW', 'CEC'] }).program).toBe('CEC');
    expect(evaluate(facts, forProgram('FSW', 1)).program).toBe('FSW');
    expect(evaluate(facts, forProgram('FST', 1))).toMatchObject({
      programs: ['CEC', 'FSW'],
      inGroup: false,
      program: null,
    });
  });

  test('is not ranked while part of the score is not known', () => {
    const { dateOfBirth: _, ...facts } = people[0]?.facts ?? { schema: 'facts/2' };
    expect(() => evaluate(facts, general(1))).toThrow(ScoreUnknownError);
    try {
      evaluate(facts, general(1));
    } catch (error) {
      expect(error).toMatchObject({
        code: 'round.score-unknown',
        unknown: { age: ['dateOfBirth'] },
        message: expect.stringMatching(/age \(dateOfBirth\)/),
      });
    }
  });
});
