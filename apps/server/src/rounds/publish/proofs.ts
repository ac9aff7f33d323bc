import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { foldProfile, type Outage, type Recorded } from '@openentry/cases';
import type { Facts } from '@openentry/law';
import { headerLine, personLine, proofOf, type RoundBundle, type RoundProof } from '@openentry/pool';
import type { ClientBase, Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { RowReader, rowBatches } from '../../database/binaryCopy.ts';
import { inTransaction, inTransactionWithSpare } from '../../database/transaction.ts';
import { RequestError } from '../../errors.ts';
import { loadProfile, type ProfileKey } from '../../profiles/load.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { loadRound, noRound } from '../workflow/load.ts';
import { keptProof, notVerifiable, sealAgain } from './seal.ts';

function notPublished(number: string): RequestError {
  return new RequestError('round.not-published', 409, {
    en: `Round ${number} is not published yet: there is nothing to prove.`,
    fr: `La ronde ${number} n’est pas encore publiée : il n’y a rien à prouver.`,
  });
}

/** The published bundle of a round. @throws RequestError for a round that is not published */
export async function bundleOf(db: Pool, poolId: number, number: string): Promise<RoundBundle> {
  const round = await loadRound(db, poolId, number);
  if (round === null) throw noRound(number);
  const kept = await keptProof(db, round.roundId);
  if (kept?.bundle == null) throw notPublished(number);
  return kept.bundle as RoundBundle;
}

/**
 * The proof of one person's place in a published round, and of their rank.
 * @throws RequestError for a round that is not published, or a profile that was not in its pool
 */
export async function proofFor(
  db: Pool,
  poolId: number,
  number: string,
  profileId: number,
): Promise<RoundProof> {
  const bundle = await bundleOf(db, poolId, number);
  const round = await loadRound(db, poolId, number);
  const kept = round && (await keptProof(db, round.roundId));
  if (!round || !kept) throw notVerifiable(number);
  return inTransaction(db, async (client) => {
    const { toInvite } = round.state.instruction;
    const { sealed, rowOf } = await sealAgain(client, round.roundId, toInvite, kept.secret);
    const index = sealed.order.indexOf(rowOf(profileId) ?? -1);
    if (index < 0) {
      throw new RequestError('round.not-in-pool', 404, {
        en: `That profile was not in the pool of round ${number}.`,
        fr: `Ce profil n’était pas dans le bassin de la ronde ${number}.`,
      });
    }
    return proofOf(bundle, sealed.leaf(index), index, sealed.path(index));
  });
}

const BATCH = 2000;

/** The facts of a profile as they counted after so many actions. */
async function factsAt(
  client: ClientBase,
  key: ProfileKey,
  version: number,
  outages: readonly Recorded<Outage>[],
): Promise<Facts> {
  const loaded = await loadProfile(client, key, outages);
  // One that was loaded with its pool had no action yet; the first says what was loaded.
  const state = foldProfile(loaded?.history.slice(0, Math.max(1, version)) ?? [], outages);
  if (state === null) throw new Error(`Profile ${key.profileId} of the snapshot is not there`);
  return state.facts;
}

/**
 * Writes the whole snapshot of a round for an auditor, with facts and the secret: personal. The round can be replayed
 * from it anywhere.
 * @param file ends in .gz to be compressed
 * @param progress told how many people are written, and of how many
 */
export async function writeSnapshot(
  db: Pool,
  poolId: number,
  number: string,
  file: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const round = await loadRound(db, poolId, number);
  if (round === null) throw noRound(number);
  const kept = await keptProof(db, round.roundId);
  if (kept === null) throw notVerifiable(number);
  const { people } = kept.commitment;
  return inTransactionWithSpare(db, async (client, spare) => {
    const outages = await outagesOf(spare);
    const stream = client.query(
      copyTo(
        `COPY (SELECT s.candidate_id, s.profile_id, s.received_at, s.version, p.version, p.facts::text
               FROM round_standings s JOIN profiles p USING (candidate_id, profile_id)
               WHERE s.round_id = ${Number(round.roundId)} ORDER BY s.profile_id) TO STDOUT (FORMAT binary)`,
      ),
    );
    let written = 0;
    async function* lines(): AsyncGenerator<string> {
      yield `${headerLine({ round: number, people, secret: kept?.secret ?? '' }).text}\n`;
      for await (const { bytes } of rowBatches(stream, BATCH)) {
        const reader = new RowReader(bytes);
        while (reader.next()) {
          const [candidateId, profileId, receivedAt] = [reader.bigint(), reader.bigint(), reader.instant()];
          const [frozen, now] = [reader.integer(), reader.integer()];
          const text = reader.text();
          const facts =
            frozen === now
              ? (JSON.parse(text) as Facts)
              : await factsAt(spare, { candidateId, profileId }, frozen, outages);
          yield `${personLine({ profileId, candidateId, receivedAt, facts }).text}\n`;
          written++;
        }
        progress(written, people);
      }
    }
    const sink = createWriteStream(file, { mode: 0o600 });
    const source = Readable.from(lines());
    await (file.endsWith('.gz') ? pipeline(source, createGzip(), sink) : pipeline(source, sink));
    return people;
  });
}
