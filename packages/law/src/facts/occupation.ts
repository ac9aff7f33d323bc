import { isSkilled2016 } from '../noc/concordance.ts';
import { isSkilled } from '../noc/noc.ts';
import { nocVersion } from '../noc/version.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Occupation } from './declare/occupation.ts';
import { type Truth, truth } from './found.ts';

/** The code in the version of the day, or the path of the fact that is missing. */
export type CodeFound = { readonly code: string } | { readonly missing: string };

/**
 * The occupation's code in the classification that applies on the day. A code of another version does not
 * answer: the concordance is many-to-many, so the claim stays unknown until the person makes it.
 */
export function codeOn(noc: Occupation | undefined, path: string, law: Ruleset): CodeFound {
  const version = law.read(nocVersion);
  const code = noc?.[version];
  return code === undefined ? { missing: noc === undefined ? path : `${path}.${version}` } : { code };
}

/** Skilled work: TEER 0 to 3; before NOC 2021, skill type 0 and skill levels A and B (IRPR s. 73, 75, 80, 87.1). */
export function skilled(noc: Occupation | undefined, path: string, law: Ruleset): Truth {
  const on = codeOn(noc, path, law);
  if ('missing' in on) return { is: null, missing: [on.missing] };
  return truth(law.read(nocVersion) === '2021' ? isSkilled(on.code) : isSkilled2016(on.code));
}
