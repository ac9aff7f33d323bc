import type { Language } from '@openentry/law';

const NBSP = '\u00A0';
const MONTHS = 12;

/** Names of the months as dates in words have them. */
function months(language: Language): string {
  const name = new Intl.DateTimeFormat(`${language}-CA`, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: MONTHS }, (_, month) => name.format(Date.UTC(2000, month, 1)));
  return names.join('|');
}

type Rule = readonly [RegExp, string];

/** Where a line must not end: within a date, between a number and what it counts, before a number it names. */
const rules: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    [new RegExp(`\\b(${months('en')}) (\\d{1,2},) (?=\\d{4})`, 'g'), `$1${NBSP}$2${NBSP}`],
    [/(\d) (?=(?:days?|months?|years?|points?|people|UTC|E[DS]T)\b)/g, `$1${NBSP}`],
    [/\b(S\.C\.|c\.|s\.|ss\.|CLB|NCLC|NOC|TEER|[Rr]ound|[Vv]ersion) (?=\d)/g, `$1${NBSP}`],
  ],
  fr: [
    [/ ([:;?!»%$])/g, `${NBSP}$1`],
    [/« /g, `«${NBSP}`],
    [/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`],
    [new RegExp(`(\\d|1er) (${months('fr')}) (?=\\d{4})`, 'g'), `$1${NBSP}$2${NBSP}`],
    [/(\d) (?=(?:jours?|mois|ans?|années?|points?|personnes?|UTC|H[AN]E)(?!\p{L}))/gu, `$1${NBSP}`],
    [/(?<!\p{L})(L\.C\.|art\.|par\.|al\.|ch\.|no|NCLC|CNP|FEER|[Rr]onde|[Vv]ersion) (?=\d)/gu, `$1${NBSP}`],
  ],
};

/** The text with no-break spaces where its language asks for them; nothing else of it changes. */
export function typeset(text: string, language: Language): string {
  return rules[language].reduce((set, [pattern, replacement]) => set.replace(pattern, replacement), text);
}
