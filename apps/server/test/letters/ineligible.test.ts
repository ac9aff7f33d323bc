import {
  assess,
  type Facts,
  PROGRAMS,
  plainDate,
  type RenderedExplanation,
  renderExplanation,
  rulesetOn,
} from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/letters/profile-end/fields.en.ts';
import { fr } from '../../src/letters/profile-end/fields.fr.ts';
import { fieldText } from '../../src/letters/profile-end/fields.ts';
import { writeLetter } from '../../src/letters/write.ts';
import type { Block, ListItem } from '../../src/writing/writing.ts';
import { lapsedFacts, SUBJECTS } from './subjects.ts';

const law = rulesetOn(plainDate('2024-04-12'));
const LANGUAGES = ['en', 'fr'] as const;
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

function letterFor(facts: Facts, language: 'en' | 'fr'): readonly Block[] {
  const subject = SUBJECTS['profile-ineligible'];
  if (subject.kind !== 'profile-ineligible') throw new Error('Not a letter of ineligibility');
  return writeLetter({ ...subject, assessment: assess(facts, law) }, language).blocks;
}

function itemsOf(blocks: readonly Block[], code: string): readonly ListItem[] {
  for (const block of blocks) {
    if (block.kind !== 'section' || block.code !== code) continue;
    return block.blocks.flatMap((each) => (each.kind === 'list' ? each.items : []));
  }
  return [];
}

const isMet = ({ outcome }: RenderedExplanation): boolean =>
  outcome.kind === 'value' && outcome.value === true;

describe.each(LANGUAGES)('a profile that is no longer eligible, in %s', (language) => {
  const facts = lapsedFacts();
  const blocks = letterFor(facts, language);

  test.each(PROGRAMS)('%s: every requirement that is not met, with where it stands', (program) => {
    const explained = renderExplanation(assess(facts, law).programs[program], language);
    const unmet = explained.children.filter((child) => !isMet(child));
    const items = itemsOf(blocks, `program.${program}`);
    expect(unmet.length).toBeGreaterThan(0);
    expect(items).toHaveLength(unmet.length);
    for (const [index, node] of unmet.entries()) {
      expect(plain(items[index]?.text ?? '')).toContain(node.label);
      expect(plain(items[index]?.details.at(-1) ?? '')).toContain(node.provision.text);
      for (const remedy of node.remedies) expect(remedy.text).not.toBe('');
    }
  });

  test('every number of the reasons is there', () => {
    const text = plain(JSON.stringify(blocks));
    for (const number of language === 'en' ? ['4,000', '13,757', '9,757'] : ['4 000', '13 757', '9 757']) {
      expect(text).toContain(number);
    }
  });

  test('what was not counted is named as the person knows it', () => {
    const left = itemsOf(blocks, 'facts').map(({ text }) => plain(text));
    expect(left).toContain(language === 'en' ? 'Job 1: self-employed.' : 'Emploi 1 : travail autonome.');
    expect(left.join()).not.toMatch(/jobs\.|credentials\.|\d{4}-\d{2}/);
    // A job in Canada is no reason why nothing was counted abroad.
    expect(left.join()).not.toMatch(/not outside Canada|hors du Canada/);
  });
});

test('what is not declared is said to be unknown, by its name', () => {
  const { languageTests: _, ...without } = lapsedFacts();
  const items = itemsOf(letterFor(without, 'en'), 'program.CEC');
  const language = items.find(({ text }) => text.startsWith('Not known'));
  expect(language?.details).toContain('Not declared: language tests.');
});

test('somebody barred for misrepresentation sees that reason, and the program they meet', () => {
  const eligible = lapsedFacts({
    inadmissibleForMisrepresentation: true,
    languageTests: [
      { test: 'celpip', date: plainDate('2023-06-01'), listening: 9, reading: 9, writing: 9, speaking: 9 },
    ],
    jobs: [
      {
        noc: { '2021': '21231' },
        country: 'CA',
        employerCountry: 'CA',
        start: plainDate('2022-01-01'),
        end: null,
        hoursPerWeek: 40,
        paid: true,
        selfEmployed: false,
        authorised: true,
        duringFullTimeStudy: false,
        dutiesPerformed: true,
      },
    ],
  });
  const blocks = letterFor(eligible, 'en');
  expect(itemsOf(blocks, 'pool').map(({ text }) => text)).toEqual([
    'A finding of misrepresentation bars a profile for five years.',
  ]);
  const cec = blocks.find((block) => block.kind === 'section' && block.code === 'program.CEC');
  expect(JSON.stringify(cec)).toContain('Every requirement of this program is met.');
});

describe('names of facts', () => {
  test.each([
    ['jobs', 'work experience', 'expérience de travail'],
    ['jobs.0', 'job 1', 'emploi 1'],
    ['jobs.11.noc.2021', 'job 12, occupation', 'emploi 12, profession'],
    ['spouse', 'spouse or partner', 'époux ou conjoint de fait'],
    [
      'spouse.credentials.1.assessment.date',
      'credential 2, assessment, date (spouse or partner)',
      'titre d’études 2, évaluation, date (époux ou conjoint de fait)',
    ],
    ['no.such.fact', 'no.such.fact', 'no.such.fact'],
    ['', '', ''],
    ['0', '0', '0'],
  ])('%s', (path, english, french) => {
    expect(fieldText(path, 'en')).toBe(english);
    expect(fieldText(path, 'fr')).toBe(french);
  });

  test('every fact of the form has one in both languages', async () => {
    const { factsSchema } = await import('@openentry/law');
    const names = new Set<string>();
    const walk = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties = {}, items, anyOf, allOf } = schema as Record<string, never>;
      for (const [name, of] of Object.entries(properties as Record<string, unknown>)) {
        names.add(name);
        walk(of);
      }
      for (const each of [items, ...((anyOf ?? []) as unknown[]), ...((allOf ?? []) as unknown[])])
        walk(each);
    };
    const { z } = await import('zod');
    walk(z.toJSONSchema(factsSchema, { unrepresentable: 'any', io: 'input', reused: 'inline' }));
    const VERSIONS = ['2011', '2016', '2021', 'schema'];
    const named = [...names].filter((name) => !VERSIONS.includes(name));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !Object.hasOwn(en.fields, name))).toEqual([]);
    for (const [name, word] of Object.entries(fr.fields)) expect(word, name).not.toBe('');
  });
});
