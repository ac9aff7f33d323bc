import type { Language, PlainDate, Program } from '@openentry/law';
import type { RoundFigures } from '../figures.ts';
import type { PublicRound } from '../history/fold.ts';
import { FEED_BANDS } from './bands.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** What the feed calls the programs of a round. */
const PROGRAM_NAMES: Readonly<Record<Language, Readonly<Record<Program, string>>>> = {
  en: {
    FSW: 'Federal Skilled Worker Program',
    CEC: 'Canadian Experience Class',
    FST: 'Federal Skilled Trades Program',
    PNP: 'Provincial Nominee Program',
  },
  fr: {
    FSW: 'Programme des travailleurs qualifiés (fédéral)',
    CEC: 'Catégorie de l’expérience canadienne',
    FST: 'Programme des travailleurs de métiers spécialisés (fédéral)',
    PNP: 'Programme des candidats des provinces',
  },
};

const NBSP = '\u00A0';

function count(value: number | null, language: Language): string {
  if (value === null) return '';
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : NBSP);
}

function longDay(day: PlainDate, language: Language): string {
  const [year, month, date] = day.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? '';
  return language === 'en' ? `${name} ${Number(date)}, ${year}` : `${Number(date)} ${name} ${year}`;
}

function moment(instant: string | null, language: Language): string {
  if (instant === null) return '';
  const [day = '', time = ''] = instant.split('T');
  const at = language === 'en' ? 'at' : 'à';
  return `${longDay(day as PlainDate, language)} ${at} ${time.slice(0, 'hh:mm:ss'.length)} UTC`;
}

function programs(names: readonly Program[], language: Language): string {
  const words = names.map((name) => PROGRAM_NAMES[language][name]);
  const last = words.at(-1) ?? '';
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(', ')} ${language === 'en' ? 'and' : 'et'} ${last}`;
}

const PAGE = {
  en: '/content/canadasite/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/invitations.html',
  fr: '/content/canadasite/fr/immigration-refugies-citoyennete/organisation/mandat/politiques-directives-operationnelles-ententes/instructions-ministerielles/entree-express-rondes/invitations.html',
};

/** A round as IRCC's feed writes it: 31 fields of text. */
function recordOf(round: RoundFigures, language: Language): Record<string, string> {
  const { number, date, pool, poolAsOf } = round;
  const link = (words: string): string => `<a href='${PAGE[language]}?q=${number}'>${words}</a>`;
  const bands = FEED_BANDS.map((band, i) => [`dd${i + 1}`, count(pool?.[band] ?? 0, language)]);
  const day = date === null ? '' : longDay(date, language);
  return {
    drawNumber: number,
    drawNumberURL: link(number),
    drawDate: date ?? '',
    drawDateFull: day,
    drawName: round.name ?? '',
    drawSize: count(round.invitations, language),
    drawCRS: count(round.crsCutoff, language),
    mitext: link(count(round.invitations, language)),
    DrawText1: link(number),
    drawText2: programs(round.programs, language),
    drawDateTime: moment(round.instantUtc, language),
    drawCutOff: moment(round.tieBreakUtc, language),
    drawDistributionAsOn: poolAsOf === null ? day : longDay(poolAsOf, language),
    ...Object.fromEntries(bands),
  };
}

/** The public history in the format of IRCC's own feed, newest first, so that what reads the one reads the other. */
export function writeFeed(rounds: readonly PublicRound[], language: Language): string {
  const records = rounds
    .toReversed()
    .map(({ name, ...round }) =>
      recordOf({ ...round, name: name[language] ?? name.en ?? name.fr }, language),
    );
  return `${JSON.stringify({ classes: '', rounds: records }, null, 2)}\n`;
}
