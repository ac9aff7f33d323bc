import { categoryVersion, FIRST_DAY, plainDate, type Ruleset, rulesetOn } from '@openentry/law';
import { evaluatePerson, ScoreUnknownError } from '../../rounds/evaluate.ts';
import { compileScorer } from '../../scorer/compile.ts';
import { type BundleContent, contentOfBundle, outcomeOf, type RoundBundle } from '../bundle.ts';
import { instructionOfRecord } from '../commitment.ts';
import { rulesetFingerprint } from '../fingerprint.ts';
import { digestOf } from '../hash.ts';
import type { Leaf } from '../leaf.ts';
import type { RoundProof } from '../proof.ts';
import { type SealedRound, type SealProgress, sealRound } from '../seal.ts';
import type { SnapshotPerson } from '../snapshot/line.ts';
import { growingStandings } from './columns.ts';
import { checked, type Finding, firstFailing, notCompared } from './finding.ts';
import { snapshotReader, tally } from './snapshot.ts';
import type { CheckCode } from './texts.en.ts';

/** A round done again from its snapshot. */
export interface Replay {
  /** Takes the next line of the snapshot, without its line end; the header comes first. */
  line(text: string): void;
  /** Ranks everybody who came, and compares. */
  finish(progress?: SealProgress): readonly Finding[];
}

/** What a replay is compared with. */
export interface ReplayRequest {
  readonly bundle: RoundBundle;
  /** Version of this software. */
  readonly engine: string;
  /** Compared with the person whom the replay finds in its place; null where there is none. */
  readonly proof: RoundProof | null;
}

const REPLAYED: readonly CheckCode[] = [
  'replay.members',
  'replay.invited',
  'replay.cutoff',
  'replay.tie-break',
  'replay.root',
  'replay.content',
];

/** The check without which nothing can be replayed, or null. */
function inTheWay({ commitment }: RoundBundle): CheckCode | null {
  const { instruction, ruleset } = commitment;
  if (ruleset.on < FIRST_DAY || instruction.day < FIRST_DAY) return 'bundle.law';
  const { category } = instruction;
  return category !== null && categoryVersion(category) === undefined ? 'bundle.category' : null;
}

/** Each member of the leaf that a proof shows beside the one that the replay finds. */
function compareProof({ leaf: given, index }: RoundProof, sealed: SealedRound): Finding {
  const found = index < sealed.people ? sealed.leaf(index) : null;
  const names = Object.keys(given) as (keyof Leaf)[];
  const member = names.find((name) => given[name] !== found?.[name]);
  return checked('replay.proof', member === undefined, {
    pseudonym: given.pseudonym,
    member: member ?? null,
    given: member === undefined ? null : String(given[member]),
    found: member === undefined || found === null ? null : String(found[member]),
  });
}

function compareOutcome(bundle: RoundBundle, sealed: SealedRound): Finding[] {
  const { outcome: stated } = bundle;
  const found = outcomeOf(sealed);
  const compare = (code: CheckCode, member: keyof typeof found): Finding =>
    checked(code, found[member] === stated[member], { found: found[member], stated: stated[member] });
  return [
    compare('replay.members', 'members'),
    compare('replay.invited', 'invited'),
    compare('replay.cutoff', 'cutoff'),
    compare('replay.tie-break', 'tieBreak'),
    compare('replay.root', 'merkleRoot'),
  ];
}

/** The content of the bundle with everything in it that a replay finds, to the same bytes. */
function compareContent(
  { bundle, engine }: ReplayRequest,
  law: Ruleset,
  snapshot: { readonly people: number; readonly digest: string },
  sealed: SealedRound,
): Finding {
  const { commitment } = bundle;
  // Another version may hold the law otherwise: its fingerprint is then taken as it is stated.
  const fingerprint = commitment.engine === engine ? rulesetFingerprint(law) : commitment.ruleset.fingerprint;
  const content: BundleContent = {
    ...contentOfBundle(bundle),
    commitment: {
      ...commitment,
      ruleset: { ...commitment.ruleset, fingerprint },
      people: snapshot.people,
      snapshotDigest: snapshot.digest,
    },
    outcome: outcomeOf(sealed),
  };
  const found = digestOf(content);
  return checked('replay.content', found === bundle.digest, { found, stated: bundle.digest });
}

/**
 * Replays a round from its snapshot, line by line: evaluates everybody by the law of its day, ranks, seals, and
 * compares with the bundle. Of each person it keeps 19 bytes while lines come, and some 25 more when it ranks.
 */
export function createReplay(request: ReplayRequest): Replay {
  const { bundle, proof } = request;
  const codes: readonly CheckCode[] = [
    'replay.scores',
    ...(proof ? (['replay.proof'] as const) : []),
    ...REPLAYED,
  ];
  const reader = snapshotReader(bundle);
  const obstacle = inTheWay(bundle);
  const scores = tally('replay.scores');
  const people = growingStandings();

  const evaluator = (): ((person: SnapshotPerson) => void) => {
    const instruction = instructionOfRecord(bundle.commitment.instruction);
    const law = rulesetOn(plainDate(bundle.commitment.ruleset.on));
    const scorer = compileScorer(law);
    return ({ profileId, receivedAt, facts }) => {
      try {
        const { total, inGroup } = evaluatePerson(facts, law, instruction, scorer);
        people.add(profileId, total, receivedAt, inGroup);
      } catch (error) {
        if (!(error instanceof ScoreUnknownError)) throw error;
        const pseudonym = reader.disguise?.(profileId).pseudonym ?? null;
        scores.note({ pseudonym, parts: Object.values(error.unknown).flat().join(', ') });
      }
    };
  };
  const evaluate = obstacle === null ? evaluator() : () => {};

  return {
    line(text) {
      const person = reader.line(text);
      if (person) evaluate(person);
    },
    finish(progress) {
      const snapshot = reader.finish();
      const { secret } = reader;
      const skipped = (code: CheckCode): Finding[] => [
        ...snapshot.findings,
        ...codes.map((each) => notCompared(each, 'earlier', { code })),
      ];
      if (obstacle !== null) return skipped(obstacle);
      if (secret === null || snapshot.digest === null) {
        return skipped(firstFailing(snapshot.findings)?.code ?? 'snapshot.header');
      }
      const scored = scores.finding();
      if (scored.outcome === 'fails') {
        const rest = codes.slice(1).map((code) => notCompared(code, 'earlier', { code: scored.code }));
        return [...snapshot.findings, scored, ...rest];
      }
      const { standings, group } = people.columns();
      const { toInvite } = bundle.commitment.instruction;
      const sealed = sealRound(standings, group, toInvite, secret, progress);
      const law = rulesetOn(plainDate(bundle.commitment.ruleset.on));
      return [
        ...snapshot.findings,
        scored,
        ...(proof ? [compareProof(proof, sealed)] : []),
        ...compareOutcome(bundle, sealed),
        compareContent(request, law, { people: snapshot.people, digest: snapshot.digest }, sealed),
      ];
    },
  };
}
