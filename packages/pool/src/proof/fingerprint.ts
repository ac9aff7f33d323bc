import { contentOf, type Ruleset } from '@openentry/law';
import { digestOf } from './hash.ts';

const known = new WeakMap<Ruleset, string>();

/**
 * The fingerprint of a law: SHA-256 over the canonical form of everything it says. Of two laws that differ in one
 * value, one code of a category or the choice of one policy the fingerprints differ. The rules themselves are code:
 * the version of the engine names them.
 */
export function rulesetFingerprint(law: Ruleset): string {
  // A ruleset never changes.
  const fingerprint = known.get(law) ?? digestOf(contentOf(law));
  known.set(law, fingerprint);
  return fingerprint;
}
