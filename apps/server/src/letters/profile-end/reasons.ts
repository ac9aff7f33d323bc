import {
  type Assessment,
  dayInWords,
  type Explanation,
  type Facts,
  factText,
  factTexts,
  isPlainDate,
  type Language,
  listInWords,
  nodeText,
  type PlainDate,
  provisionText,
  type Reason,
  reasonText,
} from '@openentry/law';
import { numberInWords } from '../../writing/words.ts';
import type { ListItem } from '../../writing/writing.ts';
import type { ProfileEndTexts } from './text.en.ts';

type Texts = ProfileEndTexts['ineligible'];

const isMet = ({ outcome }: Explanation): boolean => outcome.kind === 'value' && outcome.value === true;

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const inWords =
  (language: Language) =>
  (day: PlainDate): string =>
    dayInWords(day, language);

type Value = Reason['values'][string];

function writtenValue(name: string, value: Value, facts: Facts, language: Language): Value {
  if (isPlainDate(value)) return dayInWords(value, language);
  if (name === 'path') return factText(String(value), facts, language, inWords(language));
  return typeof value === 'number' ? numberInWords(value, language) : value;
}

/** A reason in words that a candidate reads: days written out, numbers grouped, facts by their names. */
export function writtenReason(reason: Reason, facts: Facts, language: Language): string {
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    writtenValue(name, value, facts, language),
  ]);
  return upperFirst(reasonText({ ...reason, values: Object.fromEntries(values) }, language));
}

/** The reasons of a node and of everything below it, each once. */
function reasonsBelow(node: Explanation, facts: Facts, language: Language): string[] {
  const own = node.reasons.map((reason) => writtenReason(reason, facts, language));
  return [...new Set([...own, ...node.children.flatMap((child) => reasonsBelow(child, facts, language))])];
}

/** A requirement that is not met, or not known to be: why, what would change it, and where it stands. */
function unmet(node: Explanation, texts: Texts, facts: Facts, language: Language): ListItem {
  const { code, title, outcome, remedies = [], provision } = node;
  const label = nodeText(code, language, title);
  const open = outcome.kind === 'unknown';
  const missing = open ? factTexts(outcome.missing, facts, language, inWords(language)) : [];
  const change = [...new Set(remedies.map((remedy) => writtenReason(remedy, facts, language)))].join(' ');
  return {
    text: open ? texts.notKnown(label) : texts.notMet(label),
    details: [
      ...(open ? [texts.missing(listInWords(missing, language))] : []),
      ...reasonsBelow(node, facts, language),
      ...(change === '' ? [] : [texts.remedy(change)]),
      texts.provision(provisionText(provision, language)),
    ],
  };
}

/** Every requirement of a program that is not met, never only the first. */
export function unmetRequirements(
  program: Explanation,
  texts: Texts,
  facts: Facts,
  language: Language,
): ListItem[] {
  return program.children
    .filter((child) => !isMet(child))
    .map((child) => unmet(child, texts, facts, language));
}

/** Reasons that only say which of two counts an entry does not belong to, or which way a doubt was decided. */
const SAYS_NOTHING: readonly Reason['code'][] = ['job.abroad', 'job.in-canada', 'policy'];
/** The spouse or partner decides no program. */
const OF_SPOUSE = 'facts.spouse';

/** Why parts of the facts were not counted, each reason once. */
export function notCounted(
  assessment: Pick<Assessment, 'facts'>,
  facts: Facts,
  language: Language,
): string[] {
  const reasons = (node: Explanation): string[] =>
    node.code === OF_SPOUSE
      ? []
      : [
          ...node.reasons
            .filter(({ code }) => !SAYS_NOTHING.includes(code))
            .map((reason) => writtenReason(reason, facts, language)),
          ...node.children.flatMap(reasons),
        ];
  return [...new Set(reasons(assessment.facts))];
}
