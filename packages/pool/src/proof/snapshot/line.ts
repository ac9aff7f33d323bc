import { bytesToHex } from '@noble/hashes/utils.js';
import { type Facts, readFacts } from '@openentry/law';
import { canonicalJson, NotCanonicalError } from '../canonical.ts';
import { hashOfText } from '../hash.ts';
import { instantText, isInstantText, microsecondsOf } from '../instant.ts';
import { isHex, SECRET_BYTES } from '../secret.ts';

export const SNAPSHOT_SCHEMA = 'round-snapshot/1';

/** A person in a frozen pool. */
export interface SnapshotPerson {
  readonly profileId: number;
  readonly candidateId: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  readonly facts: Facts;
}

/** The first line of a snapshot. It holds the secret of the round, so that the digest of it gives nobody away. */
export interface SnapshotHeader {
  /** Number of the round. */
  readonly round: string;
  readonly people: number;
  /** 32 bytes in hexadecimal. */
  readonly secret: string;
}

/** A line of a snapshot with its hash. */
export interface SnapshotLine {
  /** As the file has it, without the line end. */
  readonly text: string;
  /** SHA-256 of the line without its own sum. */
  readonly hash: Uint8Array;
}

/** Every line ends with the hash of what stands before it, so that a line that was altered names itself. */
const SUM = ',"sha256":"';
const END = '"}';
const SUM_LENGTH = SUM.length + 64 + END.length;

function lineOf(body: string): SnapshotLine {
  const hash = hashOfText(body);
  return { text: `${body.slice(0, -1)}${SUM}${bytesToHex(hash)}${END}`, hash };
}

/** The first line of a snapshot. */
export function headerLine({ round, people, secret }: SnapshotHeader): SnapshotLine {
  return lineOf(canonicalJson({ schema: SNAPSHOT_SCHEMA, round, people, secret }));
}

/** The line of a person without its sum, of which its hash is taken: SHA-256 over UTF-8. */
export function personText({ profileId, candidateId, receivedAt, facts }: SnapshotPerson): string {
  return canonicalJson({ profileId, candidateId, receivedAt: instantText(receivedAt), facts });
}

/** The line of a person in a snapshot. */
export function personLine(person: SnapshotPerson): SnapshotLine {
  return lineOf(personText(person));
}

/** What can be wrong with one line of a snapshot. */
export type LineFault =
  /** No sum at its end, or not as this software writes lines. */
  | 'form'
  /** Its sum is not that of what stands before. */
  | 'sum'
  /** Members are missing, there are others, or they are of another kind. */
  | 'members'
  /** The facts are not valid. */
  | 'facts';

export type ReadLine<T> =
  | { readonly ok: true; readonly value: T; readonly hash: Uint8Array }
  | { readonly ok: false; readonly fault: LineFault; readonly value: Partial<SnapshotPerson> };

function parsed(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    return canonicalJson(value) === body ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NotCanonicalError) return null;
    throw error;
  }
}

/** Reads a line as far as it is one: its sum first, since that finds everything that happened to it by accident. */
function readLine(
  text: string,
):
  | { readonly ok: true; readonly members: Readonly<Record<string, unknown>>; readonly hash: Uint8Array }
  | { readonly ok: false; readonly fault: LineFault } {
  const end = text.length - SUM_LENGTH;
  const sum = text.slice(end + SUM.length, -END.length);
  if (end < 1 || !text.startsWith(SUM, end) || !text.endsWith(END) || !isHex(sum, 32)) {
    return { ok: false, fault: 'form' };
  }
  const body = `${text.slice(0, end)}}`;
  if (!body.isWellFormed()) return { ok: false, fault: 'form' };
  const hash = hashOfText(body);
  if (bytesToHex(hash) !== sum) return { ok: false, fault: 'sum' };
  const members = parsed(body);
  return members === null ? { ok: false, fault: 'form' } : { ok: true, members, hash };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const only = (members: object, names: readonly string[]): boolean =>
  Object.keys(members).join() === names.join();

/** Reads the first line of a snapshot. */
export function readHeader(text: string): ReadLine<SnapshotHeader> {
  const line = readLine(text);
  if (!line.ok) return { ...line, value: {} };
  const { round, people, schema, secret } = line.members;
  const complete =
    only(line.members, ['people', 'round', 'schema', 'secret']) &&
    schema === SNAPSHOT_SCHEMA &&
    typeof round === 'string' &&
    isCount(people) &&
    isHex(secret, SECRET_BYTES);
  if (!complete) return { ok: false, fault: 'members', value: {} };
  return { ok: true, value: { round, people, secret }, hash: line.hash };
}

/** Reads the line of a person. What can be known of a person whose line is not valid comes with the fault. */
export function readPerson(text: string): ReadLine<SnapshotPerson> {
  const line = readLine(text);
  if (!line.ok) return { ...line, value: {} };
  const { profileId, candidateId, receivedAt, facts } = line.members;
  const value = isCount(profileId) ? { profileId } : {};
  const complete =
    only(line.members, ['candidateId', 'facts', 'profileId', 'receivedAt']) &&
    isCount(profileId) &&
    isCount(candidateId) &&
    isInstantText(receivedAt);
  if (!complete) return { ok: false, fault: 'members', value };
  const read = readFacts(facts);
  if (!read.ok) return { ok: false, fault: 'facts', value };
  return {
    ok: true,
    value: { profileId, candidateId, receivedAt: microsecondsOf(receivedAt), facts: read.value },
    hash: line.hash,
  };
}
