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
    expect(left).toContain(
      language === 'en'
        ? 'Job 1 (NOC 21231, Canada, since September 1, 2023): self-employed.'
        : 'Emploi 1 (CNP 21231, Canada, depuis le 1er septembre 2023) : travail autonome.',
    );
    expect(left.join()).not.toMatch(/jobs\.|credentials\.|\d{4}-\d{2}/);
    // A job in Canada is no reason why nothing was counted abroad.
    expect(left.join()).not.toMatch(/not outside Canada|hors du Canada/);
  });
});

test('what is not declared is said to be unknown, by its name', () => {
  const { languageTests: _, ...without } = lapsedFacts();
  const items = itemsOf(letterFor(without, 'en'), 'program.CEC');
  const language = items.find(({ text }) => text.startsWith('Not known'));
  expect(language?.details).toContain('Not declared: results of language tests.');
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
