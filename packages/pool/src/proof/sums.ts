import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';
import { hashOfText } from './hash.ts';

/** Hexadecimal digits of the sum of one value: enough to find it, since a digest or a root vouches for the whole. */
const DIGITS = 8;

/** A single value and where it stands. */
interface Single {
  readonly path: string;
  readonly value: unknown;
}

/** The single values of a JSON value in canonical order; what holds nothing is one itself. */
function singlesOf(value: unknown, path = ''): Single[] {
  if (value === null || typeof value !== 'object') return [{ path, value }];
  const entries = Array.isArray(value)
    ? value.map((element, i) => [String(i), element] as const)
    : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([key, member]) => singlesOf(member, path === '' ? key : `${path}.${key}`));
}

const sumOf = ({ value }: Single): string => bytesToHex(hashOfText(canonicalJson(value))).slice(0, DIGITS);

/** A short sum of each single value of a content, one after the other. */
export function sumsOf(content: unknown): string {
  return singlesOf(content).map(sumOf).join('');
}

/** Where a content is not what its sums were taken of: the first place, or null where every sum is right. */
export function placeAltered(content: unknown, sums: string): string | null {
  const singles = singlesOf(content);
  const altered = singles.find((single, i) => sumOf(single) !== sums.slice(i * DIGITS, (i + 1) * DIGITS));
  if (altered) return altered.path;
  return sums.length === singles.length * DIGITS ? null : 'sums';
}
