import type { RoundBundle } from '../bundle.ts';
import { microsecondsOf } from '../instant.ts';
import { type Disguise, disguiseWith } from '../secret.ts';
import { runningDigest } from '../snapshot/digest.ts';
import { readHeader, readPerson, type SnapshotHeader, type SnapshotPerson } from '../snapshot/line.ts';
import { checked, type Finding, fails, holds, notCompared } from './finding.ts';
import type { CheckCode } from './texts.en.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** What does not hold for several people: the first is named, the others counted. */
interface Tally {
  note(values: Values): void;
  finding(): Finding;
}

/** A check of each person. */
export function tally(code: CheckCode): Tally {
  let first: Values | null = null;
  let count = 0;
  return {
    note(values) {
      first ??= values;
      count++;
    },
    finding: () => (first === null ? holds(code) : fails(code, { ...first, count })),
  };
}

/** The lines of a snapshot as they come, checked one by one. */
export interface SnapshotReader {
  /** Takes the next line, the header first; gives back the person of a line that is as it must be. */
  line(text: string): SnapshotPerson | null;
  /** The name of a person in this round; null while no header has given its secret. */
  readonly disguise: ((profileId: number) => Disguise) | null;
  readonly secret: string | null;
  finish(): {
    readonly findings: readonly Finding[];
    readonly people: number;
    readonly digest: string | null;
  };
}

/** Reads the snapshot of a bundle in memory of one line. */
export function snapshotReader({ commitment }: RoundBundle): SnapshotReader {
  const { number, instant } = commitment.instruction;
  const at = microsecondsOf(instant);
  const lines = tally('snapshot.lines');
  const order = tally('snapshot.order');
  const received = tally('snapshot.received');
  let headerFinding: Finding = fails('snapshot.header', { fault: 'form' });
  let header: SnapshotHeader | null = null;
  let disguise: ((profileId: number) => Disguise) | null = null;
  let running: ReturnType<typeof runningDigest> | null = null;
  let read = 0;
  let previous = -1;

  const name = (profileId: number | undefined): string | null =>
    profileId === undefined ? null : (disguise?.(profileId).pseudonym ?? null);

  const first = (text: string): null => {
    const line = readHeader(text);
    if (!line.ok) {
      headerFinding = fails('snapshot.header', { fault: line.fault });
      return null;
    }
    header = line.value;
    disguise = disguiseWith(header.secret);
    running = runningDigest(line.hash);
    const { round } = header;
    headerFinding = checked('snapshot.header', round === number, {
      fault: 'round',
      found: round,
      round: number,
    });
    return null;
  };

  const next = (text: string): SnapshotPerson | null => {
    const line = readPerson(text);
    if (!line.ok) {
      lines.note({ line: read, fault: line.fault, pseudonym: name(line.value.profileId) });
      return null;
    }
    running?.add(line.hash);
    const { profileId, receivedAt } = line.value;
    if (profileId <= previous) order.note({ line: read, pseudonym: name(profileId) });
    previous = profileId;
    if (receivedAt > at) received.note({ pseudonym: name(profileId) });
    return line.value;
  };

  return {
    line(text) {
      read++;
      return read === 1 ? first(text) : next(text);
    },
    get disguise() {
      return disguise;
    },
    get secret() {
      return header?.secret ?? null;
    },
    finish() {
      const people = Math.max(0, read - 1);
      const whole = [headerFinding, lines.finding(), order.finding()];
      const broken = whole.find(({ outcome }) => outcome === 'fails');
      const digest = broken || running === null ? null : running.digest();
      const stated = header?.people ?? null;
      const counts = { found: people, stated, committed: commitment.people };
      return {
        people,
        digest,
        findings: [
          ...whole,
          checked('snapshot.people', people === stated && people === commitment.people, counts),
          digest === null
            ? notCompared('snapshot.digest', 'earlier', { code: broken?.code ?? 'snapshot.header' })
            : checked('snapshot.digest', digest === commitment.snapshotDigest, {
                found: digest,
                stated: commitment.snapshotDigest,
              }),
          received.finding(),
        ],
      };
    },
  };
}
