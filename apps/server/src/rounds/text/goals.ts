import type { Grade } from '@openentry/law';
import type { Bilingual } from '../../errors.ts';
import goals from './goals.json' with { type: 'json' };

/** What the Minister seeks to support with a category (IRPA s. 10.3(1.1)), as a source states it. */
export interface EconomicGoal extends Bilingual {
  readonly grade: Grade;
  readonly source: string;
}

/** By category version; null where no text that states the goal is available. None is made up. */
const stated: Readonly<Record<string, EconomicGoal | null>> = goals;

/** The economic goal of a category version, or null where it is not known. */
export function economicGoalOf(category: string): EconomicGoal | null {
  return stated[category] ?? null;
}
