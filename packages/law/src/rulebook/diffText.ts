import type { CategoryInForce, CategoryRequirement } from '../categories/categories.ts';
import { type Language, nodeText } from '../explain/render.ts';
import { occupationOf } from '../noc/noc.ts';
import { COLUMNS } from '../parameters/paths.ts';
import type { Declared } from '../parameters/registered.ts';
import { parameterById } from '../parameters/registry.ts';
import { policyById } from '../policies/registry.ts';
import { isPlainDate, type PlainDate } from '../time/plainDate.ts';
import type { Change, FactorRules, LeafChange } from './diff.ts';
import { en, type RulebookTexts } from './texts.en.ts';
import { fr } from './texts.fr.ts';
import { dayText, leafText, pathText, SEPARATOR, typeset } from './write.ts';

const catalogues: Readonly<Record<Language, RulebookTexts>> = { en, fr };

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** Units that say something; the others are told by the labels. */
const SPOKEN: readonly Declared['unit'][] = ['points', 'years', 'months', 'days', 'dollars', 'level'];

/** "20 (with a spouse or partner): ", or nothing for a value that is one number. */
function labelText({ path }: LeafChange, declared: Declared, value: unknown, language: Language): string {
  if (path.length === 0) return '';
  const { label, column } = catalogues[language].changes;
  const at = path.findIndex((step) => COLUMNS.includes(step));
  const steps = path.map((_, i) => i).filter((i) => i !== at);
  const row = pathText(path, declared, value, steps)[language];
  if (at < 0) return label(row);
  const columnName = pathText(path, declared, value, [at])[language];
  return label(row === '' ? columnName : column(row, columnName));
}

const isTexts = (leaf: LeafChange['from']): leaf is readonly string[] => Array.isArray(leaf);

function leafChangeText(
  leaf: LeafChange,
  change: Of<'parameter'>,
  declared: Declared,
  language: Language,
): string {
  const { changes } = catalogues[language];
  const value = (leaf.change === 'removed' ? change.from : change.to)?.value;
  const label = labelText(leaf, declared, value, language);
  const { from, to } = leaf;
  if (isTexts(from) && isTexts(to)) {
    const text = (list: readonly string[]): string =>
      list.length === 0 ? '' : leafText(list, declared, language);
    return changes.set(
      label,
      text(to.filter((each) => !from.includes(each))),
      text(from.filter((each) => !to.includes(each))),
    );
  }
  const [old, now] = [from, to].map((each) => {
    const text = leafText(each, declared, language);
    return typeof each === 'string' && !isPlainDate(each) ? changes.quoted(text) : text;
  }) as [string, string];
  if (change.change !== 'changed') return changes.is(label, change.change === 'added' ? now : old);
  if (leaf.change === 'added') return changes.leafAdded(label, now);
  if (leaf.change === 'removed') return changes.leafRemoved(label, old);
  return changes.leaf(label, now, old);
}

/** The day in words, or null where a title says it already. */
function dayUnlessSaid(title: string, day: PlainDate, language: Language): string | null {
  const words = dayText(day, language);
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
  return plain(title).includes(plain(words)) ? null : words;
}

/** A whole chart, column by column: its rows are always the same ones. */
function columnTexts(leaves: readonly LeafChange[], declared: Declared, language: Language): string[] {
  return [...Map.groupBy(leaves, ({ path }) => path[0] ?? '')].map(([column, cells]) => {
    const values = cells.map(({ from, to }) => leafText(to ?? from, declared, language));
    return `${catalogues[language].changes.label(pathText([column], declared, null)[language])}${values.join(', ')}`;
  });
}

function parameterText(change: Of<'parameter'>, language: Language): string {
  const { changes, units } = catalogues[language];
  const declared = parameterById(change.id);
  if (!declared) throw new RangeError(`${change.id} is no parameter`);
  const unit = SPOKEN.includes(declared.unit) ? changes.unit(units[declared.unit].toLowerCase()) : '';
  const title = declared.title[language];
  const told =
    declared.columns === 'first' && change.change !== 'changed'
      ? columnTexts(change.leaves, declared, language)
      : change.leaves.map((leaf) => leafChangeText(leaf, change, declared, language));
  const leaves = told.join(SEPARATOR[language]);
  if (!change.to) return changes.parameterRemoved(title, unit, leaves);
  const named = change.to.title[language];
  const by = changes.by(named, dayUnlessSaid(named, change.to.inForce, language));
  return change.change === 'added'
    ? changes.parameterAdded(title, unit, leaves, by)
    : changes.parameter(title, unit, leaves, by);
}

/** What a category asks for, in words. */
export function requirementText(requirement: CategoryRequirement, language: Language): string {
  const texts = catalogues[language].requirement;
  switch (requirement.kind) {
    case 'work': {
      const { months, windowYears, continuous, inCanada } = requirement;
      return texts.work(months, windowYears, continuous, inCanada);
    }
    case 'language':
      return texts.language(requirement.nclc);
    case 'military':
      return texts.military(requirement.serviceYears, requirement.offerYears, requirement.credentialYears);
  }
}

function codesText(codes: readonly string[], language: Language): string {
  return codes
    .map((code) => `${code} ${occupationOf(code)?.[language] ?? ''}`.trim())
    .join(SEPARATOR[language]);
}

function requirementChange(from: CategoryInForce, to: CategoryInForce, language: Language): string {
  const [old, now] = [requirementText(from.requirement, language), requirementText(to.requirement, language)];
  return old === now ? '' : catalogues[language].changes.requirement(now, old);
}

/** What a category and its rounds are called, where that is different; in French where both labels were seen. */
function namesChange(from: CategoryInForce, to: CategoryInForce, language: Language): string {
  const { changes, grades } = catalogues[language];
  const inFrench = language === 'fr' && from.roundLabel.fr !== null && to.roundLabel.fr !== null;
  const [old, now] = [from, to].map(({ name, roundLabel, roundLabelInferred }) => {
    const label = changes.quoted((inFrench ? roundLabel.fr : null) ?? roundLabel.en);
    return {
      name: changes.quoted(name[language]),
      rounds: roundLabelInferred ? `${label} (${grades.I})` : label,
    };
  }) as [Record<'name' | 'rounds', string>, Record<'name' | 'rounds', string>];
  const name = old.name === now.name ? '' : changes.name(now.name, old.name);
  return old.rounds === now.rounds ? name : `${name}${changes.rounds(now.rounds, old.rounds)}`;
}

function categoryText({ from, to, codesAdded, codesRemoved }: Of<'category'>, language: Language): string {
  const { changes } = catalogues[language];
  const added = codesAdded.length > 0 ? changes.codesAdded(codesText(codesAdded, language)) : '';
  const removed = codesRemoved.length > 0 ? changes.codesRemoved(codesText(codesRemoved, language)) : '';
  if (to === null) return changes.categoryRemoved(from?.name[language] ?? '');
  const name = to.name[language];
  if (from === null) {
    const listed = to.nocs.length > 0 ? changes.codes(codesText(to.nocs, language)) : '';
    return changes.categoryAdded(name, requirementText(to.requirement, language), listed);
  }
  const codes = `${added}${removed}` || (to.nocs.length > 0 ? changes.noCodes : '');
  const details = `${namesChange(from, to, language)}${requirementChange(from, to, language)}${codes}`;
  return changes.category(name, from.version, to.version, details);
}

/** What an added factor gives, tier by tier, in words. */
export function tiersText({ tiers, years, offers }: FactorRules, language: Language): string {
  const { changes } = catalogues[language];
  return tiers
    .map(({ title, nocs, canadianWork, offer }) =>
      changes.tier(
        title ? changes.label(title[language]) : '',
        codesText(nocs, language),
        canadianWork.join(', '),
        offer,
        changes.years[years],
        changes.offers[offers],
      ),
    )
    .join(' ');
}

function factorText({ group, title, from, to }: Of<'factor'>, language: Language): string {
  const { changes } = catalogues[language];
  const [name, block] = [title[language], nodeText(group, language)];
  if (to === null) return changes.factorRemoved(name, block);
  if (from === null) return changes.factorAdded(name, block, tiersText(to, language));
  return changes.factor(name, block, tiersText(to, language), tiersText(from, language));
}

function policyText({ id, from, to }: Of<'policy'>, language: Language): string {
  const policy = policyById(id);
  const choice = (key: string): string => policy?.choices[key]?.[language] ?? key;
  return catalogues[language].changes.policy(policy?.question[language] ?? id, choice(to), choice(from));
}

function instrumentText({ change, instrument }: Of<'instrument'>, language: Language): string {
  const { changes } = catalogues[language];
  const title = instrument.title[language];
  const day = dayUnlessSaid(title, instrument.inForce, language);
  return change === 'added' ? changes.instrument(title, day) : changes.instrumentGone(title, day);
}

function write(change: Change, language: Language): string {
  switch (change.kind) {
    case 'instrument':
      return instrumentText(change, language);
    case 'parameter':
      return parameterText(change, language);
    case 'policy':
      return policyText(change, language);
    case 'category':
      return categoryText(change, language);
    case 'factor':
      return factorText(change, language);
  }
}

/** A difference between two laws as a sentence. */
export function diffText(change: Change, language: Language): string {
  return typeset(write(change, language), language);
}
