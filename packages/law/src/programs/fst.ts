import { tradeOffers } from '../employment/tradeOffer.ts';
import { type Explanation, parametersRead } from '../explain/explanation.ts';
import { amountOfWork, MONTHS_PER_YEAR } from '../facts/experience.ts';
import type { Facts, Job } from '../facts/facts.ts';
import type { Findings } from '../facts/findings.ts';
import { allOf, anyOf, declared, NO, not, type Truth, truth, YES } from '../facts/found.ts';
import { codeOn } from '../facts/occupation.ts';
import { dutiesPerformed } from '../facts/work.ts';
import { worksYears } from '../facts/worked.ts';
import { parameter } from '../parameters/parameter.ts';
import { tradeOneOccupation, tradeQualifiedWhere, tradeStudentWork } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import { languageRequirement, leavesQuebecOut, outsideQuebec, speaks, workShort } from './common.ts';
import { fundsRequirement, hasFunds } from './funds.ts';
import { allHold, program, requirement } from './node.ts';
import { isSkilledTrade, skilledTrades } from './trades.ts';

/** What the class asks for; the language levels are the Minister's under s. 74(1). */
export const fstRequirements = parameter({
  id: 'fst.requirements',
  provision: 'irpr.87.2',
  entries: [
    {
      instrument: 'irpr-2013-01-02' as const,
      value: { windowYears: 5, years: 2, clb: { speaking: 5, listening: 5, reading: 4, writing: 4 } },
    },
  ],
});

/** Work in one trade: what surely counts, what may, and what would settle it. */
interface Trade {
  /** Null: work that has no code of the day, and may be in any trade. */
  readonly code: string | null;
  readonly paths: readonly string[];
  readonly sure: readonly Job[];
  readonly possible: readonly Job[];
  readonly missing: readonly string[];
}

/** Qualified in another country than that of the work. */
const isQualifiedElsewhere = ({ qualifiedIn, country }: Job): boolean =>
  qualifiedIn !== undefined && qualifiedIn !== country;

/** The part of a job that counts: paid work from the day of independent practice on (s. 87.2(3)(b)). */
function counts(job: Job, path: string, law: Ruleset): Truth {
  return allOf(
    declared(job.paid, `${path}.paid`),
    dutiesPerformed(job, path, law),
    job.qualifiedSince === undefined
      ? { is: null, missing: [`${path}.qualifiedSince`] }
      : truth(job.qualifiedSince !== null && (job.end === null || job.qualifiedSince <= job.end)),
    truth(!isQualifiedElsewhere(job) || law.choice(tradeQualifiedWhere) === 'anywhere'),
    job.duringFullTimeStudy === false || law.choice(tradeStudentWork) === 'counted'
      ? YES
      : not(declared(job.duringFullTimeStudy, `${path}.duringFullTimeStudy`)),
  );
}

const qualifiedPart = (job: Job): Job =>
  job.qualifiedSince && job.qualifiedSince > job.start ? { ...job, start: job.qualifiedSince } : job;

/** Trades of a certificate or of offers, in which the person may never have worked. */
function tradesNamed({ certificateOfQualification, jobOffers }: Facts, law: Ruleset): string[] {
  return [certificateOfQualification?.noc, ...(jobOffers ?? []).map(({ noc }) => noc)].flatMap((noc) => {
    const on = codeOn(noc, '', law);
    return 'code' in on && isSkilledTrade(on.code, law) ? [on.code] : [];
  });
}

/**
 * The trades in which the person worked; work without a code may add to any of them, or be another one, and by one
 * answer to a policy (`fst.one-occupation`) so does work in the others. Of somebody who worked in none, those named elsewhere: a certificate or an offer is seen before the work that must go with it.
 */
function tradesOf(jobs: readonly Job[], elsewhere: readonly string[], law: Ruleset): Trade[] {
  const counted = jobs.flatMap((job, i) => {
    const path = `jobs.${i}`;
    const on = codeOn(job.noc, `${path}.noc`, law);
    const code = 'code' in on ? on.code : null;
    if (code !== null && !isSkilledTrade(code, law)) return [];
    const verdict = counts(job, path, law);
    if (verdict.is === false) return [];
    const missing = [...('code' in on ? [] : [on.missing]), ...(verdict.is === null ? verdict.missing : [])];
    return [{ path: `${path}.noc`, code, job: qualifiedPart(job), missing }];
  });
  const worked = counted.map(({ code }) => code);
  const codes = [...new Set(worked.length > 0 ? worked : elsewhere)];
  const together = codes.length > 1 && law.choice(tradeOneOccupation) === 'several';
  return codes.map((code): Trade => {
    const own = counted.filter((each) => together || each.code === code || each.code === null);
    return {
      code,
      paths: own.filter((each) => each.code !== null).map(({ path }) => path),
      sure: own.filter(({ missing }) => missing.length === 0).map(({ job }) => job),
      possible: own.map(({ job }) => job),
      missing: [...new Set(own.flatMap(({ missing }) => missing))],
    };
  });
}

/** A certificate of qualification for the trade; one that names no trade leaves it open which it is for. */
function certified(facts: Facts, trade: Trade, law: Ruleset): Truth {
  const { certificateOfQualification: held } = facts;
  if (held === undefined) return { is: null, missing: ['certificateOfQualification'] };
  if (held === null || (held.issued !== undefined && !law.reached(held.issued))) return truth(false);
  if (trade.code === null) return { is: null, missing: trade.missing };
  const on = codeOn(held.noc, 'certificateOfQualification.noc', law);
  return 'code' in on ? truth(on.code === trade.code) : { is: null, missing: [on.missing] };
}

/** Offers in the trade: whether they meet the class, and whether they waive funds. */
function offered(
  facts: Facts,
  trade: Trade,
  law: Ruleset,
): { readonly offer: Truth; readonly waived: Truth } {
  if (trade.code !== null) return tradeOffers(facts, trade.code, law);
  const open: Truth =
    facts.jobOffers === undefined
      ? { is: null, missing: ['jobOffers'] }
      : facts.jobOffers.length === 0
        ? NO
        : { is: null, missing: trade.missing };
  return { offer: open, waived: open };
}

/** What the class asks of a trade. */
interface Considered {
  readonly trade: Trade | null;
  readonly experience: Truth;
  readonly certificateOrOffer: Truth;
  readonly waived: Truth;
}

/** What somebody has who neither worked in a trade nor names one: nothing, or what was left out. */
function withoutTrade({ certificateOfQualification: held, jobOffers }: Facts, law: Ruleset): Considered {
  const open: string[] = [];
  if (held === undefined) open.push('certificateOfQualification');
  else if (held !== null && (held.issued === undefined || law.reached(held.issued))) {
    const on = codeOn(held.noc, 'certificateOfQualification.noc', law);
    if ('missing' in on) open.push(on.missing);
  }
  if (jobOffers === undefined) open.push('jobOffers');
  for (const [i, { noc }] of (jobOffers ?? []).entries()) {
    const on = codeOn(noc, `jobOffers.${i}.noc`, law);
    if ('missing' in on) open.push(on.missing);
  }
  const certificateOrOffer: Truth = open.length > 0 ? { is: null, missing: open } : NO;
  return { trade: null, experience: NO, certificateOrOffer, waived: NO };
}

const rank = (condition: Truth): number => (condition.is === true ? 2 : condition.is === null ? 1 : 0);

/** What the class finds of each trade. */
function consideredOf(
  facts: Facts,
  trades: readonly Trade[],
  law: Ruleset,
): (Considered & { readonly trade: Trade })[] {
  const { years, windowYears } = law.read(fstRequirements);
  const enough = (held: readonly Job[]): boolean => worksYears(held, law, windowYears, years);
  return trades.map((trade) => {
    const { sure, possible, missing } = trade;
    const { offer, waived } = offered(facts, trade, law);
    const experience: Truth = enough(sure) ? YES : enough(possible) ? { is: null, missing } : NO;
    return { trade, experience, certificateOrOffer: anyOf(certified(facts, trade, law), offer), waived };
  });
}

/**
 * The trade to name in the application: the one with which the class is met, or may be; then the one that meets
 * most; then the one with most work.
 */
function bestTrade(facts: Facts, law: Ruleset): Considered {
  const { windowYears } = law.read(fstRequirements);
  if (facts.jobs === undefined) {
    const unknown: Truth = { is: null, missing: ['jobs'] };
    return { trade: null, experience: unknown, certificateOrOffer: unknown, waived: unknown };
  }
  const considered = consideredOf(facts, tradesOf(facts.jobs, tradesNamed(facts, law), law), law).map(
    (of) => {
      const { trade, experience, certificateOrOffer, waived } = of;
      const funds = hasFunds(facts, law, waived);
      return {
        of,
        order: [
          rank(allOf(experience, certificateOrOffer, funds)),
          rank(allOf(experience, certificateOrOffer)),
          rank(experience) + rank(certificateOrOffer),
          amountOfWork(trade.sure, law.on, windowYears).hours,
        ],
      };
    },
  );
  const [best] = considered.sort((a, b) => {
    const differs = a.order.findIndex((value, i) => value !== b.order[i]);
    return differs === -1 ? 0 : (b.order[differs] ?? 0) - (a.order[differs] ?? 0);
  });
  return best?.of ?? withoutTrade(facts, law);
}

/** Federal Skilled Trades class (IRPR s. 87.2): two years in the trade named, and a certificate or an offer in it. */
export function federalSkilledTrades({ facts, law, firstLanguageOfClass }: Findings): Explanation {
  const rule = law.read(fstRequirements);
  const best = bestTrade(facts, law);
  const required = rule.years * MONTHS_PER_YEAR;
  const trade = best.trade?.paths.map((path) => ({ path, value: best.trade?.code ?? null }));
  return program('program.fst', 'irpr.87.2', [
    outsideQuebec(facts),
    requirement('fst.experience', 'irpr.87.2', best.experience, {
      facts: trade ?? [],
      parameters: parametersRead(law, [fstRequirements, skilledTrades]),
      ...(best.trade === null || best.trade.possible.length === 0
        ? {
            reasons: [{ code: 'no-skilled-trade' as const, values: {} }],
            remedies: [{ code: 'remedy.trade-work' as const, values: { months: required } }],
          }
        : workShort(best.trade.sure, required, rule.windowYears, law)),
    }),
    languageRequirement('fst.language', 'irpr.87.2', firstLanguageOfClass(), rule.clb, law, [
      fstRequirements,
    ]),
    requirement('fst.certificateOrOffer', 'irpr.87.2.3', best.certificateOrOffer, {
      facts: trade ?? [],
      // While facts are missing, nothing is said of what the person has not.
      reasons: best.certificateOrOffer.is === false ? [{ code: 'no-certificate-or-offer', values: {} }] : [],
      remedies: [{ code: 'remedy.certificate-or-offer', values: {} }],
    }),
    fundsRequirement('fst.funds', 'irpr.87.2.5', facts, law, best.waived),
  ]);
}

/** Whether the class is met, without the why: in one trade, whichever is named. */
export function meetsFst({ facts, law, firstLanguageOfClass }: Findings): boolean {
  const language = () => speaks(firstLanguageOfClass(), law.read(fstRequirements).clb);
  if (facts.jobs === undefined || !allHold([() => leavesQuebecOut(facts), language])) return false;
  // Without work in it no trade meets the class.
  return consideredOf(facts, tradesOf(facts.jobs, [], law), law).some(
    ({ experience, certificateOrOffer, waived }) =>
      allHold([() => experience, () => certificateOrOffer, () => hasFunds(facts, law, waived)]),
  );
}
