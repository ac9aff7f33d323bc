import { distributionOn, publishedRound, publishedRounds } from '@openentry/data';
import { categoryVersion, type Facts, type Program, plainDate, rulesetOn } from '@openentry/law';
import type { Instruction } from '../../../src/index.ts';
import {
  buildBundle,
  commitRound,
  compileScorer,
  evaluatePerson,
  headerLine,
  personLine,
  proofOf,
  type RoundBundle,
  type RoundProof,
  type SealedRound,
  type Signer,
  type SnapshotPerson,
  STEM_SHARE,
  sealRound,
  snapshotDigest,
  standingsOf,
  synthesizePool,
} from '../../../src/index.ts';

/** The engine that ran the rounds of these tests. */
export const ENGINE = 'openentry/test';
export const SECRET = '5ec2e7'.padEnd(64, '0');
const AS_OF = plainDate('2024-04-09');

export const microseconds = (instant: string): number =>
  Number(Temporal.Instant.from(instant).epochNanoseconds / 1000n);

/** A published round as an instruction, with whatever a test changes. */
export function instruction(number: string, changes: Partial<Instruction> = {}): Instruction {
  const round = publishedRound(number);
  if (!round) throw new Error(`No round ${number}`);
  return {
    number,
    kind: round.kind,
    category: round.category === null ? null : (categoryVersion(round.category) ?? null),
    programs: round.programs as readonly Program[],
    toInvite: round.invited,
    instant: round.instant,
    day: plainDate(round.date),
    ...changes,
  };
}
export const general = (toInvite: number): Instruction => instruction('292', { toInvite });
export const stem = (toInvite: number): Instruction => instruction('293', { toInvite });
export const forProgram = (program: Program, toInvite: number): Instruction =>
  instruction('292', { number: `292-${program}`, kind: 'program', programs: [program], toInvite });

/** Synthetic people as a pool of the product holds them; their profiles do not stand in the order of arrival. */
export function syntheticPeople(divisor: number, seed: string): SnapshotPerson[] {
  const published = distributionOn(AS_OF)?.bands ?? {};
  const bands = Object.entries(published)
    .filter(([band]) => !['total', '451-500', '401-450'].includes(band))
    .map(([band, count]) => [band, Math.round(count / divisor)]);
  const history = publishedRounds.map(({ kind, programs, category, instant, cutoff, tieBreak }) => {
    const nocs = category === null ? [] : (categoryVersion(category)?.nocs ?? []);
    return {
      kind,
      programs,
      nocs: nocs.length === 0 ? null : new Set(nocs),
      at: microseconds(instant),
      cutoff,
      tieBreak: tieBreak === null ? null : microseconds(tieBreak),
    };
  });
  const pool = synthesizePool({
    asOf: AS_OF,
    distribution: Object.fromEntries(bands),
    history,
    seed,
    stemShare: STEM_SHARE,
  });
  return [...pool].map(({ ordinal, receivedAt, facts }) => ({
    profileId: 2 ** 33 + ((ordinal * 7919) % 1_000_003),
    candidateId: 2 ** 32 + ordinal,
    receivedAt,
    facts: facts as Facts,
  }));
}

/** A round run as the server runs it, with everything that it publishes, keeps and gives out. */
export interface Run {
  readonly instruction: Instruction;
  readonly people: readonly SnapshotPerson[];
  readonly sealed: SealedRound;
  readonly bundle: RoundBundle;
  /** Lines of the snapshot, without line ends. */
  readonly snapshot: readonly string[];
  proof(index: number): RoundProof;
}

export interface RunOptions {
  readonly signer?: Signer;
  readonly secret?: string;
  readonly engine?: string;
}

/** Freezes, commits, seals and publishes a round on these people, in the order in which they are given. */
export async function runRound(
  people: readonly SnapshotPerson[],
  told: Instruction,
  { signer, secret = SECRET, engine = ENGINE }: RunOptions = {},
): Promise<Run> {
  const law = rulesetOn(told.day);
  const scorer = compileScorer(law);
  const standings = standingsOf(people.length);
  const group = new Uint8Array(people.length);
  const digest = snapshotDigest();
  for (const [row, person] of people.entries()) {
    const { total, inGroup } = evaluatePerson(person.facts, law, told, scorer);
    standings.profileId[row] = person.profileId;
    standings.receivedAt[row] = person.receivedAt;
    standings.crs[row] = total;
    group[row] = inGroup ? 1 : 0;
    digest.add(person);
  }
  const at = microseconds(told.instant);
  const commitment = commitRound({
    instruction: told,
    law,
    engine,
    snapshot: { people: people.length, digest: digest.finish({ round: told.number, secret }) },
    committedAt: at + 1,
  });
  const sealed = sealRound(standings, group, told.toInvite, secret);
  const bundle = await buildBundle({
    page: {
      name: { en: 'A round', fr: 'Une ronde' },
      text: { en: 'Instruction', fr: 'Instruction en français' },
      pool: { asOf: AS_OF, bands: { '0-600': people.length, total: people.length } },
      corrected: 0,
    },
    commitment,
    sealed,
    executedAt: at + 2,
    publishedAt: at + 3_600_000_000,
    signer: signer ?? null,
  });
  return {
    instruction: told,
    people,
    sealed,
    bundle,
    snapshot: snapshotOf(people, told.number, secret),
    proof: (index) => proofOf(bundle, sealed.leaf(index), index, sealed.path(index)),
  };
}

/** The lines of a snapshot. */
export function snapshotOf(people: readonly SnapshotPerson[], round: string, secret: string): string[] {
  return [
    headerLine({ round, people: people.length, secret }).text,
    ...people.toSorted((a, b) => a.profileId - b.profileId).map((person) => personLine(person).text),
  ];
}

/** A key of Ed25519 that is the same in every run: RFC 8032 section 7.1, test 1. */
export async function testSigner(): Promise<Signer> {
  const hex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'hex'));
  const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const key = await crypto.subtle.importKey(
    'pkcs8',
    hex(`302e020100300506032b657004220420${secret}`),
    'Ed25519',
    false,
    ['sign'],
  );
  return {
    publicKey: hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', key, Uint8Array.from(message))),
  };
}
