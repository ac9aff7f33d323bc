import { tradeOfferMet, tradeOffers } from '../employment/tradeOffer.ts';
import { type Explanation, parametersRead } from '../explain/explanation.ts';
import { firstLanguageLevels } from '../facts/code.ts';
import { amountOfWork, MONTHS_PER_YEAR, makesYears } from '../facts/experience.ts';
import type { Facts, Job } from '../facts/facts.ts';
import { allOf, anyOf, declared, not, type Truth, truth, YES } from '../facts/found.ts';
import { codeOn } from '../facts/occupation.ts';
import { parameter } from '../parameters/parameter.ts';
import { tradeStudentWork } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import { languageRequirement, outsideQuebec, workShort } from './common.ts';
import { fundsRequirement } from './funds.ts';
import { program, requirement } from './node.ts';
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
  readonly code: string;
  readonly sure: Job[];
  readonly possible: Job[];
  readonly missing: string[];
}

/** The part of a job that counts: paid work from the day of independent practice on (s. 87.2(3)(b)). */
function counts(job: Job, path: string, law: Ruleset): Truth {
  return allOf(
    declared(job.paid, `${path}.paid`),
    job.dutiesPerformed === undefined ? YES : truth(job.dutiesPerformed),
    job.qualifiedSince === undefined
      ? { is: null, missing: [`${path}.qualifiedSince`] }
      : truth(job.qualifiedSince !== null && (job.end === null || job.qualifiedSince <= job.end)),
    law.choice(tradeStudentWork) === 'counted'
      ? YES
      : not(declared(job.duringFullTimeStudy, `${path}.duringFullTimeStudy`)),
  );
}

const qualifiedPart = (job: Job): Job =>
  job.qualifiedSince && job.qualifiedSince > job.start ? { ...job, start: job.qualifiedSince } : job;

function tradesOf(facts: Facts, law: Ruleset): { readonly trades: Trade[]; readonly uncoded: string[] } {
  const trades = new Map<string, Trade>();
  const uncoded: string[] = [];
  for (const [i, job] of (facts.jobs ?? []).entries()) {
    const path = `jobs.${i}`;
    const on = codeOn(job.noc, `${path}.noc`, law);
    if (!('code' in on)) {
      uncoded.push(on.missing);
      continue;
    }
    if (!isSkilledTrade(on.code, law)) continue;
    const verdict = counts(job, path, law);
    if (verdict.is === false) continue;
    const trade = trades.get(on.code) ?? { code: on.code, sure: [], possible: [], missing: [] };
    trades.set(on.code, trade);
    trade.possible.push(qualifiedPart(job));
    if (verdict.is === true) trade.sure.push(qualifiedPart(job));
    else trade.missing.push(...verdict.missing);
  }
  return { trades: [...trades.values()].sort((a, b) => (a.code < b.code ? -1 : 1)), uncoded };
}

/** A certificate of qualification for the trade; one that names no trade leaves it open which it is for. */
function certified(facts: Facts, code: string, law: Ruleset): Truth {
  const { certificateOfQualification: held } = facts;
  if (held === undefined) return { is: null, missing: ['certificateOfQualification'] };
  if (held === null || (held.issued !== undefined && held.issued > law.on)) return truth(false);
  const on = codeOn(held.noc, 'certificateOfQualification.noc', law);
  return 'code' in on ? truth(on.code === code) : { is: null, missing: [on.missing] };
}

interface Considered {
  readonly trade: Trade | null;
  readonly experience: Truth;
  readonly certificateOrOffer: Truth;
  readonly waived: Truth;
}

const rank = (condition: Truth): number => (condition.is === true ? 2 : condition.is === null ? 1 : 0);

/** The trade to name in the application: the one that meets most, then the one with most work. */
function bestTrade(facts: Facts, law: Ruleset): Considered {
  const { years, windowYears } = law.read(fstRequirements);
  if (facts.jobs === undefined) {
    const unknown: Truth = { is: null, missing: ['jobs'] };
    return { trade: null, experience: unknown, certificateOrOffer: unknown, waived: unknown };
  }
  const { trades, uncoded } = tradesOf(facts, law);
  const enough = (jobs: readonly Job[]): boolean =>
    makesYears(amountOfWork(jobs, law.on, windowYears), years, law);
  const considered = trades.map((trade): Considered => {
    const { offer, waived } = tradeOfferMet(tradeOffers(facts, trade.code, law));
    return {
      trade,
      experience: enough(trade.sure)
        ? truth(true)
        : enough(trade.possible)
          ? { is: null, missing: [...new Set(trade.missing)] }
          : truth(false),
      certificateOrOffer: anyOf(certified(facts, trade.code, law), offer),
      waived,
    };
  });
  const hours = (of: Considered): number =>
    of.trade === null ? 0 : amountOfWork(of.trade.sure, law.on, windowYears).hours;
  const [best] = considered.sort(
    (a, b) =>
      rank(allOf(b.experience, b.certificateOrOffer)) - rank(allOf(a.experience, a.certificateOrOffer)) ||
      rank(b.experience) + rank(b.certificateOrOffer) - rank(a.experience) - rank(a.certificateOrOffer) ||
      // Of two trades that meet the class, the one whose offer waives funds.
      rank(b.waived) - rank(a.waived) ||
      hours(b) - hours(a),
  );
  const open: Truth = uncoded.length > 0 ? { is: null, missing: uncoded } : truth(false);
  if (best === undefined) {
    return { trade: null, experience: open, certificateOrOffer: open, waived: open };
  }
  return { ...best, experience: anyOf(best.experience, open) };
}

/** Federal Skilled Trades class (IRPR s. 87.2): two years in the trade named, and a certificate or an offer in it. */
export function federalSkilledTrades(facts: Facts, law: Ruleset): Explanation {
  const rule = law.read(fstRequirements);
  const best = bestTrade(facts, law);
  const amount = amountOfWork(best.trade?.sure ?? [], law.on, rule.windowYears);
  return program('program.fst', 'irpr.87.2', [
    outsideQuebec(facts),
    requirement('fst.experience', 'irpr.87.2', best.experience, {
      facts: best.trade === null ? [] : [{ path: 'trade', value: best.trade.code }],
      parameters: parametersRead(law, [fstRequirements, skilledTrades]),
      ...(best.trade === null
        ? { reasons: [{ code: 'no-skilled-trade' as const, values: {} }] }
        : workShort(amount, rule.years * MONTHS_PER_YEAR, rule.windowYears, law)),
    }),
    languageRequirement('fst.language', 'irpr.87.2', firstLanguageLevels(facts, law), rule.clb, law, [
      fstRequirements,
    ]),
    requirement('fst.certificateOrOffer', 'irpr.87.2.3', best.certificateOrOffer, {
      facts: best.trade === null ? [] : [{ path: 'trade', value: best.trade.code }],
      reasons: [{ code: 'no-certificate-or-offer', values: {} }],
      remedies: [{ code: 'remedy.certificate-or-offer', values: {} }],
    }),
    fundsRequirement('fst.funds', 'irpr.87.2.5', facts, law, best.waived),
  ]);
}
