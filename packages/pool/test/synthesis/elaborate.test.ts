import {
  acceptedTests,
  codeFacts,
  eligiblePrograms,
  explainProgram,
  isSkilled,
  occupations,
  type PlainDate,
  plainDate,
  readFacts,
  rulesetOn,
} from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { occupationsWith, professionalBodies } from '../../src/synthesis/assumptions.ts';
import { STEM_SHARE } from '../../src/synthesis/calibration.ts';
import { type CompleteFacts, elaborate } from '../../src/synthesis/elaborate.ts';
import { isSkilledOn } from '../../src/synthesis/occupation.ts';
import { chanceOf } from '../../src/synthesis/random.ts';
import { drawTraits, type Traits } from '../../src/synthesis/traits.ts';

/** Days whose rules differ: NOC 2016, the first day of NOC 2021, before and after PTE, an architects' body, no offers. */
const DAYS = ['2022-02-14', '2022-11-15', '2022-11-16', '2024-04-09', '2024-11-04', '2025-06-02'].map(
  plainDate,
);
const mix = occupationsWith(STEM_SHARE);

const moment = (on: PlainDate, received: string) => ({
  on,
  received: plainDate(received),
  nominated: on,
  fundsFor: () => 50_000,
  gender: 'X' as const,
});

function* lives(seed: string, on: PlainDate, count: number): Generator<[Traits, CompleteFacts]> {
  const chance = chanceOf(`${seed}/${on}`);
  const received = rulesetOn(on).on.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  for (let made = 0; made < count; ) {
    const traits = drawTraits(chance, mix);
    if (!isSkilledOn(traits.noc, on)) continue;
    made++;
    yield [traits, elaborate(chance, traits, moment(on, chance.happens(0.5) ? received : on))];
  }
}

describe.each(DAYS)('a life on %s', (on) => {
  const law = rulesetOn(on);

  test('is what the law makes the traits of again, with nothing unknown', () => {
    for (const [traits, facts] of lives('again', on, 1500)) {
      const { candidate, unknown } = codeFacts(facts, law);
      expect(unknown).toEqual({});
      expect(candidate, JSON.stringify(facts)).toEqual(traits.coded);
    }
  });

  test('can be read as any other input, and leaves no program open', () => {
    for (const [, facts] of lives('read', on, 300)) {
      const read = readFacts(JSON.parse(JSON.stringify(facts)));
      expect(read.ok ? [] : read.problems).toEqual([]);
      for (const program of ['CEC', 'FSW', 'FST'] as const) {
        const tree = explainProgram(program, facts, law);
        expect(JSON.stringify(tree), program).not.toContain('"kind":"unknown"');
      }
    }
  });

  test('holds only tests that were accepted when they were taken, and PTE Core from when it was', () => {
    const taken = [...lives('tests', on, 1500)].flatMap(([, { languageTests, spouse }]) => [
      ...languageTests,
      ...(spouse?.languageTests ?? []),
    ]);
    for (const { test: name, date } of taken) {
      expect(rulesetOn(date).read(acceptedTests), `${name} of ${date}`).toContain(name);
    }
    const names = new Set(taken.map(({ test: name }) => name));
    const all = ['celpip', 'ielts', ...(on > '2024-09-01' ? ['pte'] : []), 'tcf', 'tef'];
    if (on < '2024-02-01' || on > '2024-09-01') expect([...names].sort()).toEqual(all);
  });

  test('opens each federal program to some', () => {
    const open = new Set([...lives('open', on, 1500)].flatMap(([, facts]) => eligiblePrograms(facts, law)));
    expect([...open].sort()).toEqual(['CEC', 'FST', 'FSW', 'PNP']);
  });
});

describe('an occupation', () => {
  const on = plainDate('2024-06-10');
  const law = rulesetOn(on);

  test('whose profession assesses credentials has its assessment', () => {
    const chance = chanceOf('professions');
    for (const noc of Object.keys(professionalBodies)) {
      for (let made = 0; made < 40; ) {
        const traits = drawTraits(chance, mix);
        if (traits.coded.canadianStudy !== 'none' || traits.coded.foreignWorkYears < 1) continue;
        made++;
        const facts = elaborate(chance, { ...traits, noc }, moment(on, '2024-06-01'));
        const education = explainProgram('FSW', facts, law).children.find(
          ({ code }) => code === 'fsw.education',
        );
        expect(
          education?.reasons.map(({ code }) => code),
          noc,
        ).not.toContain('professional-body');
      }
    }
  });

  test('of NOC 2016 is skilled wherever its people are drawn before November 2022', () => {
    const before = plainDate('2022-11-15');
    const skilled = occupations.filter(({ code }) => isSkilledOn(code, before));
    expect(skilled.length).toBeGreaterThan(300);
    for (const { code } of occupations) expect(isSkilledOn(code, on)).toBe(isSkilled(code));
  });
});
