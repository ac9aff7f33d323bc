import { type ApplicationAction, legalDay } from '@openentry/cases';
import { type Facts, rulesetOn } from '@openentry/law';
import {
  engineerFacts,
  Life,
  paysResidence,
  started,
  toComplete,
} from '../../../../packages/cases/test/support/applications.ts';
import { DAY, HOUR } from '../../../../packages/cases/test/support/times.ts';
import { type Random, randomFrom } from '../../../../packages/law/test/support/random.ts';
import type { AboutApplication, ApplicationLetterKind } from '../../src/letters/application/about.ts';
import { letterOfAction } from '../../src/letters/application/told.ts';

export const APPLICATION_KINDS = [
  'application-received',
  'application-incomplete',
  'application-request',
  'application-fairness',
  'application-approved',
  'application-refused',
  'application-confirmed',
  'application-withdrawn',
] as const satisfies readonly ApplicationLetterKind[];

/** Texts that an officer would write, some with numbers of their own. */
const TEXTS = [
  'The letter of employment does not say how many hours were worked.',
  'The letter of 3 May gives 37.5 hours; the pay slips of 12 months give 20.',
  'La lettre de l’employeur n’est pas signée.',
];
const GROUNDS = ['irpa.40', 'irpa.11.2', 'irpa.36', 'irpr.87.1', 'irpa.16'] as const;

const day = (at: number, days: number) => legalDay(at + days * DAY);

/** A family of an engineer in Canada: with a partner or without, with none to three children. */
function anyFamily(random: Random, at: number): Facts {
  const year = Number(legalDay(at).slice(0, 4));
  const test = {
    test: 'ielts',
    date: `${year - 1}-09-01`,
    listening: 8,
    reading: 7.5,
    writing: 7.5,
    speaking: 7.5,
  };
  const married = random.happens(0.5);
  const partner = {
    dateOfBirth: '1994-02-03',
    citizenships: ['IN'],
    residences: [{ country: 'IN', start: '1994-02-03', end: null }],
    accompanying: random.happens(0.7),
    citizenOrPermanentResident: false,
    languageTests: [],
    credentials: [],
    jobs: [],
  };
  const children = Array.from({ length: random.between(0, 3) }, (_child, i) => ({
    dateOfBirth: `${year - 3 - i}-06-0${i + 1}`,
    accompanying: random.happens(0.8),
    citizenOrPermanentResident: false,
    adopted: false,
    partnered: false,
    dependentByCondition: false,
    residences: [{ country: 'IN', start: `${year - 3 - i}-06-0${i + 1}`, end: null }],
  }));
  return engineerFacts({
    languageTests: [test],
    children,
    ...(married ? { maritalStatus: 'married', spouse: partner } : {}),
  });
}

/** An application that was handed in by a family some weeks after an invitation of some day from 2021 to 2026. */
function anySubmitted(random: Random, invitedAt: number): Life {
  const facts = anyFamily(random, invitedAt);
  const life = new Life(invitedAt + random.between(1, 20) * DAY);
  const start = started(facts);
  if (start.type !== 'start') throw new Error('Not a start');
  life.does('candidate', {
    ...start,
    profileId: random.between(1, 9_999_999),
    crs: random.between(300, 600),
    invitedAt,
  });
  for (const action of toComplete(life.now, life.at)) life.does('candidate', action, { after: 1000 });
  return life.does(
    'candidate',
    { type: 'submit', declaredTrue: true },
    { after: random.between(1, 9) * HOUR },
  );
}

const id = (random: Random): string =>
  `${'0'.repeat(8)}-0000-4000-8000-${random.between(0, 0xff_ff_ff).toString(16).padStart(12, '0')}`;

/** Grounds, each once, in any order. */
const anyGrounds = (random: Random) =>
  GROUNDS.filter(() => random.happens(0.4))
    .concat(random.pick(GROUNDS))
    .filter((provision, i, all) => all.indexOf(provision) === i)
    .map((provision) => ({ provision, text: random.pick(TEXTS) }));

const officer = (life: Life, action: ApplicationAction, days = 1): Life =>
  life.does('officer', action, { after: days * DAY });

function returned(life: Life, random: Random): Life {
  officer(life, { type: 'claim' });
  const missing = [
    { code: 'document-missing', what: 'principal/medical', note: random.pick(TEXTS) },
    { code: 'member-missing', what: 'child.1' },
    { code: 'fees-unpaid', what: null },
    { code: 'something-new', what: null, note: random.pick(TEXTS) },
  ];
  return officer(life, {
    type: 'returnIncomplete',
    missing: missing.slice(random.between(0, 2)),
  });
}

function asked(life: Life, random: Random): Life {
  const kind = random.pick(['documents', 'biometrics', 'information'] as const);
  return officer(life, {
    type: 'request',
    request: id(random),
    kind,
    items: [
      { person: 'principal', slot: 'principal/medical', text: random.pick(TEXTS) },
      { person: random.pick(['spouse', 'child.0', 'child.2']), slot: null, text: random.pick(TEXTS) },
    ],
    lastDay: kind === 'biometrics' ? null : day(life.at, random.between(10, 90)),
  });
}

function refused(life: Life, random: Random): Life {
  const grounds = anyGrounds(random);
  const grave = grounds.some(({ provision }) => provision === 'irpa.40');
  const letter = id(random);
  officer(life, { type: 'sendFairness', letter, grounds, lastDay: day(life.at, 31) });
  life.does('candidate', { type: 'answerFairness', letter, text: 'This is right.', files: [] });
  return officer(
    life,
    {
      type: 'refuse',
      grounds,
      misrepresentation: grave && random.happens(0.8),
      inCanada: random.happens(0.5),
      withoutFairness: null,
    },
    random.between(1, 200),
  );
}

function approved(life: Life, random: Random): Life {
  for (const track of ['eligibility', 'medical', 'biometrics', 'criminality', 'security'] as const) {
    officer(life, { type: 'track', track, result: 'passed' }, random.between(1, 40));
  }
  life.does('system', {
    type: 'checkQualifications',
    on: legalDay(life.at),
    outcome: 'holds',
    crsAtInvitation: 480,
    crsAtReceipt: 480,
    reasons: [],
  });
  if (random.happens(0.4)) paysResidence(life);
  return officer(life, { type: 'approve' });
}

function lived(kind: ApplicationLetterKind, random: Random, invitedAt: number): Life {
  const life = anySubmitted(random, invitedAt);
  if (kind === 'application-received') return life;
  if (kind === 'application-incomplete') return returned(life, random);
  if (kind === 'application-withdrawn' && random.happens(0.5)) {
    return life.does('candidate', { type: 'withdraw', reason: null }, { after: 3 * DAY });
  }
  officer(life, { type: 'claim' }, random.between(1, 30));
  officer(life, { type: 'findComplete' });
  switch (kind) {
    case 'application-withdrawn':
      if (random.happens(0.5)) paysResidence(life);
      return life.does('candidate', { type: 'withdraw', reason: 'Another country' }, { after: 30 * DAY });
    case 'application-request':
      return asked(life, random);
    case 'application-fairness':
      return officer(life, {
        type: 'sendFairness',
        letter: id(random),
        grounds: anyGrounds(random),
        lastDay: day(life.at, random.between(10, 60)),
      });
    case 'application-refused':
      return refused(life, random);
    default:
      approved(life, random);
      if (kind === 'application-approved') return life;
      if (life.refuses('officer', { type: 'confirm', validThrough: day(life.at, 300) }) !== null)
        paysResidence(life);
      return officer(life, { type: 'confirm', validThrough: day(life.at, random.between(30, 365)) });
  }
}

/** What a letter of a kind is about, of an application invited at an instant that had any life before it. */
export function anyAbout(kind: ApplicationLetterKind, seed: number, invitedAt: number): AboutApplication {
  const random = randomFrom(seed);
  const life = lived(kind, random, invitedAt);
  const last = life.history.at(-1);
  const letter = last === undefined ? null : letterOfAction(last);
  if (letter?.kind !== kind) throw new Error(`${last?.action.type} is not told by ${kind}`);
  return {
    ...letter,
    name: 'Zoé-Émilie d’Ávila Ñandú',
    profileId: life.now.invitation.profileId,
    law: rulesetOn(legalDay(life.at)),
    applicationId: id(random),
    state: life.now,
    at: life.at,
    outages: [],
  };
}
