import type { InstrumentId } from '../instruments/instruments.ts';
import type { Bilingual, Policy } from '../policies/policy.ts';
import { policies } from '../policies/registry.ts';
import { FIRST_DAY, VERIFIED_THROUGH } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import { type Gap, gaps } from './gaps.ts';
import { type CoverageTexts, type CoveredArea, en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

/** A subject of the law: what the rules decide of it and what they leave out. */
export interface CoveredSubject {
  readonly id: CoveredArea;
  readonly title: Bilingual;
  readonly modelled: Bilingual;
  readonly notModelled: Bilingual;
}

/** What the rulebook covers, until when, and what it does not know. */
export interface Coverage {
  readonly from: PlainDate;
  /** Last day through which the values were compared with their sources. */
  readonly verifiedThrough: PlainDate;
  readonly areas: readonly CoveredSubject[];
  readonly gaps: readonly Gap[];
  readonly policies: readonly Policy[];
  /** Instruments in the list that set no value, each with the reason. */
  readonly withoutValues: Readonly<Partial<Record<InstrumentId, Bilingual>>>;
}

type WithoutValues = keyof CoverageTexts['instruments'];

const areas = Object.keys(en.areas) as CoveredArea[];
const withoutValues = Object.keys(en.instruments) as WithoutValues[];

/** What is modelled, verified and not known, in both languages. */
export function coverage(): Coverage {
  return {
    from: FIRST_DAY,
    verifiedThrough: VERIFIED_THROUGH,
    areas: areas.map((id) => ({
      id,
      title: { en: en.areas[id].title, fr: fr.areas[id].title },
      modelled: { en: en.areas[id].modelled, fr: fr.areas[id].modelled },
      notModelled: { en: en.areas[id].not, fr: fr.areas[id].not },
    })),
    gaps,
    policies,
    withoutValues: Object.fromEntries(
      withoutValues.map((id) => [id, { en: en.instruments[id], fr: fr.instruments[id] }]),
    ),
  };
}
