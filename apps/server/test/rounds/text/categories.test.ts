import { categoryVersions, dayInWords, instruments, occupationOf } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import goals from '../../../src/rounds/text/goals.json' with { type: 'json' };
import { economicGoalOf } from '../../../src/rounds/text/goals.ts';
import { roundText } from '../../../src/rounds/text/round-text.ts';
import { pdfOf } from '../../../src/writing/pdf/pdf.ts';
import { readPdf } from '../../writing/read-pdf.ts';
import { plain, sectionsOf, sectionText } from '../../writing/texts.ts';
import { LANGUAGES, ofCategory } from './instructions.ts';

describe.each(
  categoryVersions.flatMap((category) => LANGUAGES.map((language) => ({ ...category, category, language }))),
)('the category $id in $language', ({ category, language }) => {
  const text = roundText({ instruction: ofCategory(category) }, language);

  test('is established by its name, version and label', () => {
    const established = sectionText(text, 'category');
    expect(established).toContain(plain(category.name[language]));
    expect(established).toContain(category.version);
    expect(established).toContain(category.roundLabel[language] ?? category.roundLabel.en);
    const inferred = language === 'en' ? 'inferred' : 'déduit';
    expect(established.includes(inferred)).toBe(category.roundLabelInferred);
    const notSeen = language === 'en' ? 'was not seen' : 'n’a pas été vu';
    expect(established.includes(notSeen)).toBe(!category.nameFrVerified);
    expect(established).toContain(dayInWords(instruments[category.instrument].inForce, language));
  });

  test('asks for what the data of the law ask for', () => {
    const criteria = sectionText(text, 'criteria');
    const { requirement } = category;
    const has = (english: string, french: string): void =>
      expect(criteria).toContain(language === 'en' ? english : french);
    if (requirement.kind === 'work') {
      const { months, windowYears, continuous, inCanada } = requirement;
      has(`at least ${months} months of full-time work`, `au moins ${months} mois de travail à temps plein`);
      has(`within the ${windowYears} years`, `au cours des ${windowYears} ans`);
      if (continuous) has('without a break', 'sans interruption');
      else has('with breaks', 'même avec des interruptions');
      if (inCanada) has('in Canada, with authorisation', 'au Canada, avec l’autorisation');
      else has('in Canada or abroad', 'au Canada ou à l’étranger');
      has('single occupation', 'une seule des professions');
    }
    if (requirement.kind === 'language')
      has(`NCLC ${requirement.nclc} or more`, `au moins au NCLC ${requirement.nclc}`);
    if (requirement.kind === 'military') {
      has(`at least ${requirement.serviceYears} years`, `au moins ${requirement.serviceYears} ans`);
      has(
        `at least ${requirement.offerYears} years in an occupation`,
        `au moins ${requirement.offerYears} ans dans une profession`,
      );
      has(
        `at least ${requirement.credentialYears} years, assessed`,
        `au moins ${requirement.credentialYears} ans, évalué`,
      );
    }
    has('11.2(1)(c)', '11.2(1)c)');
  });

  test('has its occupations in a schedule, each with the title of its code', () => {
    const schedule = sectionsOf(text).find(({ code }) => code === 'schedule');
    const rows = schedule?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
    expect(rows.map(({ cells }) => cells.map(plain))).toEqual(
      category.nocs.map((code) => [code, plain(occupationOf(code)?.[language] ?? 'no title')]),
    );
    if (category.nocs.length === 0)
      expect(sectionText(text, 'schedule')).toContain(language === 'en' ? 'no list' : 'pas de liste');
  });

  test('leaves the economic goal to the Minister, as no text states it', () => {
    expect(economicGoalOf(category.id)).toBeNull();
    expect(sectionText(text, 'goal')).toContain(
      language === 'en' ? 'To be stated by the Minister.' : 'À énoncer par le ministre.',
    );
  });
});

describe('economic goals', () => {
  test('there is a decision on each category version, and on no other', () => {
    expect(Object.keys(goals).sort()).toEqual(categoryVersions.map(({ id }) => id).sort());
  });

  test('one that the plan of the round states is given as it is', () => {
    const stem = categoryVersions.find(({ id }) => id === 'stem@2026-v3');
    if (stem === undefined) throw new Error('No such category');
    const economicGoal = { en: 'A goal, as stated.', fr: 'Un objectif, tel qu’énoncé.' };
    for (const language of LANGUAGES) {
      const goal = sectionText(roundText({ instruction: ofCategory(stem), economicGoal }, language), 'goal');
      expect(goal).toContain(economicGoal[language]);
      expect(goal).not.toMatch(/To be stated|À énoncer/);
    }
  });
});

test.each(LANGUAGES)(
  'an instruction is a tagged PDF too, with its whole schedule, in %s',
  async (language) => {
    const health = categoryVersions.find(({ id }) => id === 'healthcare@2026-v3');
    if (health === undefined) throw new Error('No such category');
    const text = roundText({ instruction: ofCategory(health) }, language);
    const pdf = readPdf(await pdfOf(text, { createdAt: 0, compress: false }));
    for (const code of health.nocs) expect(pdf.text).toContain(code);
    expect(pdf.untagged).toBe('');
    expect(pdf.missingGlyphs).toBe(0);
  },
);
