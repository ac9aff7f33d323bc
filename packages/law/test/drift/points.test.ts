import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programsFound } from '../../src/assess.ts';
import { isMember } from '../../src/categories/membership.ts';
import { changesPointsAlone } from '../../src/drift/points.ts';
import { judged } from '../../src/drift/verdict.ts';
import { codeFindings } from '../../src/facts/code.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import { parameterById } from '../../src/parameters/registry.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { byOccupation, lawOn, reform } from '../support/law.ts';
import { made } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { turningCase } from '../support/turning.ts';

/** Ids of what coding facts and finding programs and categories reads of a law. */
function readBefore(facts: Facts, law: Ruleset): Set<string> {
  const read = new Set<string>();
  const noted: Ruleset = {
    ...law,
    find: (parameter) => {
      read.add(parameter.id);
      return law.find(parameter);
    },
    read: (parameter) => {
      read.add(parameter.id);
      return law.read(parameter);
    },
  };
  const findings = findingsOf(facts, noted);
  codeFindings(findings);
  programsFound(findings);
  for (const category of law.categories) isMember(category, findings);
  return read;
}

describe('laws that differ in the points of the CRS alone', () => {
  const on = plainDate('2025-06-01');
  const law = lawOn('2025-06-01');

  test('are told from others', () => {
    const day = (text: string) => rulesetOn(plainDate(text));
    expect(changesPointsAlone(day('2025-03-24'), day('2025-03-25'))).toBe(true);
    expect(changesPointsAlone(day('2020-10-19'), day('2020-10-20'))).toBe(true);
    // Fees are read of nobody in a pool.
    expect(changesPointsAlone(day('2024-04-29'), day('2024-04-30'))).toBe(true);
    // What counts as Canadian study came with its points.
    expect(changesPointsAlone(day('2016-11-18'), day('2016-11-19'))).toBe(false);
    expect(changesPointsAlone(day('2025-07-06'), day('2025-07-07'))).toBe(false);
    expect(changesPointsAlone(day('2026-02-17'), day('2026-02-18'))).toBe(false);
  });

  test('differ in no policy and no added factor', () => {
    const with_ = (values: Readonly<Record<string, unknown>>) => rulesetOn(on, [reform(values, on)]);
    expect(changesPointsAlone(law, with_({ 'crs.sibling.points': 40 }))).toBe(true);
    expect(changesPointsAlone(law, with_({ 'work.weekend-gap': 'broken' }))).toBe(false);
    expect(changesPointsAlone(law, rulesetOn(on, [byOccupation(on)]))).toBe(false);
    expect(changesPointsAlone(rulesetOn(on, [byOccupation(on)]), law)).toBe(false);
  });

  test('code the same candidate: nothing that is found before the points reads any of them', () => {
    const read = new Set<string>();
    const cases = made((random) => turningCase(random, 45));
    fc.assert(
      fc.property(cases, ({ facts, from }) => {
        for (const id of readBefore(facts, rulesetOn(from))) read.add(id);
      }),
      { numRuns: runs(3000) },
    );
    const areas = new Set([...read].map((id) => parameterById(id)?.area ?? id));
    const later = ['crs', 'fees', 'documents', 'invitation', 'profile'];
    expect(later.filter((area) => areas.has(area))).toEqual([]);
    expect(areas).toContain('work');
    expect(read.size).toBeGreaterThan(20);
  });

  test('find the same programs and categories', () => {
    const cases = made((random) => ({
      ...turningCase(random, 45),
      values: {
        'crs.sibling.points': random.between(0, 90),
        'crs.nomination.points': random.between(0, 600),
      },
    }));
    let scoredOtherwise = 0;
    fc.assert(
      fc.property(cases, ({ facts, from, values }) => {
        const before = rulesetOn(from);
        const after = rulesetOn(from, [reform(values, from)]);
        if (!changesPointsAlone(before, after)) throw new Error('Not points alone');
        const [was, is] = [judged(facts, before), judged(facts, after)];
        expect(is.candidate).toEqual(was.candidate);
        expect(is.verdict.programs).toEqual(was.verdict.programs);
        expect(is.verdict.categories).toEqual(was.verdict.categories);
        if (is.verdict.crs !== was.verdict.crs) scoredOtherwise++;
      }),
      { numRuns: runs(1000) },
    );
    expect(scoredOtherwise).toBeGreaterThan(0);
  });
});
