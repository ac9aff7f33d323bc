import { ABILITIES, type Explanation } from '@openentry/law';
import type { Formats } from '../../i18n/format.ts';
import type { Texts } from './text.en.ts';

type FactRead = Explanation['facts'][number];

interface Words {
  readonly label: string;
  readonly value: string;
}

/** A level as the form offered it. */
function levelWords(value: FactRead['value'], text: Texts, format: Formats): string {
  if (value === null) return text.facts.none;
  const level = Number(value);
  if (level < 4) return text.levels.below;
  return level >= 10 ? text.levels.top : format.number(level);
}

function plainWords(value: FactRead['value'], text: Texts, format: Formats): string {
  if (value === null) return text.facts.none;
  if (typeof value === 'boolean') return value ? text.facts.yes : text.facts.no;
  return typeof value === 'number' ? format.number(value) : value;
}

const among = (value: FactRead['value'], choices: Readonly<Record<string, string>>, text: Texts): string =>
  value === null ? text.facts.none : (choices[String(value)] ?? String(value));

/** A fact that the law read, in the words of the form. */
export function factWords({ path, value }: FactRead, text: Texts, format: Formats): Words {
  const { facts } = text;
  const plain = (label: string): Words => ({ label, value: plainWords(value, text, format) });
  const level = (label: string): Words => ({ label, value: levelWords(value, text, format) });
  const chosen = (label: string, choices: Readonly<Record<string, string>>): Words => ({
    label,
    value: among(value, choices, text),
  });
  const ability = ABILITIES.find((name) => path.endsWith(`.${name}`));
  if (ability) return level(facts.level(text.abilities[ability]));
  switch (path) {
    case 'age':
      return plain(facts.age);
    case 'education':
      return chosen(facts.education, text.education.choices);
    case 'firstLanguage.name':
      return chosen(facts.language, { en: facts.english, fr: facts.french });
    case 'firstLanguage.weakestAbility':
      return level(facts.weakest);
    case 'french.weakestAbility':
      return level(facts.weakestFrench);
    case 'english.weakestAbility':
      return level(facts.weakestEnglish);
    case 'canadianWorkYears':
      return plain(facts.canadianWorkYears);
    case 'foreignWorkYears':
      return plain(facts.foreignWorkYears);
    case 'certificateOfQualification':
      return plain(facts.certificate);
    case 'hasAccompanyingSpouse':
      return plain(facts.spouseComes);
    case 'spouse.education':
      return chosen(facts.spouseEducation, text.education.choices);
    case 'spouse.canadianWorkYears':
      return plain(facts.spouseCanadianWork);
    case 'canadianStudy':
      return chosen(facts.canadianStudy, text.canadianStudy.choices);
    case 'sibling':
      return plain(facts.sibling);
    case 'nomination':
      return plain(facts.nomination);
    case 'jobOffer':
      return chosen(facts.jobOffer, text.jobOffer.choices);
    default:
      return plain(path);
  }
}
