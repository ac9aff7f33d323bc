import { type CategoryVersion, instruments, type Language, occupationOf } from '@openentry/law';
import type { Bilingual } from '../../errors.ts';
import { instrumentInWords } from '../../writing/words.ts';
import {
  type Block,
  list,
  pairs,
  paragraph,
  type Section,
  section,
  type Table,
} from '../../writing/writing.ts';
import { economicGoalOf } from './goals.ts';
import type { RoundTexts } from './text.en.ts';

/** What a round of a category says besides what every round says. */
export interface CategoryParts {
  readonly category: CategoryVersion;
  /** The goal as whoever plans the round states it; null where that of the data stands, if any. */
  readonly goal: Bilingual | null;
  readonly language: Language;
  readonly texts: RoundTexts;
}

/** The label as rounds were published with it; where none was, the one that follows from the others. */
function labelOf({ category, language, texts }: CategoryParts): string {
  const label = category.roundLabel[language] ?? category.roundLabel.en;
  return category.roundLabelInferred ? texts.category.labelInferred(label) : label;
}

function establishment(parts: CategoryParts): Section {
  const { category, language, texts } = parts;
  const words = texts.category;
  const name = category.name[language];
  const named = category.nameFrVerified ? [] : [paragraph(words.nameFrNotSeen)];
  return section('category', words.heading, [
    paragraph(words.established(name)),
    pairs(
      [words.name, name],
      [words.version, category.version],
      [words.label, labelOf(parts)],
      [words.instrument, instrumentInWords(instruments[category.instrument], language)],
    ),
    ...named,
  ]);
}

/** What a person must have to belong to the category, one condition after the other. */
function conditions({ requirement }: CategoryVersion, { criteria }: RoundTexts): string[] {
  switch (requirement.kind) {
    case 'work':
      return [
        criteria.months(requirement.months, requirement.windowYears),
        requirement.continuous ? criteria.continuous : criteria.notContinuous,
        criteria.single,
        requirement.inCanada ? criteria.inCanada : criteria.anywhere,
      ];
    case 'language':
      return [criteria.language(requirement.nclc)];
    case 'military':
      return [
        criteria.service(requirement.serviceYears),
        criteria.occupation,
        criteria.offer(requirement.offerYears),
        criteria.credential(requirement.credentialYears),
      ];
  }
}

/** The goal in words: the one stated for this round, or that of the data with its source, or that it is open. */
function goalBlocks({ category, goal, language, texts }: CategoryParts): Block[] {
  if (goal !== null) return [paragraph(goal[language])];
  const known = economicGoalOf(category.id);
  if (known === null) return [paragraph(texts.goal.open)];
  return [paragraph(known[language]), paragraph(texts.goal.source(known.source, known.grade))];
}

/** Establishment, criteria and goal of the category of a round. */
export function categorySections(parts: CategoryParts): Section[] {
  const { category, texts } = parts;
  return [
    establishment(parts),
    section('criteria', texts.criteria.heading, [
      paragraph(texts.criteria.lead),
      list(conditions(category, texts)),
      paragraph(texts.criteria.both),
    ]),
    section('goal', texts.goal.heading, [paragraph(texts.goal.lead), ...goalBlocks(parts)]),
  ];
}

/** The occupations of the category with their titles in NOC 2021; without any, the words that say so. */
export function schedule({ category, language, texts }: CategoryParts): Section {
  const words = texts.schedule;
  const table: Table = {
    kind: 'table',
    caption: words.caption(category.name[language]),
    columns: [
      { label: words.code, kind: 'code' },
      { label: words.title, kind: 'text' },
    ],
    rows: category.nocs.map((code) => ({
      depth: 0,
      sum: false,
      cells: [code, occupationOf(code)?.[language] ?? ''],
      notes: [],
    })),
  };
  return section('schedule', words.heading, [category.nocs.length === 0 ? paragraph(words.none) : table]);
}
