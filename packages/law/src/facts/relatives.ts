import type { FactRead } from '../explain/explanation.ts';
import { RELATIONS } from './declare/life.ts';
import type { Facts } from './facts.ts';
import { countedSpouse } from './family.ts';
import { allOf, declared, type Found, found, notFound, YES } from './found.ts';

type Relation = (typeof RELATIONS)[number];

/**
 * An adult relative of one of these kinds, citizen or permanent resident and living in Canada, of the applicant or
 * of the accompanying spouse or partner (IRPR s. 83(5); Ministerial Instructions s. 31–32 for siblings).
 */
export function relativeInCanada(facts: Facts, relations: readonly Relation[]): Found<boolean> {
  if (facts.relativesInCanada === undefined) return notFound(['relativesInCanada']);
  const missing: string[] = [];
  for (const [i, relative] of facts.relativesInCanada.entries()) {
    if (!relations.includes(relative.relation)) continue;
    const path = `relativesInCanada.${i}`;
    const counts = allOf(
      relative.of === 'self' ? YES : countedSpouse(facts).counts,
      declared(relative.livesInCanada, `${path}.livesInCanada`),
      declared(relative.adult, `${path}.adult`),
      declared(relative.citizenOrPermanentResident, `${path}.citizenOrPermanentResident`),
    );
    const read: FactRead[] = [{ path: `${path}.relation`, value: relative.relation }];
    if (counts.is === true) return found(true, read);
    if (counts.is === null) missing.push(...counts.missing);
  }
  return missing.length === 0 ? found(false) : notFound([...new Set(missing)]);
}

export const SIBLING: readonly Relation[] = ['sibling'];
/** Relatives whose presence in Canada shows adaptability; cousins do not (IRPR s. 83(5)). */
export const CLOSE_RELATIVES: readonly Relation[] = RELATIONS.filter(
  (relation) => relation !== 'cousin' && relation !== 'other',
);
