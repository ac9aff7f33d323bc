import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's on the internet: this machine, private ones, and those set apart (IANA special-purpose). */
const APART = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  APART.addSubnet(network, bits, 'ipv4');
}
/** Of IPv6 only what is given out to networks of the internet (2000::/3), without what leads into IPv4 or is set apart. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  APART.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is one of the internet, which may be sent to. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !APART.check(address, 'ipv4');
  return family === 6 && GLOBAL.check(address, 'ipv6') && !APART.check(address, 'ipv6');
}

/** Why an address is not sent to, by a code that the log of deliveries shows. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
  readonly code: 'target.private' | 'target.unresolved' | 'target.not-https';

  constructor(code: TargetRefused['code']) {
    super(code);
    this.code = code;
  }
}

export interface TargetRules {
  /** Addresses of this machine and of private networks, and plain HTTP, are allowed: for trials and closed networks. */
  readonly allowPrivate: boolean;
}

/** Names that lead to this machine or its own network, whatever a resolver says of them (RFC 6761, RFC 6762, RFC 9476). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|home\.arpa)$/i;
/** A name without a dot is one of the network that the server stands in. */
const isLocalName = (host: string): boolean => {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || LOCAL_NAME.test(name);
};

/** Whether a URL has the form of one that may be sent to; what its name leads to is looked at each time. */
export function isTarget(given: string, { allowPrivate }: TargetRules): boolean {
  const url = URL.parse(given);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return false;
  const host = hostOf(url);
  return allowPrivate || (isIP(host) === 0 ? !isLocalName(host) : isPublicAddress(host));
}

/** The host of a URL, an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Finds the addresses of a name. */
export type Resolve = (
  host: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const fromSystem: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * The address to connect to. It is found and looked at once and then used as it is, so that a name cannot lead
 * elsewhere between the look and the connection. A name that leads to a private address too is refused whole.
 * @throws TargetRefused
 */
export async function pinned(
  url: URL,
  { allowPrivate }: TargetRules,
  resolve: Resolve = fromSystem,
): Promise<{ readonly address: string; readonly family: number }> {
  if (url.protocol !== 'https:' && !allowPrivate) throw new TargetRefused('target.not-https');
  const host = hostOf(url);
  const family = isIP(host);
  const found = family === 0 ? await resolve(host).catch(() => []) : [{ address: host, family }];
  const [first] = found;
  if (first === undefined) throw new TargetRefused('target.unresolved');
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
    throw new TargetRefused('target.private');
  }
  return first;
}
