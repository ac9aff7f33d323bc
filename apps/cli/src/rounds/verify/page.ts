import { FIRST_DAY, type Language, plainDate, type Ruleset, rulesetOn, warningsOf } from '@openentry/law';
import { type Finding, findingText, firstFailing, type RoundBundle, type RoundProof } from '@openentry/pool';
import { numberText } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { showWarnings } from '../../output/warnings.ts';
import { verifyText } from './text.ts';

/** What `rounds verify` found. */
export interface Verified {
  /** Null for a file that is no bundle. */
  readonly bundle: RoundBundle | null;
  /** Null where none was given, or the file is no proof. */
  readonly proof: RoundProof | null;
  readonly findings: readonly Finding[];
}

/** The law of the round, as far as this software has one for its day. */
function lawOf(bundle: RoundBundle | null): Ruleset | null {
  const on = bundle?.commitment.ruleset.on ?? '';
  return on >= FIRST_DAY ? rulesetOn(plainDate(on)) : null;
}

/** The proof, if it is one of this round: a place that nothing vouches for is not shown. */
function proven({ proof, findings }: Verified): RoundProof | null {
  const failing = findings.some(({ code, outcome }) => code.startsWith('proof.') && outcome === 'fails');
  return failing ? null : proof;
}

/** What `rounds verify` found, for programs. */
export function verifiedJson(verified: Verified, language: Language): object {
  const { bundle, findings } = verified;
  const words = (finding: Finding): object => ({ ...finding, text: findingText(finding, language) });
  const first = firstFailing(findings);
  const law = lawOf(bundle);
  return {
    holds: first === null,
    first: first && words(first),
    round: bundle?.commitment.instruction.number ?? null,
    digest: bundle?.digest ?? null,
    signedBy: bundle?.signedBy ?? null,
    rank: proven(verified)?.rank ?? null,
    warnings: law === null ? [] : warningsOf(law, language),
    findings: findings.map(words),
  };
}

function showFacts(page: Page, { commitment, outcome, digest, signedBy, round }: RoundBundle): void {
  const { facts } = verifyText(page.language);
  const number = (value: number): string => numberText(value, page.language);
  page.pairs([
    [facts.round, `${commitment.instruction.number}, ${round.name[page.language]}`],
    [
      facts.invited,
      facts.invitedOf(number(outcome.invited), number(outcome.members), number(outcome.people)),
    ],
    [facts.cutoff, outcome.cutoff === null ? facts.none : number(outcome.cutoff)],
    [facts.tieBreak, outcome.tieBreak ?? facts.none],
    [facts.day, commitment.ruleset.on],
    [facts.engine, commitment.engine],
    [facts.digest, digest],
    [facts.signedBy, signedBy ?? facts.nobody],
  ]);
}

function showPerson(page: Page, { leaf, rank }: RoundProof): void {
  const { you } = verifyText(page.language);
  const number = (value: number): string => numberText(value, page.language);
  page.heading(you.title);
  page.pairs(
    [
      [you.rank, rank === null ? you.outside : you.place(number(rank.place), number(rank.of))],
      [you.score, number(leaf.crs)],
      [you.received, leaf.receivedAt],
      [you.invited, leaf.invited ? you.yes : you.no],
    ],
    2,
  );
}

const GROUPS = ['bundle', 'proof', 'snapshot', 'replay'] as const;

/** What `rounds verify` found, for people: the verdict, the first thing that does not hold, then all of them. */
export function verifiedPage(verified: Verified, language: Language): Page {
  const { bundle, findings } = verified;
  const text = verifyText(language);
  const page = createPage(language);
  const first = firstFailing(findings);
  const number = bundle?.commitment.instruction.number ?? null;
  const verdict = number === null ? text.noBundle : first === null ? text.holds(number) : text.fails(number);
  page.text(verdict, 0, 0, 'bold');
  if (first) page.text(`${text.first} [${first.code}] ${findingText(first, language)}`, 0, 2, 'yellow');
  const law = lawOf(bundle);
  if (law) showWarnings(page, law);
  if (bundle) {
    page.blank();
    showFacts(page, bundle);
  }
  const proof = proven(verified);
  if (proof) showPerson(page, proof);
  for (const group of GROUPS) {
    const alike = findings.filter(({ code }) => code.startsWith(`${group}.`));
    if (alike.length > 0) page.heading(text.groups[group]);
    for (const finding of alike) {
      const mark = text.marks[finding.outcome];
      page.text(`${mark} [${finding.code}] ${findingText(finding, language)}`, 2, 2);
    }
  }
  page.blank();
  page.text(text.decides);
  return page;
}
